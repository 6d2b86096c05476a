import { describe, expect, test } from 'vitest';
import { ageWords, changesWords, foundWords, pendingWords, readingWords } from '@/lib/copy/network-copy';

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 24 * 60 * 60 * 1_000;

test.each([
  [0, 'Today'],
  [1, 'Yesterday'],
  [13, '13 days ago'],
  [21, '3 weeks ago'],
  [29, '4 weeks ago'],
  [30, '1 month ago'],
  [60, '2 months ago'],
  [364, '12 months ago'],
  [365, '1 year ago'],
  [900, '2 years ago'],
])('%d days are said as "%s"', (days, words) => {
  expect(ageWords(NOW - days * DAY, 'Sent a while ago', NOW)).toBe(words);
});

test('days are whole also where the present is by whole seconds, and so a little behind the moment of the reading', () => {
  expect(ageWords(NOW + 900 - 3 * DAY, 'Sent 3 days ago', NOW)).toBe('3 days ago');
});

test('a moment that is ahead of the clock is today', () => {
  expect(ageWords(NOW + DAY, null, NOW)).toBe('Today');
});

test('without a moment LinkedIn’s own words serve', () => {
  expect(ageWords(null, 'Vor 2 Monaten gesendet', NOW)).toBe('Vor 2 Monaten gesendet');
  expect(ageWords(null, null, NOW)).toBe('Date not known');
});

describe('progress', () => {
  const reading = { state: 'reading', nextAt: NOW, problem: null, readAt: null } as const;
  const changes = { added: [], removed: [], renamed: [] };
  test.each([
    [1_200, 30_000, '1,200 of about 30,000'],
    [1_200, null, '1,200 so far'],
    [31_000, 30_000, '31,000 of about 31,000'],
  ])('%d of %d', (read, about, words) => {
    expect(readingWords({ ...reading, changes, read, about }, 0, NOW)).toBe(`Reading your relations: ${words}`);
    expect(readingWords({ ...reading, changes, read, about, state: 'stopped' }, 0, NOW)).toBe(`Stopped at ${words}`);
  });

  test('one relation is one relation', () => {
    const done = { ...reading, changes, read: 1, about: 1, state: 'done' } as const;
    expect(readingWords(done, 1, NOW)).toMatch(/^1 relation, as of /);
    expect(readingWords(done, 1_200, NOW)).toMatch(/^1,200 relations, as of /);
  });
});

test('what was found or is pending is counted', () => {
  expect(foundWords(0)).toMatch(/^Nobody found/);
  expect(foundWords(1_200)).toBe('1,200 found');
  expect(pendingWords(214, true)).toBe('214 pending');
  expect(pendingWords(100, false)).toBe('100 pending so far');
});

test('only what is different is told', () => {
  const one = { providerId: 'a', fullName: 'A' };
  expect(changesWords({ added: [one, one], removed: [one], renamed: [] })).toBe('2 new, 1 no longer listed');
  expect(changesWords({ added: [], removed: [], renamed: [] })).toBeNull();
});
