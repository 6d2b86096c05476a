import { expect, test } from 'vitest';
import { TODAY_REQUESTS } from '@/lib/protocol/today';

const isTaken = (reminder: unknown, until: unknown = null) =>
  TODAY_REQUESTS['today.handle']
    .input()
    .safeParse({ providerId: 'ACoAAjane', name: 'Jane', causes: [{ id: 'c', reminder }], until }).success;

test('a cause may hang on a reminder: its day, and the moment after which a reply ends it', () => {
  expect(isTaken(null)).toBe(true);
  expect(isTaken({ on: '2026-11-24', unlessReplyAfter: null })).toBe(true);
  expect(isTaken({ on: '2026-11-24', unlessReplyAfter: Date.UTC(2026, 10, 20) })).toBe(true);
  expect(isTaken({})).toBe(false);
  expect(isTaken({ on: 'tomorrow', unlessReplyAfter: null })).toBe(false);
});

test('it is put off to a day, done with, or taken back', () => {
  for (const until of [null, '2026-11-24', 'again']) expect(isTaken(null, until)).toBe(true);
  for (const until of ['2026-13-24', 'later', 7]) expect(isTaken(null, until)).toBe(false);
});
