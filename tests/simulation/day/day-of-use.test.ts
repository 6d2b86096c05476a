import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, it, vi } from 'vitest';
import { brokenPromises } from './checker';
import { liveThrough, MOST } from './day';
import { useMachineTime } from './machine';

setFlagsFromString('--expose-gc');
Object.assign(globalThis, { gc: runInNewContext('gc') });
useMachineTime();
afterAll(() => void vi.useRealTimers());

const HOURS = Number(process.env.KITH_SOAK_HOURS ?? 2);
/** One over each version of the API. */
const SEEDS = process.env.KITH_SEED ? [Number(process.env.KITH_SEED)] : [1, 2];

it.each(SEEDS)(
  `keeps every promise over ${HOURS} hours of use while everything goes wrong: seed %i`,
  async (seed) => {
    const evidence = await liveThrough(seed, HOURS);
    const { log, clicks, sessions, measures, happened, lives } = evidence;
    if (process.env.KITH_SOAK_HOURS)
      console.log(
        `${lives} lives of the worker, ${sessions.length} things done, ${clicks.length} clicks, ${log.length} requests`,
        Object.fromEntries(happened),
        measures.map(({ entries, ...sizes }) => JSON.stringify({ ...sizes, entries: entries?.length })).join('\n'),
      );
    expect(evidence.offShape).toEqual([]);
    expect(brokenPromises(evidence, MOST)).toEqual([]);
  },
  900_000,
);
