import { MINUTE_MS } from '@/lib/durations';
/** From when to when nothing is looked at and nobody is disturbed: minutes of the local day, across midnight where `to` is earlier. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** Minutes of a day on the clock. */
export const DAY_MINUTES = 24 * 60;

/**
 * When the quiet hours around a moment end (UTC ms); null outside them. `minuteOfDay` reads the local clock. On a day that is an hour
 * longer or shorter the end is off by that hour: ask again then.
 */
export function quietEnd(at: number, quiet: QuietHours | null, minuteOfDay: (at: number) => number): number | null {
  if (quiet === null) return null;
  const since = (from: number, to: number) => (to - from + DAY_MINUTES) % DAY_MINUTES;
  const minute = minuteOfDay(at);
  if (since(quiet.from, minute) >= since(quiet.from, quiet.to)) return null;
  return Math.floor(at / MINUTE_MS) * MINUTE_MS + since(minute, quiet.to) * MINUTE_MS;
}
