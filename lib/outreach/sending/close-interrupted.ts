import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { moveEntry, releasedPlace } from '@/lib/outreach/journal/transitions';
import { FIRST_LOOK_MS } from '@/lib/outreach/sending/settle/settle-rules';

/**
 * What becomes of an entry that was under way in a worker that is gone: a hold is never sent later by itself, and a request
 * that had left is unconfirmed. Null for an entry that nothing interrupted.
 */
export function afterInterruption(entry: JournalEntry, stamp: number): JournalEntry | null {
  if (entry.state === 'held') return notSent(entry, 'hold', stamp);
  if (entry.state !== 'sending') return null;
  return moveEntry(entry, 'unconfirmed', { checks: { count: 0, nextAt: stamp + FIRST_LOOK_MS } });
}

/** A held entry that will not leave: its place is free again. */
export const notSent = (entry: JournalEntry, source: 'hold' | 'user', stamp: number): JournalEntry =>
  moveEntry(entry, 'not-sent', { closedAt: stamp, place: releasedPlace(entry), evidence: { source, at: stamp } });
