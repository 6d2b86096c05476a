import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Sends } from '@/lib/worker/sending/sends';

/** What waits for "Send now" as another account than the active one, of all that passes. */
export async function waitsElsewhere(
  sends: Pick<Sends, 'held'>,
  accountId: string,
  passes: (entry: JournalEntry) => boolean,
): Promise<JournalEntry | undefined> {
  const held = await sends.held(accountId);
  if (!held.ok) return undefined;
  return held.value.find((entry) => isOpenEnded(entry) && passes(entry));
}
