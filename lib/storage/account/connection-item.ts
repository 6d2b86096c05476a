import { browser } from 'wxt/browser';
import { z } from 'zod';
import { TIERS } from '@/lib/outreach/quota/limits';
import { beginAccounts } from '@/lib/storage/generation';
import { createStoredItem, type StoredItem } from '@/lib/storage/stored-item';
import { ACCOUNT_STATUSES } from '@/lib/unipile/shapes/account';

const account = z.object({
  /** The id that all data is stored under. A move from v1 to v2 does not change it. */
  accountId: z.string().min(1),
  /** Unipile's current id of the account, where that differs. */
  unipileId: z.string().min(1).optional(),
  name: z.string(),
  publicIdentifier: z.string().nullable(),
  /** The owner's own `ACoA…` id: tells the viewer from everybody else. */
  providerId: z.string().nullable(),
  tier: z.enum(TIERS),
  status: z.enum(ACCOUNT_STATUSES),
});

const connection = z.object({
  /** `https://host:port`, parsed again by `parseDsn` before every use. */
  dsn: z.string().min(1),
  apiKey: z.string().min(1),
  accountId: z.string().min(1),
  /** LinkedIn accounts as the key last saw them. */
  accounts: z.array(account),
});

export type StoredAccount = z.infer<typeof account>;
export type StoredConnection = z.infer<typeof connection>;

const KEY = 'connection';

const stored = createStoredItem<StoredConnection | null>({
  area: 'local',
  key: KEY,
  budget: 'connection',
  version: 1,
  schema: connection.nullable(),
  initial: null,
});

/** DSN, key and chosen account. Only the worker reads it: `storage.local` is closed to content scripts. */
export const connectionItem: StoredItem<StoredConnection | null> = {
  ...stored,
  async write(connection) {
    await stored.write(connection);
    if (connection) await beginAccounts();
  },
};

/** Calls `changed` after each write of the connection: another account may be active. */
export function onConnectionChange(changed: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) changed();
  });
}
