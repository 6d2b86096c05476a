/** Wakes whoever waits for an entry to change. Kept in memory only: after a restart of the worker they ask again. */
export interface EntryChanges {
  wake(entryId: string): void;
  /** `changed` resolves at the entry's next change, or when the signal aborts; `leave` is to be called when nobody waits any more. */
  join(entryId: string, signal: AbortSignal): { readonly changed: Promise<void>; leave(): void };
}

/** The changes that one worker makes. */
export function createEntryChanges(): EntryChanges {
  const waiting = new Map<string, Set<() => void>>();
  return {
    wake: (entryId) => {
      const woken = waiting.get(entryId);
      waiting.delete(entryId);
      for (const resolve of woken ?? []) resolve();
    },
    join: (entryId, signal) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const others = waiting.get(entryId) ?? new Set();
      waiting.set(entryId, others.add(resolve));
      const leave = () => {
        others.delete(resolve);
        if (others.size === 0 && waiting.get(entryId) === others) waiting.delete(entryId);
        signal.removeEventListener('abort', leave);
        resolve();
      };
      signal.addEventListener('abort', leave);
      if (signal.aborted) leave();
      return { changed: promise, leave };
    },
  };
}
