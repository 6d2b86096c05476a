import { browser } from 'wxt/browser';
import { BUDGETS, type Budget, type BudgetKind, sizeOf } from './budget';
import { StorageFailure } from './storage-failure';

/** What of a kind may go where there is no room for more; without it a write is refused that is too large, unless it makes what is there smaller. */
export interface Evicting<T> {
  /** The value without what is oldest in it; undefined where nothing of it may go. */
  readonly less?: (value: T) => T | undefined;
  /** When another item of the kind, as stored, was last of use: the oldest goes first. */
  readonly lastUsed?: (stored: unknown) => number;
  /** What it leaves of the room of its kind, in bytes, to what may not be refused. */
  readonly leaves?: number;
}

/** The value as it fits into the budget of its kind. Removes older items of the kind if it must; rejects where even that leaves no room. */
export async function fitted<T>(
  kind: BudgetKind,
  key: string,
  value: T,
  packed: (value: T) => unknown,
  evicting: Evicting<T>,
): Promise<T> {
  const { less } = evicting;
  const budget: Budget = BUDGETS[kind];
  const full = () => new StorageFailure('storage-full', `${kind} takes more than ${budget.bytes} bytes`);
  let size = sizeOf(key, packed(value));
  while (size > budget.bytes) {
    const smaller = less?.(value);
    if (smaller === undefined) throw full();
    value = smaller;
    size = sizeOf(key, packed(value));
  }
  if (budget.key.endsWith(':')) await roomFor(size, budget, key, evicting, full);
  return value;
}

async function roomFor(
  size: number,
  { area, key: prefix, bytes }: Budget,
  key: string,
  { lastUsed, leaves = 0 }: Pick<Evicting<never>, 'lastUsed' | 'leaves'>,
  full: () => Error,
): Promise<void> {
  const keys = (await browser.storage[area].getKeys()).filter((one) => one.startsWith(prefix));
  const all = Object.entries(await browser.storage[area].get(keys));
  const sizes = all.map(([one, stored]) => ({ one, size: sizeOf(one, stored), at: lastUsed?.(stored) ?? 0 }));
  const others = sizes.filter(({ one }) => one !== key);
  let over = others.reduce((sum, other) => sum + other.size, size) - (bytes - leaves);
  if (over <= 0) return;
  if (!lastUsed) {
    if (size > (sizes.find(({ one }) => one === key)?.size ?? 0)) throw full();
    return;
  }
  const gone: string[] = [];
  for (const other of others.sort((a, b) => a.at - b.at)) {
    if (over <= 0) break;
    gone.push(other.one);
    over -= other.size;
  }
  await browser.storage[area].remove(gone);
}

/** Without the quarter of its entries that was put in first; undefined where a single one is too large. */
export function withoutFirst<T>(all: Record<string, T>): Record<string, T> | undefined {
  const entries = Object.entries(all);
  return entries.length > 1 ? Object.fromEntries(entries.slice(Math.ceil(entries.length / 4))) : undefined;
}
