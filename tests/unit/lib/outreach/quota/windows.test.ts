import { describe, expect, it } from 'vitest';
import type { QuotaWindow } from '@/lib/outreach/quota/limits';
import { isWithin, type Moments, nextFreeAt } from '@/lib/outreach/quota/windows';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { DAY, HOUR, NOON } from '../sending/engine-rig';

const noted = (day: string | null, month: string | null, from: number, to = from): Moments => ({
  from,
  to,
  day,
  month,
});
const within = (window: QuotaWindow, place: Moments, now = NOON) => isWithin(window, place, now, localCalendar);
const free = (window: QuotaWindow, places: readonly Moments[], max: number) =>
  nextFreeAt(window, places, max, NOON, localCalendar);
/** Of the moment alone: nobody noted a date. */
const at = (moment: number, to = moment) => noted(null, null, moment, to);

describe('a place is taken', () => {
  it.each([
    ['day', '2026-11-23', '2026-11-22', 3 * DAY],
    ['month', '2026-11', '2026-10', 40 * DAY],
  ] as const)(
    'for the %s by the date that was noted alone, when the moment is of another',
    (window, now, before, ago) => {
      expect(within(window, noted(now, now, NOON - ago))).toBe(true);
      expect(within(window, noted(before, before, NOON - ago))).toBe(false);
    },
  );

  it.each([
    ['day', 14 * HOUR],
    ['month', 25 * DAY],
  ] as const)('for the %s by its earliest moment alone, and by its latest alone', (window, since) => {
    // Earliest and latest lie in different ones only where the first of them, or the last, is of today.
    expect(within(window, at(NOON - HOUR, NOON - HOUR))).toBe(true);
    expect(within(window, at(NOON - since, NOON - 1))).toBe(true);
    expect(within(window, { ...at(NOON - HOUR), to: NOON - since })).toBe(true);
    expect(within(window, at(NOON - since, NOON - since))).toBe(false);
  });

  it('as long as it may still take effect, to the very moment', () => {
    expect(within('24h', at(NOON - 9 * DAY, NOON))).toBe(true);
    expect(within('day', at(NOON - 9 * DAY, NOON))).toBe(true);
    expect(within('day', at(NOON - 9 * DAY, NOON - 9 * DAY))).toBe(false);
  });

  it('for a rolling window until the whole of it has gone by', () => {
    expect(within('24h', at(NOON - DAY + 1))).toBe(true);
    expect(within('24h', at(NOON - DAY))).toBe(false);
    expect(within('7d', at(NOON - 7 * DAY + 1))).toBe(true);
    expect(within('7d', at(NOON - 7 * DAY))).toBe(false);
  });
});

describe('the next place is free', () => {
  it('with the next day, or the next month', () => {
    expect(free('day', [at(NOON)], 1)).toBe(localCalendar.startOfNextDay(NOON));
    expect(free('month', [at(NOON)], 1)).toBe(localCalendar.startOfNextMonth(NOON));
  });

  it('a day later where the date that was noted lies ahead, as after a flight to the west', () => {
    const tomorrow = localCalendar.startOfNextDay(NOON);
    const ahead = noted(localCalendar.dayOf(tomorrow), null, NOON);
    expect(free('day', [ahead], 1)).toBe(localCalendar.startOfNextDay(tomorrow));
  });

  it('with the day after the last of them where they lie far ahead: the clock was set back', () => {
    const last = NOON + 30 * DAY;
    expect(free('day', [at(NOON + 20 * DAY), at(last)], 1)).toBe(localCalendar.startOfNextDay(last));
  });

  it('never, where none may be used', () => {
    for (const window of ['day', '24h', '7d', 'month'] as const) expect(free(window, [at(NOON)], 0)).toBeNull();
  });
});
