import { expect, test } from 'vitest';
import { NOTICING_REQUESTS } from '@/lib/protocol/noticing';

const isTaken = (from: number, to: number) =>
  NOTICING_REQUESTS['noticing.change'].input().safeParse({ quiet: { from, to } }).success;

test('quiet hours are minutes of a day', () => {
  expect(isTaken(0, 1_439)).toBe(true);
  expect(isTaken(1_320, 420)).toBe(true);
  expect(isTaken(0, 1_440)).toBe(false);
  expect(isTaken(-1, 420)).toBe(false);
  expect(isTaken(0.5, 420)).toBe(false);
});
