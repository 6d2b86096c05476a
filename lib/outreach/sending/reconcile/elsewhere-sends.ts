import type { AccountJournal, AccountLedger, ElsewhereSend } from '@/lib/outreach/journal/account-journal';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { PendingInvitation, RelationRecord } from '@/lib/outreach/people/linkedin-records';

/** How far back an invitation made elsewhere still takes a place. */
export const LOOK_BACK_MS = 7 * 24 * 60 * 60 * 1_000;

/**
 * The invitations made outside Kith that take a place at `now` (UTC ms): everyone who is pending or became a relation in the
 * last 7 days and whom this journal neither invited nor accepted. One seen before keeps its place when it leaves the lists (accepted,
 * withdrawn), with the earlier of its moments: the lists are coarse and only say the latest that it can have been.
 */
export function elsewhereSends(
  { ledger, entries }: AccountJournal,
  pending: readonly PendingInvitation[],
  relations: readonly RelationRecord[],
  now: number,
  calendar: Calendar,
): AccountLedger['elsewhere'] {
  const isOurs = ourPeople(entries);
  const found = new Map<string, ElsewhereSend>();
  for (const send of [
    ...ledger.elsewhere,
    ...pending.map((item) => ofPending(item, now)),
    ...relations.map(ofRelation),
  ]) {
    if (isOurs(send)) continue;
    const known = found.get(send.providerId);
    found.set(
      send.providerId,
      known ? { ...known, at: Math.min(known.at, send.at), withNote: known.withNote || send.withNote } : send,
    );
  }
  const month = calendar.monthOf(now);
  const counts = ({ at, withNote }: ElsewhereSend) =>
    at > now - LOOK_BACK_MS || (withNote && calendar.monthOf(at) === month);
  return [...found.values()].filter(counts);
}

function ourPeople(entries: readonly JournalEntry[]): (send: ElsewhereSend) => boolean {
  const ours = entries.filter(({ action, place, state }) =>
    action === 'invite' ? place === 'kept' : action === 'accept' && (state === 'sent' || state === 'confirmed'),
  );
  const providerIds = new Set(ours.map(({ person }) => person.providerId));
  const identifiers = new Set(ours.flatMap(({ person }) => person.publicIdentifier ?? []));
  return ({ providerId, publicIdentifier }) =>
    providerIds.has(providerId) || (publicIdentifier !== null && identifiers.has(publicIdentifier));
}

const ofPending = (item: PendingInvitation, now: number): ElsewhereSend => ({
  providerId: item.providerId ?? item.publicIdentifier ?? item.invitationId,
  publicIdentifier: item.publicIdentifier,
  fullName: item.fullName ?? item.publicIdentifier ?? '',
  at: Math.min(item.at ?? now, now),
  withNote: item.text !== null && item.text.trim() !== '',
});

const ofRelation = ({ providerId, publicIdentifier, fullName, at }: RelationRecord): ElsewhereSend => ({
  providerId,
  publicIdentifier,
  fullName,
  at,
  withNote: false,
});
