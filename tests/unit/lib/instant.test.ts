import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EARLIEST, instantOf, isoText, keptInstant, LATEST } from '@/lib/instant';

const AT = Date.UTC(2026, 10, 20, 8, 30);

test.each([
  [AT, AT],
  [AT + 0.7, AT],
  ['2026-11-20T08:30:00.000Z', AT],
  ['2026-11-20T08:30Z', AT],
  ['2026-11-20T09:30:00+01:00', AT],
  ['2026-11-20T09:30:00+0100', AT],
  ['2026-11-20', Date.UTC(2026, 10, 20)],
])('%j is an instant', (value, at) => {
  expect(instantOf(value)).toBe(at);
});

test('a date without a zone is UTC, wherever the machine stands', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Apia';
  try {
    expect(instantOf('2026-11-20T08:30:00')).toBe(AT);
    expect(instantOf('2026-11-20 08:30:00.000')).toBe(AT);
  } finally {
    process.env.TZ = zone;
  }
});

test.each([
  1e18,
  -1e18,
  8.64e15,
  0,
  1_700_000_000, // seconds
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '1e18',
  'item 1',
  'Sent today',
  '2026-13-45',
  '+275760-09-13T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  `2026-11-20T08:30:00.${'0'.repeat(40_000)}Z`,
  null,
  undefined,
  true,
  {},
  [AT],
  new Date(AT),
])('%j is none', (value) => {
  expect(instantOf(value)).toBeNull();
});

test('whatever comes in, what is kept of it can be shown', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const at = instantOf(value);
      expect(at === null || (at >= EARLIEST && at <= LATEST && isoText(at) !== null)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.double(), (at) => {
      expect(isoText(keptInstant(at))).not.toBeNull();
    }),
  );
});

test('what was kept is drawn into the span, and "never" stays never', () => {
  expect(keptInstant(1e18)).toBe(LATEST);
  expect(keptInstant(-5)).toBe(0);
  expect(keptInstant(0)).toBe(0);
  expect(keptInstant(AT)).toBe(AT);
});
