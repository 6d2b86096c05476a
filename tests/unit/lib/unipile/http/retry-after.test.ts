import { expect, test } from 'vitest';
import { retryAfterMs } from '@/lib/unipile/http/retry-after';

const NOW = Date.parse('2026-11-23T10:00:00Z');

test.each([
  ['120', 120_000],
  [' 7 ', 7_000],
  ['1.5', 1_500],
  ['0', 1_000],
  ['999999999', 86_400_000],
  ['9'.repeat(400), 86_400_000],
  ['Mon, 23 Nov 2026 10:00:30 GMT', 30_000],
  ['mon, 23 nov 2026 10:00:30 gmt', 30_000],
  ['Monday, 23-Nov-26 10:00:30 GMT', 30_000],
  ['Mon, 23 Nov 2020 10:00:30 GMT', 1_000],
  ['Fri, 23 Nov 2096 10:00:30 GMT', 86_400_000],
])('%j asks for %d ms', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});

test.each([null, '', '-5', 'soon', '10, 20', '10s', 'NaN', 'Infinity', '1e3', 'Mon, 99 Foo 2026 GMT', '2026-11-23'])(
  '%j asks for nothing',
  (header) => {
    expect(retryAfterMs(header, NOW)).toBeNull();
  },
);
