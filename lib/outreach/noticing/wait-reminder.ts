import { DAY_MS } from '@/lib/durations';
import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** The sends of an account that wait for "Send now", and when the user is next to be reminded of them, UTC ms. */
export interface WaitReminder {
  readonly waiting: readonly JournalEntry[];
  readonly at: number;
}

/**
 * The next reminder of what waits for "Send now" in an account: a day after the first of it was asked for, and then once a day at most.
 * `last` is when the user was last reminded, UTC ms; null for never. Null where nothing waits.
 */
export function waitReminder(entries: readonly JournalEntry[], last: number | null): WaitReminder | null {
  const waiting = entries.filter(isOpenEnded).toSorted((a, b) => a.at - b.at);
  const [first] = waiting;
  return first === undefined ? null : { waiting, at: Math.max(first.at, last ?? 0) + DAY_MS };
}
