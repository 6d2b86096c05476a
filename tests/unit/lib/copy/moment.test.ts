import { expect, test } from 'vitest';
import { moment, momentWhenFree } from '@/lib/copy/moment';

// Built from local parts, so that the test says the same in every zone.
const local = (day: number, hour: number, minute: number, month = 11, year = 2026): number =>
  new Date(year, month - 1, day, hour, minute).getTime();
const now = local(23, 14, 0); // a Monday

test.each([
  [local(23, 18, 5), '18:05'],
  [local(24, 9, 12), '09:12 tomorrow'],
  [local(24, 0, 0), '00:00 tomorrow'],
  [local(22, 23, 59), '23:59 yesterday'],
  [local(25, 9, 12), '09:12 on Wednesday'],
  [local(29, 9, 12), '09:12 on Sunday'],
  [local(30, 9, 12), '30 November'],
  [local(20, 9, 12), '20 November'],
  [local(2, 9, 12, 1, 2027), '2 January 2027'],
])('%d reads as %s', (at, words) => {
  expect(moment(at, now)).toBe(words);
});

test('tomorrow is the next calendar day across the change of the clocks', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Europe/Paris';
  try {
    // 25 October 2026 has 25 hours: 24 hours after its first minute it is still that day.
    expect(moment(local(25, 23, 30, 10), local(25, 0, 10, 10))).toBe('23:30');
    expect(moment(local(26, 0, 10, 10), local(25, 0, 10, 10))).toBe('00:10 tomorrow');
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a moment to act from is never told early', () => {
  expect(momentWhenFree(local(23, 18, 5) + 1, now)).toBe('18:06');
  expect(momentWhenFree(local(23, 18, 5), now)).toBe('18:05');
});
