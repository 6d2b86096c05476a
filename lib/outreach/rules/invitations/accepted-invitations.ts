import { isDone, type JournalEntry, leftAt } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { isWith, type Seal } from '@/lib/outreach/journal/sealed-entry';

/** What a profile or LinkedIn's list of relations said of somebody. */
export interface Sighting extends Pick<Person, 'providerId' | 'publicIdentifier' | 'fullName'> {
  readonly connected: boolean;
  /** When the connection was made, UTC ms, where that was said. */
  readonly since: number | null;
  /** When it was read, UTC ms. */
  readonly readAt: number;
}

/** What a profile says; nothing where it says nothing of a connection. */
export const sightingOf = ({ relation, connectedAt = null, ...person }: Person): readonly Sighting[] =>
  relation === 'self' || relation === 'unknown'
    ? []
    : [{ ...person, connected: relation === 'connected', since: connectedAt }];

/** A line of LinkedIn's list of relations. */
interface ListedRelation extends Pick<Sighting, 'providerId' | 'publicIdentifier' | 'fullName'> {
  /** Since when, UTC ms, where it says so. */
  readonly at: number | null;
  /** When it was read, UTC ms. */
  readonly seenAt: number;
}

/** What that list says of somebody's connection. Where it does not say since when, it may be late, and says nothing of an invitation. */
export const sightingIn = ({ providerId, publicIdentifier, fullName, at, seenAt }: ListedRelation): Sighting[] =>
  at === null ? [] : [{ providerId, publicIdentifier, fullName, connected: true, since: at, readAt: seenAt }];

/**
 * The invitations of which sightings tell that they were accepted, or that the connection which came of them has ended, as they are to be
 * written. One that was accepted is over: whatever a profile says later, it does not wait for an answer.
 */
export function acceptedBy(
  sightings: readonly Sighting[],
  entries: readonly JournalEntry[],
  seal: Seal | undefined,
): readonly JournalEntry[] {
  const done = entries.filter((entry) => isDone(entry) && (entry.action === 'invite' || entry.action === 'withdraw'));
  const oldest = done.reduce((soonest, entry) => Math.min(soonest, leftAt(entry)), Number.POSITIVE_INFINITY);
  return sightings
    .filter(({ since, readAt }) => (since ?? readAt) > oldest)
    .flatMap((sighting) => {
      const last = done.filter((entry) => isWith(entry, sighting, seal)).reduce(later, null);
      return (last?.action === 'invite' && seenAs(last, sighting)) || [];
    });
}

/** An invitation as a later sighting shows it; null where that is nothing new. */
function seenAs(invite: JournalEntry, { connected, since, readAt }: Sighting): JournalEntry | null {
  const { accepted } = invite;
  if (readAt <= (accepted?.goneAt ?? accepted?.seenAt ?? leftAt(invite))) return null;
  const stands = accepted !== undefined && accepted.goneAt === undefined;
  if (!connected) return stands ? { ...invite, accepted: { ...accepted, goneAt: readAt } } : null;
  // A connection from before the invitation had ended by then: what still shows it is late.
  return stands || (since !== null && since <= leftAt(invite)) ? null : { ...invite, accepted: { seenAt: readAt } };
}

const later = (a: JournalEntry | null, b: JournalEntry) => (a !== null && leftAt(a) > leftAt(b) ? a : b);
