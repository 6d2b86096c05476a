import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from 'idb';

/** An IndexedDB database, opened on first use and again after it failed to open or was closed. Both methods reject when IndexedDB does. */
export interface Database<Schema extends DBSchema> {
  (): Promise<IDBPDatabase<Schema>>;
  /** Empties every store, in one transaction. */
  clear(): Promise<void>;
}

/** `create`: makes the stores where there are none yet. */
export function openDatabase<Schema extends DBSchema>(
  name: string,
  create: (db: IDBPDatabase<Schema>) => void,
): Database<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  // Async, since IndexedDB may throw instead of rejecting.
  const connect = async () => openDB<Schema>(name, 1, { upgrade: create, terminated: forget });
  const open = () => {
    opened ??= connect().catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  return Object.assign(open, { clear: async () => emptied(await open()) });
}

/** Empties every store of a database, whatever made it. */
export async function emptyDatabase(name: string): Promise<void> {
  const db = await openDB(name);
  if (db.objectStoreNames.length > 0) await emptied(db);
  db.close();
}

async function emptied<Schema>(db: IDBPDatabase<Schema>): Promise<void> {
  const stores: StoreNames<Schema>[] = [...db.objectStoreNames];
  const transaction = db.transaction(stores, 'readwrite');
  await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
}
