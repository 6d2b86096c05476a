import { HOUR_MS } from '@/lib/durations';
import type { Problem } from '@/lib/protocol/problem';
import { ok, type Result } from '@/lib/result';
import type { Connection } from './connection';

/** As long as anybody takes to sign in, codes on another device included. */
const LINK_GOOD_FOR_MS = HOUR_MS;

/** Where accounts are connected by hand. */
const DASHBOARD = { v1: 'https://dashboard.unipile.com/', v2: 'https://dashboardv2.unipile.com/' } as const;

/** Leads the user to where the active account is signed in to LinkedIn again: one click, under the account's own id. */
export function createReconnect(deps: {
  readonly connection: Pick<Connection, 'withActive'>;
  now(): number;
  openTab(url: string): Promise<void>;
}): () => Promise<Result<null, Problem>> {
  return () =>
    deps.connection.withActive(async ({ client, version, account: { accountId } }) => {
      const link = await client.createReconnectLink({ accountId, until: deps.now() + LINK_GOOD_FOR_MS });
      await deps.openTab(link.ok ? link.value.url : DASHBOARD[version]);
      return ok(null);
    });
}
