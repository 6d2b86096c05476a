import type { CONNECTION_REQUESTS } from '@/lib/protocol/connection';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import { ok } from '@/lib/result';
import type { Connection } from './connection';
import type { createReconnect } from './reconnect';

/** What the extension's own pages may ask about the Unipile space, its key and the account that Kith acts as. */
export const createConnectionRequests = (
  connection: Connection,
  reconnect: ReturnType<typeof createReconnect>,
): HandlersOf<typeof CONNECTION_REQUESTS> => ({
  connection: async () => ok(await connection.view()),
  'connection.try': ({ dsn, apiKey }) => connection.try(dsn, apiKey),
  'connection.save': ({ dsn, apiKey, accountId }) => connection.save(dsn, apiKey, accountId),
  'connection.choose': ({ accountId }) => connection.choose(accountId),
  'connection.test': async () => ok(await connection.test()),
  'connection.reconnect': reconnect,
  'connection.erase': async () => ok(await connection.erase()),
});
