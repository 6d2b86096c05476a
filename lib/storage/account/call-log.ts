import { type DBSchema, openDB } from 'idb';
import { mustHaveAccounts } from '@/lib/storage/account-storage';
import type { CallRecord } from '@/lib/unipile/http/exchange';

interface CallLogSchema extends DBSchema {
  actions: {
    key: string;
    value: { entryId: string; accountId: string; calls: readonly CallRecord[] };
    indexes: { account: string };
  };
}

/**
 * Which calls each action cost, by journal entry, in IndexedDB. It stands beside the journal and not in it: what a send may do
 * never depends on it.
 */
export interface CallLog {
  /** Adds to what is known of the entry. Never rejects: where IndexedDB fails, what it cost is not known. */
  add(accountId: string, entryId: string, calls: readonly CallRecord[]): Promise<void>;
  /** In order; empty where none were noted. */
  of(accountId: string, entryId: string): Promise<readonly CallRecord[]>;
  erase(accountId: string): Promise<void>;
}

const open = () =>
  openDB<CallLogSchema>('calls', 1, {
    upgrade: (db) => void db.createObjectStore('actions', { keyPath: 'entryId' }).createIndex('account', 'accountId'),
  });

/** Makes the log; it is opened anew for each use, a few times an hour. */
export function createCallLog(): CallLog {
  const using = async <T>(use: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> => {
    const db = await open();
    try {
      return await use(db);
    } finally {
      db.close();
    }
  };

  const append = (accountId: string, entryId: string, calls: readonly CallRecord[]) =>
    using(async (db) => {
      mustHaveAccounts();
      const { store, done } = db.transaction('actions', 'readwrite');
      const known = await store.get(entryId);
      await store.put({ entryId, accountId, calls: [...(known?.calls ?? []), ...calls] });
      await done;
    });

  return {
    async add(accountId, entryId, calls) {
      if (calls.length > 0) await append(accountId, entryId, [...calls]).catch(() => undefined);
    },
    of: (accountId, entryId) =>
      using(async (db) => {
        const known = await db.get('actions', entryId);
        return known?.accountId === accountId ? known.calls : [];
      }),
    erase: (accountId) =>
      using(async (db) => {
        const { store, done } = db.transaction('actions', 'readwrite');
        const entryIds = await store.index('account').getAllKeys(accountId);
        await Promise.all([...entryIds.map((entryId) => store.delete(entryId)), done]);
      }),
  };
}
