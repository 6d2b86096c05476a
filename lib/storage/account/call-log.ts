import type { DBSchema } from 'idb';
import { mustBeOf } from '@/lib/storage/generation';
import { openDatabase } from '@/lib/storage/open-database';
import type { CallRecord } from '@/lib/unipile/http/exchange';

interface CallLogSchema extends DBSchema {
  actions: {
    key: string;
    value: { entryId: string; accountId: string; calls: readonly CallRecord[] };
    indexes: { account: string };
  };
}

/**
 * Which calls each action cost, by journal entry, in IndexedDB. It is kept apart from the journal, since no
 * decision about a send may depend on it.
 */
export interface CallLog {
  /** Adds calls to an entry. Never rejects: if IndexedDB fails, the cost stays unknown. */
  add(accountId: string, entryId: string, calls: readonly CallRecord[], generation: number): Promise<void>;
  /** In order; empty where none were noted. */
  of(accountId: string, entryId: string): Promise<readonly CallRecord[]>;
  /** Erases what is known of every entry of an account but these. */
  erase(accountId: string, but: readonly string[]): Promise<void>;
}

/** Makes the log. */
export function createCallLog(): CallLog {
  const database = openDatabase<CallLogSchema>(
    'calls',
    (db) => void db.createObjectStore('actions', { keyPath: 'entryId' }).createIndex('account', 'accountId'),
  );

  const append = async (accountId: string, entryId: string, calls: readonly CallRecord[], generation: number) => {
    const db = await database();
    await mustBeOf(generation);
    const { store, done } = db.transaction('actions', 'readwrite');
    const known = await store.get(entryId);
    await store.put({ entryId, accountId, calls: [...(known?.calls ?? []), ...calls] });
    await done;
  };

  return {
    async add(accountId, entryId, calls, generation) {
      if (calls.length > 0) await append(accountId, entryId, [...calls], generation).catch(() => undefined);
    },
    async of(accountId, entryId) {
      const known = await (await database()).get('actions', entryId);
      return known?.accountId === accountId ? known.calls : [];
    },
    async erase(accountId, but) {
      const { store, done } = (await database()).transaction('actions', 'readwrite');
      const stay = new Set(but);
      const entryIds = (await store.index('account').getAllKeys(accountId)).filter((id) => !stay.has(id));
      await Promise.all([...entryIds.map((entryId) => store.delete(entryId)), done]);
    },
  };
}
