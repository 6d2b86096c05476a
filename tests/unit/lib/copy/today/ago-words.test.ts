import { expect, test } from 'vitest';
import { agoWords } from '@/lib/copy/today/ago-words';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/durations';

test.each([
  [-HOUR_MS, 'just now'],
  [59_999, 'just now'],
  [MINUTE_MS, '1 min ago'],
  [HOUR_MS - 1, '59 min ago'],
  [2 * HOUR_MS, '2 hr ago'],
  [DAY_MS - 1, '23 hr ago'],
  [DAY_MS, 'yesterday'],
  [2 * DAY_MS, '2 days ago'],
  [13 * DAY_MS, '13 days ago'],
  [21 * DAY_MS, '3 weeks ago'],
  [30 * DAY_MS, '1 month ago'],
  [800 * DAY_MS, '2 years ago'],
])('%d ms ago is "%s"', (ms, words) => {
  const now = Date.UTC(2026, 10, 24);
  expect(agoWords(now - ms, now)).toBe(words);
});
