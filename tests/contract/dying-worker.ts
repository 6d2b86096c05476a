import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';

/** A worker that dies right before one of its writes to any storage: from then on nothing that it does happens. */
export interface DyingWorker {
  /** Runs code as part of this worker's life. What a dead one waits for never comes. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves once it has died. */
  readonly died: Promise<void>;
  writes(): number;
}

interface Life {
  readonly name: string;
  readonly diesAt: number;
  writes: number;
  dead: boolean;
  die(): void;
}

const lives = new AsyncLocalStorage<Life>();
const never = () => new Promise<never>(() => {});
let count = 0;

/** Whether the write may happen; counts it. */
function survives(): boolean {
  const life = lives.getStore();
  if (!life) return true;
  if (life.dead) return false;
  life.writes += 1;
  if (life.writes === life.diesAt) life.die();
  return !life.dead;
}

/** To be called before each test. Whatever is written outside of any life is written. */
export function letWorkersDie(): void {
  for (const area of [browser.storage.local, browser.storage.session])
    for (const method of ['set', 'remove', 'clear'] as const) {
      const write = area[method].bind(area) as (...args: unknown[]) => Promise<void>;
      vi.spyOn(area, method).mockImplementation((...args: unknown[]) => (survives() ? write(...args) : never()));
    }
  // A transaction does all or nothing, so one that the worker did not live to begin does nothing.
  const undone = new WeakSet<IDBTransaction>();
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const begun = transaction.apply(this, args);
    if (args[1] === 'readwrite' && !survives()) undone.add(begun);
    return begun;
  });
  for (const method of ['put', 'delete', 'clear'] as const) {
    const write = IDBObjectStore.prototype[method] as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      return undone.has(this.transaction) ? (never() as never) : write.apply(this, args);
    } as never);
  }
  const later = globalThis.setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((
    run: (...of: unknown[]) => void,
    ms?: number,
    ...of: unknown[]
  ) => {
    const life = lives.getStore();
    return later(() => (life?.dead ? undefined : run(...of)), ms);
  }) as never);
  const request = navigator.locks.request.bind(navigator.locks);
  // The browser takes back the locks of a worker that died: each life has its own.
  vi.spyOn(navigator.locks, 'request').mockImplementation(((name: string, task: () => Promise<unknown>) =>
    request(`${lives.getStore()?.name ?? ''}/${name}`, () => (lives.getStore()?.dead ? never() : task()))) as never);
}

/** `diesAt`: which of its writes, counted from 1, is the one that it dies before; 0 for none. */
export function dyingWorker(diesAt: number): DyingWorker {
  count += 1;
  const { promise: died, resolve } = Promise.withResolvers<void>();
  const life: Life = {
    name: `life ${count}`,
    diesAt,
    writes: 0,
    dead: false,
    die: () => {
      life.dead = true;
      resolve();
    },
  };
  return { died, run: (task) => lives.run(life, task), writes: () => life.writes };
}
