import { isOpenEnded, type JournalEntry, type Stop } from '@/lib/outreach/journal/journal-entry';
import { moveEntry, releasedPlace } from '@/lib/outreach/journal/transitions';
import { FIRST_LOOK_MS } from '@/lib/outreach/sending/settle/settle-rules';

/**
 * What becomes of an entry whose worker was killed: a held one is never sent later by itself, and one whose request had left is
 * unconfirmed. One that waits for the user goes on waiting while the browser's `session` is the same, unless its files went with the
 * worker. Null for an entry that was not interrupted.
 */
export function afterInterruption(entry: JournalEntry, stamp: number, session: string): JournalEntry | null {
  if (isOpenEnded(entry) && entry.openEndedIn === session && entry.attachments.length === 0) return null;
  if (entry.state === 'held') return notSent(entry, 'hold', stamp);
  if (entry.state !== 'sending') return null;
  return moveEntry(entry, 'unconfirmed', { checks: { count: 0, nextAt: stamp + FIRST_LOOK_MS } });
}

/** A held entry that will not leave: its place is free again. */
export const notSent = (entry: JournalEntry, source: Stop | 'user', stamp: number): JournalEntry =>
  moveEntry(entry, 'not-sent', { closedAt: stamp, place: releasedPlace(entry), evidence: { source, at: stamp } });
