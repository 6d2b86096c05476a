import { HOUR_MS } from '@/lib/durations';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { QuotaWindow } from './limits';

const ROLLING_MS = { '24h': 24 * HOUR_MS, '7d': 7 * 24 * HOUR_MS } as const;

/** When a send took effect, as far as is known: between `from` and `to` (UTC ms), and the local dates noted for it. */
export interface Moments {
  readonly from: number;
  readonly to: number;
  /** Local day and month as the machine's zone was then; null where nobody noted them. */
  readonly day: string | null;
  readonly month: string | null;
}

/**
 * Whether a place is taken in the window that ends at `now`. The stricter reading wins: the local date that was noted or the one in
 * today's zone (flights), the earliest or the latest moment (midnight during a send). A place in the future (still to be sent, or
 * written before the clock went back) is taken in every window.
 */
export function isWithin(
  window: QuotaWindow,
  { from, to, day, month }: Moments,
  now: number,
  calendar: Calendar,
): boolean {
  if (to >= now) return true;
  switch (window) {
    case 'day': {
      const today = calendar.dayOf(now);
      return day === today || calendar.dayOf(from) === today || calendar.dayOf(to) === today;
    }
    case 'month': {
      const thisMonth = calendar.monthOf(now);
      return month === thisMonth || calendar.monthOf(from) === thisMonth || calendar.monthOf(to) === thisMonth;
    }
    default:
      return to > now - ROLLING_MS[window];
  }
}

/** The first moment after `now` (UTC ms) at which fewer than `max` of the places are taken; null where that never comes. */
export function nextFreeAt(
  window: QuotaWindow,
  places: readonly Moments[],
  max: number,
  now: number,
  calendar: Calendar,
): number | null {
  if (max < 1) return null;
  return window === 'day' || window === 'month'
    ? nextFreeDate(window, places, max, now, calendar)
    : nextFreeRolling(places, max, ROLLING_MS[window]);
}

function nextFreeRolling(places: readonly Moments[], max: number, length: number): number | null {
  const frees = places.map(({ to }) => to + length).sort((a, b) => a - b);
  return frees[places.length - max] ?? null;
}

/** A date noted in another zone can lie ahead of today, so a new day need not free a place. */
function nextFreeDate(
  window: 'day' | 'month',
  places: readonly Moments[],
  max: number,
  now: number,
  calendar: Calendar,
): number | null {
  const next = (at: number) => (window === 'day' ? calendar.startOfNextDay(at) : calendar.startOfNextMonth(at));
  for (let at = next(now), tries = 0; tries < 3; at = next(at), tries += 1) {
    const left = places.filter((place) => isWithin(window, place, at, calendar));
    if (left.length < max) return at;
  }
  return next(Math.max(now, ...places.map(({ to }) => to)));
}
