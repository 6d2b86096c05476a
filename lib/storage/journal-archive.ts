import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { JournalEntry } from '@/lib/outreach/journal-entry';
import type { AccountLedger } from '@/lib/outreach/send-ports';

interface ArchiveSchema extends DBSchema {
  entries: {
    key: string;
    value: JournalEntry;
    indexes: { at: [string, number]; person: [string, string, number]; state: [string, string, number] };
  };
  ledgers: { key: string; value: AccountLedger };
}

/**
 * Every journal entry ever written, in IndexedDB: the long memory, and a second copy of the recent ones in files of its own,
 * since a damaged `chrome.storage` can come back shorter and look whole (measured in Chromium 156).
 */
export interface JournalArchive {
  put(entries: readonly JournalEntry[], ledger: AccountLedger): Promise<void>;
  /** Entries written at or after `since` (UTC ms), oldest first. */
  entriesSince(accountId: string, since: number): Promise<readonly JournalEntry[]>;
  /** Entries written before `before`, newest first, at most `limit`. */
  entriesBefore(accountId: string, before: number, limit: number): Promise<readonly JournalEntry[]>;
  ledger(accountId: string): Promise<AccountLedger | null>;
  erase(): Promise<void>;
}

const open = (): Promise<IDBPDatabase<ArchiveSchema>> =>
  openDB<ArchiveSchema>('journal', 1, {
    upgrade(db) {
      const entries = db.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('at', ['accountId', 'at']);
      entries.createIndex('person', ['accountId', 'person.providerId', 'at']);
      entries.createIndex('state', ['accountId', 'state', 'at']);
      db.createObjectStore('ledgers', { keyPath: 'accountId' });
    },
  });

/** Opens the archive on first use; every method rejects when IndexedDB does. */
export function createJournalArchive(): JournalArchive {
  let opened: Promise<IDBPDatabase<ArchiveSchema>> | undefined;
  const db = () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    async put(entries, ledger) {
      const transaction = (await db()).transaction(['entries', 'ledgers'], 'readwrite');
      await Promise.all([
        ...entries.map((entry) => transaction.objectStore('entries').put(entry)),
        transaction.objectStore('ledgers').put(ledger),
        transaction.done,
      ]);
    },
    async entriesSince(accountId, since) {
      const range = IDBKeyRange.bound([accountId, since], [accountId, Number.MAX_SAFE_INTEGER]);
      return (await db()).getAllFromIndex('entries', 'at', range);
    },
    async entriesBefore(accountId, before, limit) {
      const range = IDBKeyRange.bound([accountId, 0], [accountId, before], false, true);
      const found: JournalEntry[] = [];
      const index = (await db()).transaction('entries').store.index('at');
      for await (const cursor of index.iterate(range, 'prev')) {
        found.push(cursor.value);
        if (found.length === limit) break;
      }
      return found;
    },
    ledger: async (accountId) => (await (await db()).get('ledgers', accountId)) ?? null,
    async erase() {
      const transaction = (await db()).transaction(['entries', 'ledgers'], 'readwrite');
      await Promise.all([
        transaction.objectStore('entries').clear(),
        transaction.objectStore('ledgers').clear(),
        transaction.done,
      ]);
    },
  };
}
