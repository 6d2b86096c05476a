import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDay } from '@/lib/local-day';

test.each([
  [new Date(2026, 0, 31, 23, 59), 0, '2026-01-31'],
  [new Date(2026, 0, 31, 23, 59), 1, '2026-02-01'],
  [new Date(2026, 11, 31, 0, 0), 1, '2027-01-01'],
  [new Date(2026, 10, 24, 12), 7, '2026-12-01'],
  // The clocks change in between, wherever that is.
  [new Date(2026, 2, 1, 23, 30), 60, '2026-04-30'],
  [new Date(2026, 8, 1, 0, 30), 91, '2026-12-01'],
])('%s and %i days is %s', (at, days, day) => {
  expect(localDay(at.getTime(), days)).toBe(day);
});

test('days are in order as texts are', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2090, 0, 1) });
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 3_000 }), (at, days) => {
      expect(localDay(at, days) < localDay(at, days + 1)).toBe(true);
    }),
  );
});
