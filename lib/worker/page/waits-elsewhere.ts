import { say } from '@/lib/copy/language/say';
import { SEND_KEYS } from '@/lib/copy/page/control-sentences';
import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Sends } from '@/lib/worker/sending/sends';

/**
 * What is said of a send that waits for "Send now" as another account than the active one, of all that pass; null where none does. It is
 * said and no more: the active account's own offer stays, and what is another's is let go or taken back in Kith alone.
 */
export async function waitsElsewhere(
  sends: Pick<Sends, 'held'>,
  accountId: string,
  passes: (entry: JournalEntry) => boolean,
): Promise<string | null> {
  const held = await sends.held(accountId);
  const found = held.ok && held.value.find((entry) => isOpenEnded(entry) && passes(entry));
  if (!found) return null;
  const doing = say(SEND_KEYS[found.action].doing, { name: found.person.fullName });
  return say('wait_under_other_account', { doing });
}
