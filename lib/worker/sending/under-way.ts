import { isUnderWay } from '@/lib/outreach/journal/journal-entry';
import type { Problem } from '@/lib/protocol/problem';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import type { Connection } from '@/lib/worker/account/connection';
import { entryView } from './entry-view';

/** What is under way, of every account, as what keeps something else from being done; null where nothing is. */
export async function sendsUnderWay(
  store: Pick<KeptJournal, 'load'>,
  connection: Pick<Connection, 'account' | 'accounts'>,
): Promise<Problem | null> {
  const active = await connection.account();
  const sends = (await connection.accounts()).map(async ({ accountId, name }) => {
    const entries = (await store.load(accountId))?.entries.filter(isUnderWay) ?? [];
    const otherAccount = accountId === active?.accountId ? null : name;
    return entries.map((entry) => ({ ...entryView(entry), otherAccount }));
  });
  const all = (await Promise.all(sends)).flat().sort((a, b) => a.dueAt - b.dueAt);
  return all.length > 0 ? { kind: 'sends-under-way', sends: all } : null;
}
