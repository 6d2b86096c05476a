/** All that the worker says to its surfaces unasked: to look again at everything, or only at what waits to leave. */
export type WorkerWord = 'look-again' | 'queue';
