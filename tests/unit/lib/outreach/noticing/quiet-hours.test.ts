import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quietEnd } from '@/lib/outreach/noticing/quiet-hours';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MIDNIGHT = Date.UTC(2026, 10, 23);
const NIGHT = { from: 21 * 60, to: 8 * 60 };
const minuteOfDay = (at: number) => Math.floor((at % DAY) / MINUTE);
const at = (clock: string, day = 0) => Date.parse(`2026-11-23T${clock}:00Z`) + day * DAY;

test.each([
  ['before midnight', at('22:30'), at('08:00', 1)],
  ['after midnight', at('03:00'), at('08:00')],
  ['at the first minute', at('21:00'), at('08:00', 1)],
  ['in the last minute, to the full minute', at('07:59') + 30_000, at('08:00')],
  ['at the end', at('08:00'), null],
  ['in the day', at('12:00'), null],
])('%s', (_, moment, end) => {
  expect(quietEnd(moment, NIGHT, minuteOfDay)).toBe(end);
});

test('hours within one day need no midnight', () => {
  const noon = { from: 12 * 60, to: 13 * 60 };
  expect(quietEnd(at('12:30'), noon, minuteOfDay)).toBe(at('13:00'));
  expect(quietEnd(at('11:59'), noon, minuteOfDay)).toBeNull();
});

test('without quiet hours, and where they begin as they end, nothing is quiet', () => {
  expect(quietEnd(at('03:00'), null, minuteOfDay)).toBeNull();
  expect(quietEnd(at('03:00'), { from: 180, to: 180 }, minuteOfDay)).toBeNull();
});

test('the end is within a day, and not quiet itself', () => {
  const minute = fc.integer({ min: 0, max: 1_439 });
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 0, max: DAY }), (from, to, since) => {
      const moment = MIDNIGHT + since;
      const end = quietEnd(moment, { from, to }, minuteOfDay);
      if (end === null) return;
      expect(end).toBeGreaterThan(moment);
      expect(end - moment).toBeLessThanOrEqual(DAY);
      expect(quietEnd(end, { from, to }, minuteOfDay)).toBeNull();
    }),
  );
});
