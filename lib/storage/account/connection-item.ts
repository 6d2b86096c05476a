import { browser } from 'wxt/browser';
import { z } from 'zod';
import { once } from '@/lib/once';
import { TIERS } from '@/lib/outreach/quota/limits';
import { beginAccounts } from '@/lib/storage/generation';
import { createStoredItem, type StoredItem } from '@/lib/storage/stored-item';
import { ACCOUNT_STATUSES } from '@/lib/unipile/shapes/account';

export const storedAccount = once(() =>
  z.object({
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
  }),
);

const connection = once(() =>
  z.object({
    /** The id by which the vault has address and key; or these themselves, from before there was one, until they are put there. */
    key: z.union([z.string().min(1), z.object({ dsn: z.string().min(1), apiKey: z.string().min(1) })]),
    accountId: z.string().min(1),
    /** LinkedIn accounts as the key last saw them. */
    accounts: z.array(storedAccount()),
    /** Somebody else is signed in through the account that was chosen, so it is not among them any more. */
    ownerChanged: z.literal(true).optional(),
  }),
);

export type StoredAccount = z.infer<ReturnType<typeof storedAccount>>;
export type StoredConnection = z.infer<ReturnType<typeof connection>>;

const KEY = 'connection';

const stored = createStoredItem<StoredConnection | null>({
  area: 'local',
  key: KEY,
  budget: 'connection',
  version: 2,
  schema: () => connection().nullable(),
  initial: null,
  migrations: { 1: keyApart },
});

/** Up to version 1 address and key stood beside what else is known of the connection. */
function keyApart(old: unknown): unknown {
  if (typeof old !== 'object' || old === null) return old;
  const { dsn, apiKey, ...others } = old as Record<string, unknown>;
  return { ...others, key: { dsn, apiKey } };
}

/** Whom Kith acts as, and by which id the vault has the key. */
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
