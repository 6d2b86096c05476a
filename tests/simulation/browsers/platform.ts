import 'fake-indexeddb/auto';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Area } from './disk';

/** What a browser gives to the worker that runs in it. */
interface Platform {
  readonly local: Area;
  readonly session: Area;
  readonly databases: IDBFactory;
  lock<T>(name: string, task: () => Promise<T>): Promise<T>;
}

const platforms = new AsyncLocalStorage<Platform>();

const platform = (): Platform => {
  const found = platforms.getStore();
  if (!found) throw new Error('This runs in no browser.');
  return found;
};

/** Runs code, with all that it waits for, in a browser. */
export const runIn = <T>(here: Platform, run: () => T): T => platforms.run(here, run);

/** The task, to be run later in the browser that it comes from. */
export const bound = <A extends unknown[], T>(task: (...args: A) => T): ((...args: A) => T) =>
  AsyncLocalStorage.bind(task);

// The globals are those of the browser that the running code is in.
Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'kith' },
    storage: {
      get local() {
        return platform().local;
      },
      get session() {
        return platform().session;
      },
    },
  },
});
Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => platform().databases });
Object.defineProperty(globalThis.navigator, 'locks', {
  configurable: true,
  get: () => ({ request: <T>(name: string, task: () => Promise<T>) => platform().lock(name, task) }),
});
