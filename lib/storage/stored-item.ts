import { browser } from 'wxt/browser';
import { z } from 'zod';
import { once } from '@/lib/once';
import { BUDGETS, type BudgetKind } from './budget';
import { type Evicting, fitted } from './fit-budget';
import { mustBeOf } from './generation';
import { readTogether } from './read-together';
import { failAs } from './storage-failure';

/** A named place in `chrome.storage` with a shape, a version and a default. Every method rejects with a `StorageFailure`. */
export interface StoredItem<T> {
  /** The stored value; the initial one where nothing is stored, or what is stored cannot be read as any known version. */
  read(): Promise<T>;
  /** Account data is written only in the generation that it was read in, where one is given. */
  write(value: T, generation?: number): Promise<void>;
  /** Reads, changes and writes under a lock for this item; resolves to what was written. */
  change(next: (value: T) => T, generation?: number): Promise<T>;
  erase(): Promise<void>;
  /** What to write into `chrome.storage` for a value, by key; rejects where there is no room for it. */
  items(value: T): Promise<Record<string, unknown>>;
  /** Runs a task alone among all changes of this item, or of its kind where items share their room. */
  alone<R>(task: () => Promise<R>): Promise<R>;
  /** The value as it is stored: what an exported file holds. */
  packed(): Promise<Packed>;
  /** A packed value of this or an earlier version; undefined where it cannot be read as one. */
  unpack(packed: unknown): T | undefined;
}

/** A value with the version of its shape. */
export interface Packed {
  readonly version: number;
  readonly value: unknown;
}

export interface StoredItemOptions<T> extends Evicting<T> {
  readonly area: 'local' | 'session';
  readonly key: string;
  readonly version: number;
  /** Made when something is first read: a worker starts in the middle of a look at a page, which needs few of them. */
  readonly schema: () => z.ZodType<T>;
  /** Whose room it takes. */
  readonly budget: BudgetKind;
  readonly initial: T;
  /** Tells values that are erased instead of stored, so that they leave no trace. */
  readonly isNothing?: (value: T) => boolean;
  /** Set for account data: once everything was erased, it cannot be written before an account is connected again. */
  readonly ofAccount?: true;
  /** From version n to n + 1, by n. Pure; each is tested on a frozen example. */
  readonly migrations?: Readonly<Record<number, (old: unknown) => unknown>>;
}

const versioned = once(() => z.object({ version: z.number().int(), value: z.unknown() }));

/** Makes an item. What comes back from storage is parsed, since a profile can be damaged or edited by hand. */
export function createStoredItem<T>(options: StoredItemOptions<T>): StoredItem<T> {
  const { area, key, version, initial, isNothing, ofAccount, migrations = {} } = options;
  const schema = once(options.schema);
  const packed = (value: T): Packed => ({ version, value });
  const unpack = (packed: unknown): T | undefined => {
    if (packed === undefined) return undefined;
    const stored = versioned().safeParse(packed);
    if (!stored.success) return undefined;
    let { version: at, value } = stored.data;
    for (let migrate = migrations[at]; at < version && migrate; migrate = migrations[at]) {
      value = migrate(value);
      at += 1;
    }
    const parsed = schema().safeParse(value);
    return at === version && parsed.success ? parsed.data : undefined;
  };
  const read = async (): Promise<T> => {
    const stored = await readTogether(area, [key]).catch(failAs('storage-unreadable'));
    const value = unpack(stored[key]);
    return value === undefined ? initial : value;
  };
  const items = async (value: T) => ({ [key]: packed(await fitted(options.budget, key, value, packed, options)) });
  const store = async (value: T, generation?: number): Promise<void> => {
    if (ofAccount) await mustBeOf(generation);
    const written = isNothing?.(value)
      ? browser.storage[area].remove(key)
      : items(value).then((all) => browser.storage[area].set(all));
    await written.catch(failAs('storage-failed'));
  };
  const kind = BUDGETS[options.budget].key;
  /** Items of one kind are written one after the other, since they share its room. */
  const isShared = kind.endsWith(':');
  const alone: StoredItem<T>['alone'] = (task) => navigator.locks.request(`storage:${isShared ? kind : key}`, task);
  return {
    read,
    write: (value, generation) => (isShared ? alone(() => store(value, generation)) : store(value, generation)),
    change: (next, generation) =>
      alone(async () => {
        const value = next(await read());
        await store(value, generation);
        return value;
      }),
    items,
    alone,
    erase: async () => browser.storage[area].remove(key).catch(failAs('storage-failed')),
    packed: async () => packed(await read()),
    unpack,
  };
}
