import { DAY_MS } from '@/lib/durations';
import type { AccountJournal, AccountLedger, ElsewhereSend } from '@/lib/outreach/journal/account-journal';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import { isDone, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { createByName, namesOf } from '@/lib/outreach/journal/person-names';
import type { Listing, PendingInvitation, RelationRecord } from '@/lib/outreach/people/linkedin-records';
import { ageInWords } from './age-in-words';
import { sameSend } from './same-send';

/** How far back an invitation made elsewhere still takes a place. */
export const LOOK_BACK_MS = 7 * DAY_MS;

/** Twice as far as the relations list is read back, so that whoever left the pending list is still known when the relation shows. */
const REMEMBER_MS = 2 * LOOK_BACK_MS;

/** LinkedIn's own lists, as one reading gave them. */
export interface Lists {
  readonly pending: Listing<PendingInvitation>;
  /** Those made in the last 7 days. */
  readonly relations: Listing<RelationRecord>;
}

/**
 * The invitations on LinkedIn after a reading at `now` (UTC ms), those made outside Kith and our own. Whether one takes a
 * place depends on when it was *sent*: by the pending list's date (coarse, so the earliest that any reading gave), else by the first
 * reading that saw it. The very first reading cannot tell old from new, so what it sees without a date takes no place; nor does a
 * relation of which only the date of acceptance is known. One seen before is never new again, under whatever name it comes.
 */
export function elsewhereSends(
  { ledger, entries, seal }: AccountJournal,
  { pending, relations }: Lists,
  now: number,
  calendar: Calendar,
): AccountLedger['elsewhere'] {
  const first = ledger.reconciledAt === null && ledger.elsewhere.length === 0;
  const found = createByName<ElsewhereSend>();
  const whose = byWhom(entries, seal);
  /** `unlessKnown`: the latest time at which it can have been sent, where neither an earlier reading nor anything else tells. */
  const see = (send: ElsewhereSend, unlessKnown: number | null) => {
    const known = found.find(namesOf(send));
    const at = send.at ?? (known.length > 0 ? null : unlessKnown);
    const same = known.reduce(sameSend, { ...send, at });
    const ours = whose(namesOf(same));
    if (ours.kind === 'accepted') return;
    found.put(namesOf(same), ours.kind === 'unknown' ? same : { ...same, ...ours.change });
  };
  for (const send of ledger.elsewhere) see(send, null);
  for (const item of pending.items) see(ofPending(item, now), sentByWords(item, now) ?? (first ? null : now));
  for (const record of relations.items) see(ofRelation(record, now), first ? null : Math.min(record.at, now));
  return found.values().filter((send) => takesPlace(send, now, calendar) || mayShowAgain(send, now, pending.complete));
}

/** Whether a reading knows more of what others sent; own sends and when each was seen last aside, which a reading of all lists writes down. */
export function saysMore(before: AccountLedger['elsewhere'], after: AccountLedger['elsewhere']): boolean {
  const told = (sends: AccountLedger['elsewhere']) =>
    JSON.stringify(sends.flatMap(({ own, seenAt: _, ...send }) => (own ? [] : [send])));
  return told(before) !== told(after);
}

const takesPlace = ({ own, at, withNote }: ElsewhereSend, now: number, calendar: Calendar): boolean =>
  !own && at !== null && (at > now - LOOK_BACK_MS || (withNote && calendar.monthOf(at) === calendar.monthOf(now)));

/** Whether a later reading may show it again, so that it must be remembered. */
const mayShowAgain = ({ seenAt }: ElsewhereSend, now: number, complete: boolean): boolean =>
  !complete || seenAt > now - REMEMBER_MS;

/** What the journal says of an invitation: its own, one that it holds for not sent, or one of theirs that was accepted here. */
type Whose =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'journal'; readonly change: Partial<ElsewhereSend> }
  | { readonly kind: 'unknown' };

function byWhom(entries: readonly JournalEntry[], seal: AccountJournal['seal']): (names: readonly string[]) => Whose {
  const known = createByName<Whose>();
  const invites = entries.filter(({ action }) => action === 'invite');
  const accepted = entries.filter((entry) => entry.action === 'accept' && isDone(entry));
  for (const { person, sealed } of accepted) known.put(sealed ?? namesOf(person), { kind: 'accepted' });
  // Of several to one person, one that may have been sent decides.
  for (const own of [false, true])
    for (const { person, ids, sealed, sentAt, at } of invites.filter(({ place }) => (place === 'kept') === own))
      known.put(sealed ?? namesOf({ ...person, invitationId: ids.invitationId }), {
        kind: 'journal',
        change: own ? { own, at: sentAt ?? at } : { own },
      });
  const told = (names: readonly string[]) => (seal ? [...names, ...names.map(seal)] : names);
  return (names) => known.find(told(names))[0] ?? { kind: 'unknown' };
}

/** By LinkedIn's words alone. Coarse: "yesterday" may be an hour ago, so they count at the first sighting, and move nothing later on. */
function sentByWords({ dateText }: PendingInvitation, now: number): number | null {
  const age = ageInWords(dateText);
  return age === null ? null : now - age;
}

const ofPending = (item: PendingInvitation, now: number): ElsewhereSend => ({
  providerId: item.providerId,
  publicIdentifier: item.publicIdentifier,
  invitationId: item.invitationId,
  fullName: item.fullName ?? item.publicIdentifier ?? '',
  at: item.at === null ? null : Math.min(item.at, now),
  withNote: item.text !== null && item.text.trim() !== '',
  own: false,
  seenAt: now,
});

/** Of a relation only the time of acceptance is known, not who sent the invitation. */
const ofRelation = ({ providerId, publicIdentifier, fullName }: RelationRecord, now: number): ElsewhereSend => ({
  providerId,
  publicIdentifier,
  invitationId: null,
  fullName,
  at: null,
  withNote: false,
  own: false,
  seenAt: now,
  over: true,
});
