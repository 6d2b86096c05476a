import type { DBSchema } from 'idb';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { mustBeOf } from '@/lib/storage/generation';
import { openDatabase } from '@/lib/storage/open-database';
import { createTimeLimit } from '@/lib/storage/time-limit';

/** A file whose parts were handed over and checked. */
export interface HandedFile {
  /** Of this import of the file. */
  readonly id: string;
  readonly accountId: string;
  /** When it was checked, UTC ms. */
  readonly at: number;
  readonly head: unknown;
  readonly entries: readonly JournalEntry[];
}

interface ImportSchema extends DBSchema {
  files: { key: string; value: HandedFile };
}

/** A file of many years is tens of megabytes, which take a slow disk a while. */
export const FILE_WAIT_MS = 15_000;

/** The files that are being taken over, in IndexedDB: so that a next worker can go on. Every method rejects when IndexedDB does, or does not answer. */
export type ImportStore = ReturnType<typeof createImportStore>;

export function createImportStore() {
  const database = openDatabase<ImportSchema>('imported-file', (db) => {
    db.createObjectStore('files', { keyPath: 'id' });
  });
  const within = createTimeLimit(FILE_WAIT_MS);

  return {
    /** All of it or nothing. */
    put: (file: HandedFile): Promise<void> =>
      within(async () => {
        const db = await database();
        await mustBeOf();
        await db.put('files', file);
      }),
    /** Null where there is no such file. */
    read: (id: string): Promise<HandedFile | null> =>
      within(async () => (await (await database()).get('files', id)) ?? null),
    remove: (id: string): Promise<void> => within(async () => (await database()).delete('files', id)),
    /** Removes every file of an account but these. */
    removeOf: (accountId: string, but: readonly string[]): Promise<void> =>
      within(async () => {
        const { store, done } = (await database()).transaction('files', 'readwrite');
        const ofAccount = (await store.getAll()).filter(
          ({ id, ...file }) => file.accountId === accountId && !but.includes(id),
        );
        await Promise.all([...ofAccount.map(({ id }) => store.delete(id)), done]);
      }),
  };
}
