import type { AccountJournal } from '@/lib/outreach/journal/account-journal';
import { CLOCK_DRIFT_MS } from '@/lib/outreach/journal/clock';
import { isUnderWay, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { uploadMs } from '@/lib/unipile/upload-time';
import type { Counted } from './limits';
import type { Moments } from './windows';

/** A request may take effect up to a minute after it left, and later with files: that is when its calls end. The clock may lag a little. */
const MAY_ACT_FOR_MS = 60_000 + CLOCK_DRIFT_MS;

/** One used place, and whose. */
interface TakenPlace extends Moments {
  readonly origin: 'here' | 'elsewhere';
  readonly fullName: string;
  readonly publicIdentifier: string | null;
}

/** What an entry counts as: an invitation with a note takes two kinds of place. */
export function countedAs({
  action,
  text,
  wordsArchived,
}: Pick<JournalEntry, 'action' | 'text' | 'wordsArchived'>): readonly Counted[] {
  switch (action) {
    case 'invite':
      return text === null && wordsArchived !== 'text' ? ['invite'] : ['invite', 'note'];
    case 'message':
    case 'inmail':
      return [action];
    default:
      return [];
  }
}

/** Every place taken of one counted thing, from the journal, LinkedIn's own lists and the reads; of any age. */
export function takenPlaces(counted: Counted, { ledger, entries }: AccountJournal, now: number): readonly TakenPlace[] {
  const here = entries
    .filter((entry) => entry.place === 'kept' && countedAs(entry).includes(counted))
    .map((entry) => placeOf(entry, now));
  const elsewhere = counted === 'invite' || counted === 'note' ? ledger.elsewhere : [];
  return [
    ...here,
    ...elsewhere
      .filter(({ own, withNote }) => !own && (counted === 'invite' || withNote))
      .flatMap(({ at, ...whose }) => (at === null ? [] : [place('elsewhere', at, at, whose)])),
    ...(counted === 'read' ? ledger.reads.map((at) => place('here', at, at, NOBODY)) : []),
  ];
}

function placeOf(entry: JournalEntry, now: number): TakenPlace {
  const { at, dueAt, sentAt, day, month, person } = entry;
  const left = (sentAt ?? Math.max(at, dueAt)) + MAY_ACT_FOR_MS + uploadMs(entry.attachments);
  const to = isUnderWay(entry) ? Math.max(left, now) : left;
  return { ...place('here', at, to, person), day, month };
}

const NOBODY = { fullName: '', publicIdentifier: null };

const place = (
  origin: TakenPlace['origin'],
  from: number,
  to: number,
  whose: Pick<TakenPlace, 'fullName' | 'publicIdentifier'>,
): TakenPlace => ({
  origin,
  from,
  to,
  day: null,
  month: null,
  fullName: whose.fullName,
  publicIdentifier: whose.publicIdentifier,
});
