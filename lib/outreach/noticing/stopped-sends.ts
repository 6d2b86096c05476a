import { DAY_MS } from '@/lib/durations';
import { type JournalEntry, stopOf } from '@/lib/outreach/journal/journal-entry';
import { idKey } from '@/lib/outreach/journal/same-person';

/** How long it is told that a send did not leave. */
const TOLD_FOR_MS = DAY_MS;

interface Told {
  /** The entries of which the user has seen it. */
  readonly seen: ReadonlySet<string>;
  /** UTC ms. */
  readonly now: number;
}

/** The last of one person's entries, where something stopped it before it left and the user does not know yet. */
export function stoppedSendOf(entries: readonly JournalEntry[], { seen, now }: Told): JournalEntry | null {
  const last = entries.toSorted((a, b) => a.at - b.at).at(-1);
  if (!last || stopOf(last) === null || seen.has(last.id)) return null;
  return now - (last.closedAt ?? last.at) < TOLD_FOR_MS ? last : null;
}

/** The same of everybody, the newest first. */
export function stoppedSendsIn(entries: readonly JournalEntry[], told: Told): readonly JournalEntry[] {
  const byPerson = Map.groupBy(entries, ({ person }) => idKey(person.providerId));
  return [...byPerson.values()].flatMap((own) => stoppedSendOf(own, told) ?? []).sort((a, b) => b.at - a.at);
}
