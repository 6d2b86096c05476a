import { expect, test } from 'vitest';
import { dayWords } from '@/lib/copy/today/day-words';

/** Tuesday. */
const NOW = new Date(2026, 10, 24, 23, 30).getTime();

test.each([
  ['2026-11-24', 'today'],
  ['2026-11-25', 'tomorrow'],
  ['2026-11-23', 'yesterday'],
  ['2026-11-26', 'on Thursday'],
  ['2026-11-30', 'on Monday'],
  ['2026-12-01', 'on 1 December'],
  ['2026-11-02', 'on 2 November'],
  ['2027-01-02', 'on 2 January 2027'],
  ['nonsense', 'on an unknown day'],
])('%s is "%s"', (on, words) => {
  expect(dayWords(on, NOW)).toBe(words);
});
