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

/** A file as it is stored: the first of its entries, and in how many records beside it the others are. One record in a file of 0.1.0. */
interface StoredFile extends HandedFile {
  readonly parts?: number;
}

interface ImportSchema extends DBSchema {
  files: { key: string; value: StoredFile };
}

/** Entries a record. A record is copied in one go, in which the worker answers nothing. */
const ENTRIES_A_RECORD = 1_000;

const partId = (id: string, part: number): string => `${id}/${part}`;

/** The records of the file of an id, and of no other: ids are of one length. */
const recordsOf = (id: string): IDBKeyRange => IDBKeyRange.bound(id, `${id}/\uffff`);

function* inRecords({ entries, ...file }: HandedFile): Generator<StoredFile> {
  const parts = Math.max(0, Math.ceil(entries.length / ENTRIES_A_RECORD) - 1);
  yield { ...file, entries: entries.slice(0, ENTRIES_A_RECORD), parts };
  for (let part = 1; part <= parts; part += 1) {
    const from = part * ENTRIES_A_RECORD;
    yield { ...file, id: partId(file.id, part), head: null, entries: entries.slice(from, from + ENTRIES_A_RECORD) };
  }
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
        const { store, done } = db.transaction('files', 'readwrite');
        const putAll = async () => {
          for (const record of inRecords(file)) await store.put(record);
        };
        await Promise.all([putAll(), done]);
      }),
    /** Null where there is no such file. */
    read: (id: string): Promise<HandedFile | null> =>
      within(async () => {
        const { store, done } = (await database()).transaction('files');
        const file = await store.get(id);
        const entries = [...(file?.entries ?? [])];
        for (let part = 1; part <= (file?.parts ?? 0); part += 1)
          entries.push(...((await store.get(partId(id, part)))?.entries ?? []));
        await done;
        return file ? { id, accountId: file.accountId, at: file.at, head: file.head, entries } : null;
      }),
    remove: (id: string): Promise<void> => within(async () => (await database()).delete('files', recordsOf(id))),
    /** Removes every file of an account but these. */
    removeOf: (accountId: string, but: readonly string[]): Promise<void> =>
      within(async () => {
        const { store, done } = (await database()).transaction('files', 'readwrite');
        const ofAccount = (await store.getAll()).filter(
          ({ id, ...file }) =>
            file.accountId === accountId && !but.some((kept) => id === kept || id.startsWith(`${kept}/`)),
        );
        await Promise.all([...ofAccount.map(({ id }) => store.delete(id)), done]);
      }),
  };
}
