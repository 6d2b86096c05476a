/** Time that passes only when it is told to, and chance that comes from a seed: one seed is one history. */
export interface VirtualTime {
  now(): number;
  /** Calls back after `ms`. */
  after(ms: number, run: () => void): void;
  /** Runs everything due up to `end`, letting all promises run on after each step. */
  runUntil(end: number): Promise<void>;
}

/** `promisesRun`: resolves once everything that takes no time has run. */
export function createVirtualTime(start: number, promisesRun = nextTurn): VirtualTime {
  const queue: { readonly at: number; readonly run: () => void }[] = [];
  let now = start;
  const takeNext = (end: number) => {
    let first = -1;
    for (let i = 0; i < queue.length; i += 1) {
      if (queue[i]!.at <= end && (first < 0 || queue[i]!.at < queue[first]!.at)) first = i;
    }
    return first < 0 ? null : queue.splice(first, 1)[0]!;
  };
  return {
    now: () => now,
    after: (ms, run) => void queue.push({ at: now + Math.max(0, ms), run }),
    runUntil: async (end) => {
      await promisesRun();
      for (let next = takeNext(end); next; next = takeNext(end)) {
        now = Math.max(now, next.at);
        next.run();
        await promisesRun();
      }
      now = Math.max(now, end);
    },
  };
}

/** All promises that wait for nothing else have run by then. */
export const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
