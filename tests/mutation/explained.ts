import type { Explained } from './judge.ts';

/** Every change that survives, and why no test can notice it. */
export const EXPLAINED: readonly Explained[] = [];
