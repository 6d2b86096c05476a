import { isUnderWay } from '@/lib/outreach/journal/journal-entry';
import { inProgress } from '@/lib/outreach/rules/person-rules';
import type { Problem } from '@/lib/protocol/problem';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';

/** The send of one of these accounts that is under way, as what it keeps from being done; null where there is none. */
export async function sendUnderWay(
  store: Pick<KeptJournal, 'load'>,
  accountIds: readonly string[],
): Promise<Problem | null> {
  for (const accountId of accountIds) {
    const entry = (await store.load(accountId))?.entries.find(isUnderWay);
    if (entry) return inProgress(entry);
  }
  return null;
}
