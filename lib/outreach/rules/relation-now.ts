import { ABSENCE_COUNTS_AFTER_MS } from '@/lib/outreach/journal/evidence-lag';
import { isDone, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person, Relation } from '@/lib/outreach/journal/person';
import { isTurning, saysOf, type TurningAction } from './relation-details';

/** How a proven send changes the relation. */
const TURNS: Readonly<Record<TurningAction, { readonly from: Relation; readonly to: Relation }>> = {
  invite: { from: 'none', to: 'pending' },
  withdraw: { from: 'pending', to: 'none' },
  accept: { from: 'invited-you', to: 'connected' },
  decline: { from: 'invited-you', to: 'none' },
};

/** What is known of a person: the relation, what it was read from where a profile was read, and when (UTC ms). */
type Known = Pick<Person, 'relation' | 'readAt'> & Partial<Pick<Person, 'relationDetail'>>;

type Sent = Pick<JournalEntry, 'action' | 'state' | 'at' | 'closedAt' | 'before' | 'accepted'>;

/**
 * The person's relation to the user: as the API gave it, or as changed by a proven send that the API may not show yet. A reading that
 * says what can only be said after the send, such as that the invitation was ignored, is no late one.
 */
export function relationNow({ relation, relationDetail, readAt }: Known, entries: readonly Sent[]): Relation {
  const last = entries
    .filter((entry) => isDone(entry) && isTurning(entry.action))
    .reduce<Sent | null>((newest, entry) => (newest && newest.at >= entry.at ? newest : entry), null);
  if (last === null || !isTurning(last.action)) return relation;
  if (last.accepted) return afterAcceptance(last.accepted, relation, readAt);
  const { from, to } = TURNS[last.action];
  return from === relation && mayLag(last, readAt) && !isNews(last.action, last, relationDetail) ? to : relation;
}

/** An invitation that was accepted is over: later readings are believed, and earlier ones know less than what was seen since. */
function afterAcceptance(
  { seenAt, goneAt }: NonNullable<Sent['accepted']>,
  relation: Relation,
  readAt: number,
): Relation {
  if (relation === 'self' || readAt >= (goneAt ?? seenAt)) return relation;
  return goneAt === undefined ? 'connected' : 'none';
}

/** Whether a reading (UTC ms) may still miss a send that is proven. */
export const mayLag = ({ at, closedAt }: Pick<JournalEntry, 'at' | 'closedAt'>, readAt: number): boolean =>
  (closedAt ?? at) + ABSENCE_COUNTS_AFTER_MS >= readAt;

function isNews(action: TurningAction, { before }: Sent, relationDetail: Known['relationDetail']): boolean {
  if (relationDetail === undefined) return false;
  const says = saysOf(action, relationDetail, before?.relationDetail ?? null);
  return says === 'happened' || says === 'never';
}
