import type { AccountLedger, ElsewhereSend } from '@/lib/outreach/journal/account-journal';
import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { stricterPause } from '@/lib/outreach/journal/pause';
import { createByName, namesOf } from '@/lib/outreach/journal/person-names';
import { sameSend } from '@/lib/outreach/sending/reconcile/same-send';

/** The newer of each entry's two copies, and how many the store had lost or held in an older state. */
export function mergedEntries(stored: readonly JournalEntry[], copies: readonly JournalEntry[]) {
  const entries = new Map(stored.map((entry) => [entry.id, entry]));
  let restored = 0;
  for (const copy of copies) {
    const entry = entries.get(copy.id);
    if (entry && progress(entry) >= progress(copy)) continue;
    entries.set(copy.id, copy);
    restored += 1;
  }
  return { entries: [...entries.values()], restored };
}

/** Whether a copy from elsewhere knows more than the entry here. One that would free a place taken here never does. */
export function isFurther(known: JournalEntry | undefined, copy: JournalEntry): boolean {
  if (!known) return true;
  const frees = known.place === 'kept' && copy.place !== 'kept';
  return !frees && progress(copy) > progress(known);
}

/** The entries of a copy that know more than those here, as they count here, and how many of them are new. */
export interface Further {
  readonly entries: readonly JournalEntry[];
  readonly added: number;
}

export function furtherOf(
  known: ReadonlyMap<string, JournalEntry>,
  copies: readonly JournalEntry[],
  now: number,
): Further {
  const entries = copies
    .filter((entry) => isFurther(known.get(entry.id), entry))
    .map((entry) => (known.has(entry.id) ? entry : notHere(entry, now)));
  return { entries, added: entries.filter(({ id }) => !known.has(id)).length };
}

/**
 * A copied entry that is not known here. One that was held where the copy was made may have left there since: here it counts as on its
 * way, so that it becomes unconfirmed and is looked for, and is never told not to have been sent. One that waited for "Send now" may have
 * left this moment: what LinkedIn does not show yet says nothing for as long as of one that has.
 */
const notHere = (copy: JournalEntry, now: number): JournalEntry =>
  copy.state === 'held'
    ? { ...copy, state: 'sending', sentAt: isOpenEnded(copy) ? now : Math.min(copy.dueAt, now) }
    : copy;

/**
 * A ledger merged with a copy from elsewhere: it never has fewer places taken, and is never less careful. `now` (UTC ms) bounds
 * the copy's clock, which may have run ahead. LinkedIn's lists are to be read anew.
 */
export function mergedLedger(known: AccountLedger, copy: AccountLedger | null, now: number): AccountLedger {
  if (copy === null) return { ...known, reconciledAt: null };
  return {
    ...known,
    clock: Math.max(known.clock, Math.min(copy.clock, now)),
    knownSince: Math.min(known.knownSince, copy.knownSince),
    relationsCount: known.relationsCount ?? copy.relationsCount,
    pause: stricterPause(known.pause, copy.pause),
    strikes: Math.max(known.strikes, copy.strikes),
    usage: newerUsage(known.usage, copy.usage),
    elsewhere: mergedElsewhere(known.elsewhere, copy.elsewhere),
    reads: mergedReads(known.reads, copy.reads),
    reconciledAt: null,
  };
}

/** Storage keeps whole seconds, a copy may have more: reads of one second are the same ones, as many as the fuller list has. */
function mergedReads(known: readonly number[], copy: readonly number[]): readonly number[] {
  const bySecond = (reads: readonly number[]) => Map.groupBy(reads, (at) => Math.ceil(at / 1_000));
  const [here, there] = [bySecond(known), bySecond(copy)];
  const more = [...there].flatMap(([second, reads]) => reads.slice(here.get(second)?.length ?? 0));
  return [...known, ...more].sort((a, b) => a - b);
}

type Usage = AccountLedger['usage'];

/** The last reported use of LinkedIn's own limit; of two from the same moment, the higher. */
function newerUsage(known: Usage, copy: Usage): Usage {
  if (known === null || copy === null) return known ?? copy;
  return copy.at > known.at || (copy.at === known.at && copy.percent > known.percent) ? copy : known;
}

function mergedElsewhere(known: readonly ElsewhereSend[], copies: readonly ElsewhereSend[]): readonly ElsewhereSend[] {
  const sends = createByName<ElsewhereSend>();
  for (const send of [...known, ...copies]) {
    const same = sends.find(namesOf(send)).reduce(sameSend, send);
    sends.put(namesOf(same), same);
  }
  return sends.values();
}

const progress = (entry: JournalEntry) =>
  [entry.sentAt, entry.closedAt, entry.evidence].filter((mark) => mark !== null).length;
