import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { SendSettings } from './send-settings';

/** When a send asked for at `at` may leave, and when the one after it: random spacing, never a fixed interval. UTC ms. */
export function planSend(
  at: number,
  { nextSendAt }: AccountLedger,
  { holdMs, spacingMs }: SendSettings,
  random: number,
): { readonly holdUntil: number; readonly dueAt: number; readonly nextSendAt: number } {
  const holdUntil = at + holdMs;
  const dueAt = Math.max(holdUntil, nextSendAt);
  return { holdUntil, dueAt, nextSendAt: dueAt + spacingMs.min + Math.floor(random * (spacingMs.max - spacingMs.min)) };
}

/** How long, in ms, a send that is due must still wait because the one before it left later than planned. */
export function restAfterLast(entries: readonly JournalEntry[], minSpacingMs: number, stamp: number): number {
  const last = Math.max(0, ...entries.map(({ sentAt }) => sentAt ?? 0));
  return Math.max(0, last + minSpacingMs - stamp);
}

/** When the next send may leave once a held entry is taken back: at that entry's time, unless others are queued behind it. */
export function nextSendAtAfterUndo(
  undone: JournalEntry,
  entries: readonly JournalEntry[],
  { nextSendAt }: AccountLedger,
): number {
  const behind = entries.some(({ state, dueAt }) => state === 'held' && dueAt > undone.dueAt);
  return behind ? nextSendAt : Math.min(nextSendAt, undone.dueAt);
}
