/** Wakes whoever waits for an entry to change. */
export interface Followers {
  wake(entryId: string): void;
  /** Resolves at the entry's next change, or when the signal aborts. */
  nextChange(entryId: string, signal: AbortSignal): Promise<void>;
}

/** Followers live in memory alone: after a restart of the worker they ask again. */
export function createFollowers(): Followers {
  const waiting = new Map<string, Set<() => void>>();
  return {
    wake: (entryId) => {
      const woken = waiting.get(entryId);
      waiting.delete(entryId);
      for (const resolve of woken ?? []) resolve();
    },
    nextChange: (entryId, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const others = waiting.get(entryId) ?? new Set();
        waiting.set(entryId, others.add(resolve));
        signal.addEventListener(
          'abort',
          () => {
            others.delete(resolve);
            resolve();
          },
          { once: true },
        );
      }),
  };
}
