import type { DBSchema } from 'idb';
import { mustStillBe } from '@/lib/storage/generation';
import { openDatabase } from '@/lib/storage/open-database';
import { failAs } from '@/lib/storage/storage-failure';
import { createTimeLimit, DATABASE_WAIT_MS } from '@/lib/storage/time-limit';

/** A key with the only address that it goes to: whoever could change the one could have the other. */
export interface Credentials {
  /** `https://host:port`, parsed again by `parseDsn` before every use. */
  readonly dsn: string;
  readonly apiKey: string;
}

interface VaultSchema extends DBSchema {
  keys: { key: string; value: Credentials & { readonly id: string } };
}

/**
 * Keys, in IndexedDB: a script on a page reads the page's own databases, never the extension's, in every browser alike, while
 * `chrome.storage` is open to it in those that lack `setAccessLevel`. Every method rejects with a `StorageFailure`.
 */
export interface KeyVault {
  /** Null where the browser has removed it. */
  read(id: string): Promise<Credentials | null>;
  /** Rejects as well once everything was erased since the generation was taken. */
  put(id: string, credentials: Credentials, generation: number): Promise<void>;
  /** Removes all but this one, or all. */
  keepOnly(id: string | null): Promise<void>;
}

/** Opens it on first use. */
export function createKeyVault(): KeyVault {
  const database = openDatabase<VaultSchema>('vault', (db) => {
    db.createObjectStore('keys', { keyPath: 'id' });
  });
  const within = createTimeLimit(DATABASE_WAIT_MS);

  return {
    read: (id) =>
      within(async () => {
        const found = await (await database()).get('keys', id);
        return found ? { dsn: found.dsn, apiKey: found.apiKey } : null;
      }).catch(failAs('storage-unreadable')),
    put: (id, { dsn, apiKey }, generation) =>
      within(async () => {
        const db = await database();
        await mustStillBe(generation);
        await db.put('keys', { id, dsn, apiKey });
      }).catch(failAs('storage-failed')),
    keepOnly: (id) =>
      within(async () => {
        const { store, done } = (await database()).transaction('keys', 'readwrite');
        const others = (await store.getAllKeys()).filter((key) => key !== id);
        await Promise.all([...others.map((key) => store.delete(key)), done]);
      }).catch(failAs('storage-failed')),
  };
}
