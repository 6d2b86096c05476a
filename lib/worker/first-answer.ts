import { NEVER_ABORTED } from '@/lib/never-aborted';

/** How long the worker's own work waits where nothing is asked: what wakes a worker to ask something has reached it long before. */
const UNASKED_MS = 250;

/** The first answer of a worker. A page waits for it from the worker's start on, so that what no answer needs begins after it. */
export interface FirstAnswer {
  /** Resolves once it was given, and soon where nothing is asked or the answer takes long. */
  readonly over: Promise<void>;
  /** To be called with each answer. */
  given(): void;
}

/** Begins to wait at once. */
export function createFirstAnswer(sleep: (ms: number, signal: AbortSignal) => Promise<void>): FirstAnswer {
  const { promise, resolve } = Promise.withResolvers<void>();
  sleep(UNASKED_MS, NEVER_ABORTED).then(resolve);
  return { over: promise, given: resolve };
}
