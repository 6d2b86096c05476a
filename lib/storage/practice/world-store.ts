import type { DBSchema } from 'idb';
import type { PracticeStore } from '@/lib/practice/practice-server';
import type { WorldRecords } from '@/lib/practice/world/world';
import { openDatabase } from '@/lib/storage/open-database';

interface WorldSchema extends DBSchema {
  worlds: { key: string; value: { readonly accountId: string; readonly records: WorldRecords } };
}

/** What is so in practice, in IndexedDB: no end of a page, a worker or the browser loses it. */
export function createWorldStore(): PracticeStore {
  const database = openDatabase<WorldSchema>('practice', (db) => {
    db.createObjectStore('worlds', { keyPath: 'accountId' });
  });
  return {
    read: async (accountId) => (await (await database()).get('worlds', accountId))?.records ?? null,
    async write(accountId, records) {
      await (await database()).put('worlds', { accountId, records });
    },
  };
}
