import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { CONNECTION_REQUESTS, ConnectionView } from '@/lib/protocol/connection';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import { ok } from '@/lib/result';
import { entryView } from '@/lib/worker/sending/entry-view';
import type { Connection } from './connection';
import type { createReconnect } from './reconnect';

/** What the extension's own pages may ask about the Unipile space, its key and the account that Kith acts as. */
export function createConnectionRequests(deps: {
  readonly connection: Connection;
  readonly reconnect: ReturnType<typeof createReconnect>;
  /** Called once there are other accounts, with those that there are then. Resolves to the sends that this has stopped. */
  accountsAre(accountIds: readonly string[]): Promise<readonly JournalEntry[]>;
}): HandlersOf<typeof CONNECTION_REQUESTS> {
  const { connection, reconnect, accountsAre } = deps;
  const tell = async (view: ConnectionView) => {
    const stopped = await accountsAre(view.accounts.map(({ accountId }) => accountId));
    return ok({ ...view, ...(stopped.length > 0 && { stopped: stopped.map(entryView) }) });
  };
  return {
    connection: async () => ok(await connection.view()),
    'connection.try': ({ dsn, apiKey }) => connection.try(dsn, apiKey),
    async 'connection.save'({ dsn, apiKey, accountId }) {
      const saved = await connection.save(dsn, apiKey, accountId);
      return saved.ok ? tell(saved.value) : saved;
    },
    async 'connection.choose'({ accountId }) {
      const chosen = await connection.choose(accountId);
      return chosen.ok ? tell(chosen.value) : chosen;
    },
    async 'connection.test'() {
      const before = await connection.accounts();
      const checks = await connection.test();
      const now = (await connection.accounts()).map(({ accountId }) => accountId);
      if (!before.every(({ accountId }) => now.includes(accountId))) await accountsAre(now);
      return ok(checks);
    },
    'connection.reconnect': reconnect,
    'connection.erase': async () => tell(await connection.erase()),
  };
}
