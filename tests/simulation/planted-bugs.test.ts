import { expect, it } from 'vitest';
import { brokenPromises } from './checker';
import { CAPS, runHistory } from './history';
import { type Plan, randomPlan } from './plan';
import { PLANTED_BUGS } from './planted-bugs';

const ENOUGH: readonly Plan[] = Array.from({ length: 1_000 }, (_, seed) => randomPlan(seed));

it.each(PLANTED_BUGS)('is caught: an engine that $bug', async ({ plant, breaks, plan }) => {
  for (const candidate of plan ? [plan] : ENOUGH) {
    const broken = brokenPromises(await runHistory(candidate, plant), CAPS);
    if (!broken.some((promise) => breaks.test(promise))) continue;
    const sound = await runHistory(candidate);
    return expect(brokenPromises(sound, CAPS), 'the same history without the bug').toEqual([]);
  }
  expect.fail('No history showed it.');
});
