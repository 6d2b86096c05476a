import { expect, test } from 'vitest';
import { createFirstAnswer } from '@/lib/worker/first-answer';

/** What becomes of the wait once all that goes on by itself has gone on. */
const stateOf = async (over: Promise<void>) => {
  let state = 'waiting';
  over.then(() => {
    state = 'over';
  });
  await new Promise((resolve) => setTimeout(resolve));
  return state;
};

test('the wait for the first answer is over when it is given, and soon where none is', async () => {
  const never = createFirstAnswer(() => new Promise(() => {}));
  expect(await stateOf(never.over)).toBe('waiting');
  never.given();
  never.given();
  expect(await stateOf(never.over)).toBe('over');
  const slept: number[] = [];
  const unasked = createFirstAnswer(async (ms) => void slept.push(ms));
  expect(await stateOf(unasked.over)).toBe('over');
  expect(slept).toEqual([250]);
});
