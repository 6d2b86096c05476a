import { browser } from 'wxt/browser';
import { BUDGETS, type Budget, type BudgetKind, sizeOf } from './budget';
import { StorageFailure } from './storage-failure';

/** What of a kind may go where there is no room for more; without it a write that is too large is refused. */
export interface Evicting<T> {
  /** The value without what is oldest in it; undefined where nothing of it may go. */
  readonly less?: (value: T) => T | undefined;
  /** When another item of the kind, as stored, was last of use: the oldest goes first. */
  readonly lastUsed?: (stored: unknown) => number;
}

/** The value as it fits into the budget of its kind. Removes older items of the kind if it must; rejects where even that leaves no room. */
export async function fitted<T>(
  kind: BudgetKind,
  key: string,
  value: T,
  packed: (value: T) => unknown,
  { less, lastUsed }: Evicting<T>,
): Promise<T> {
  const budget: Budget = BUDGETS[kind];
  const full = () => new StorageFailure('storage-full', `${kind} takes more than ${budget.bytes} bytes`);
  let size = sizeOf(key, packed(value));
  while (size > budget.bytes) {
    const smaller = less?.(value);
    if (smaller === undefined) throw full();
    value = smaller;
    size = sizeOf(key, packed(value));
  }
  if (budget.key.endsWith(':')) await roomBeside(budget, key, budget.bytes - size, lastUsed, full);
  return value;
}

async function roomBeside(
  { area, key: prefix }: Budget,
  key: string,
  left: number,
  lastUsed: Evicting<unknown>['lastUsed'],
  full: () => Error,
): Promise<void> {
  const keys = (await browser.storage[area].getKeys()).filter((one) => one.startsWith(prefix) && one !== key);
  const others = Object.entries(await browser.storage[area].get(keys));
  const sizes = others.map(([one, stored]) => ({ one, size: sizeOf(one, stored), at: lastUsed?.(stored) ?? 0 }));
  let over = sizes.reduce((sum, { size }) => sum + size, 0) - left;
  const gone: string[] = [];
  for (const { one, size } of sizes.sort((a, b) => a.at - b.at)) {
    if (over <= 0) break;
    if (!lastUsed) throw full();
    gone.push(one);
    over -= size;
  }
  if (gone.length > 0) await browser.storage[area].remove(gone);
}

/** Without the quarter of its entries that was put in first; undefined where a single one is too large. */
export function withoutFirst<T>(all: Record<string, T>): Record<string, T> | undefined {
  const entries = Object.entries(all);
  return entries.length > 1 ? Object.fromEntries(entries.slice(Math.ceil(entries.length / 4))) : undefined;
}
