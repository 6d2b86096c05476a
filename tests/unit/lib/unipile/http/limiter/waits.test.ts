import { expect, test } from 'vitest';
import { waitLeft, withWait } from '@/lib/unipile/http/limiter/waits';

const wait = { since: 1_000, until: 61_000 };

test.each([
  ['none is known', undefined, 1_000, 0],
  ['it begins', wait, 1_000, 60_000],
  ['it runs', wait, 60_999, 1],
  ['it is over', wait, 61_000, 0],
  ['the clock was set back', wait, 999, 0],
])('%s', (_, known, now, left) => {
  expect(waitLeft(known, now)).toBe(left);
});

test('a new wait takes the place of the old one, and those that are over go', () => {
  const waits = { gone: { since: 0, until: 5_000 }, kept: wait, again: wait };
  expect(withWait(waits, 'again', 10_000, 6_000)).toEqual({ kept: wait, again: { since: 6_000, until: 16_000 } });
});
