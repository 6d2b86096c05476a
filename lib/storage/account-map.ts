import type { DBSchema } from 'idb';
import type { z } from 'zod';
import { mustBeOf } from './generation';
import { openDatabase } from './open-database';
import { failAs, StorageFailure } from './storage-failure';

/** Values of every account by key, in an IndexedDB database of their own: what grows over years has no room in `chrome.storage`. */
export interface AccountMap<T> {
  /** Everything of an account; the same map until it changes. Rejects with a `StorageFailure`. */
  all(accountId: string): Promise<ReadonlyMap<string, T>>;
  /**
   * Puts what `next` makes of everything, null to remove, and resolves to everything as it then is. One change comes after the other;
   * rejects with a `StorageFailure`, or once everything was erased, and has then changed nothing.
   */
  change(
    accountId: string,
    next: (all: ReadonlyMap<string, T>) => ReadonlyMap<string, T | null>,
    generation?: number,
  ): Promise<ReadonlyMap<string, T>>;
  /** Rejects where there is no room for a change; changes nothing. */
  mustFit(accountId: string, next: (all: ReadonlyMap<string, T>) => ReadonlyMap<string, T | null>): Promise<void>;
  /** Empties it for every account. */
  erase(): Promise<void>;
}

interface AccountMapOptions<T> {
  /** The database. What is stored in it stays readable by these names alone. */
  readonly name: string;
  readonly table: AccountTable;
  readonly schema: () => z.ZodType<T>;
  /** Whether an account may keep this much. What only removes is never refused, so that there is always a way back. */
  readonly fits: (all: ReadonlyMap<string, T>) => boolean;
}

/** How the one store of such a database is called, and the fields of its rows beside `accountId`. */
interface AccountTable {
  readonly store: 'people' | 'causes' | 'lists';
  readonly key: string;
  readonly value: string;
}

interface Rows {
  key: [string, string];
  value: Record<string, unknown>;
}

interface MapSchema extends DBSchema {
  people: Rows;
  causes: Rows;
  lists: Rows;
}

/** Makes a map. The worker is the only writer, so what was loaded once is kept in memory. */
export function createAccountMap<T>({ name, table, schema, fits }: AccountMapOptions<T>): AccountMap<T> {
  const database = openDatabase<MapSchema>(name, (db) => {
    db.createObjectStore(table.store, { keyPath: ['accountId', table.key] });
  });
  const loaded = new Map<string, Promise<ReadonlyMap<string, T>>>();
  let last: Promise<unknown> = Promise.resolve();

  const load = async (accountId: string): Promise<ReadonlyMap<string, T>> => {
    const rows = await (await database()).getAll(table.store, IDBKeyRange.bound([accountId], [accountId, []]));
    const form = schema();
    return new Map(
      rows.flatMap((row) => {
        const [key, read] = [row[table.key], form.safeParse(row[table.value])];
        return typeof key === 'string' && read.success ? [[key, read.data] as const] : [];
      }),
    );
  };

  const all = (accountId: string): Promise<ReadonlyMap<string, T>> => {
    const known = loaded.get(accountId) ?? load(accountId).catch(failAs('storage-unreadable'));
    loaded.set(accountId, known);
    known.catch(() => loaded.delete(accountId));
    return known;
  };

  const store = async (accountId: string, changes: ReadonlyMap<string, T | null>): Promise<void> => {
    const transaction = (await database()).transaction(table.store, 'readwrite');
    const put = (key: string, value: T | null) =>
      value === null
        ? transaction.store.delete([accountId, key])
        : transaction.store.put({ accountId, [table.key]: key, [table.value]: value });
    await Promise.all([...[...changes].map(([key, value]) => put(key, value)), transaction.done]);
  };

  const fitted = async (accountId: string, changes: ReadonlyMap<string, T | null>): Promise<ReadonlyMap<string, T>> => {
    const after = new Map(await all(accountId));
    for (const [key, value] of changes) {
      if (value === null) after.delete(key);
      else after.set(key, value);
    }
    if ([...changes.values()].some((value) => value !== null) && !fits(after))
      throw new StorageFailure('storage-full', `${name} takes more than it may`);
    return after;
  };

  /** Stored first, so that memory never knows more than the database. */
  const put = async (accountId: string, changes: ReadonlyMap<string, T | null>, generation?: number) => {
    const after = await fitted(accountId, changes);
    await mustBeOf(generation);
    await store(accountId, changes).catch(failAs('storage-failed'));
    loaded.set(accountId, Promise.resolve(after));
    return after;
  };

  return {
    all,
    change(accountId, next, generation) {
      const turn = last.then(async () => {
        const before = await all(accountId);
        const changes = next(before);
        return changes.size === 0 ? before : put(accountId, changes, generation);
      });
      last = turn.catch(() => null);
      return turn;
    },
    async mustFit(accountId, next) {
      await fitted(accountId, next(await all(accountId)));
    },
    async erase() {
      await last;
      loaded.clear();
      await database.clear();
    },
  };
}
