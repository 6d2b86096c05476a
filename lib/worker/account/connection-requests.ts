import type { CONNECTION_REQUESTS, ConnectionView } from '@/lib/protocol/connection';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import { ok } from '@/lib/result';
import type { Connection } from './connection';
import type { createReconnect } from './reconnect';

/** What the extension's own pages may ask about the Unipile space, its key and the account that Kith acts as. */
export function createConnectionRequests(deps: {
  readonly connection: Connection;
  readonly reconnect: ReturnType<typeof createReconnect>;
  /** Called once a key is stored or erased, with the accounts that there are then. */
  accountsAre(accountIds: readonly string[]): Promise<void>;
}): HandlersOf<typeof CONNECTION_REQUESTS> {
  const { connection, reconnect, accountsAre } = deps;
  const tell = async (view: ConnectionView) => {
    await accountsAre(view.accounts.map(({ accountId }) => accountId));
    return ok(view);
  };
  return {
    connection: async () => ok(await connection.view()),
    'connection.try': ({ dsn, apiKey }) => connection.try(dsn, apiKey),
    async 'connection.save'({ dsn, apiKey, accountId }) {
      const saved = await connection.save(dsn, apiKey, accountId);
      return saved.ok ? tell(saved.value) : saved;
    },
    'connection.choose': ({ accountId }) => connection.choose(accountId),
    'connection.test': async () => ok(await connection.test()),
    'connection.reconnect': reconnect,
    'connection.erase': async () => tell(await connection.erase()),
  };
}
