/**
 * The span that an instant from outside may lie in (UTC ms): nothing happened before LinkedIn existed, and a far future is a mistake
 * or an attack. Both ends are well within what `Date` and `Intl` can handle, so that no stored instant can break a screen.
 */
export const EARLIEST = Date.UTC(2000, 0, 1);
export const LATEST = Date.UTC(2100, 0, 1);

/** ISO 8601, as every dialect of the API writes dates; other texts are refused, since `Date` would guess ("item 1" is a day in 2001). */
const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;
const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** UTC ms of an instant from outside, given as ISO text or ms; null where it is neither, or impossible. Without a zone it is taken as UTC. */
export function instantOf(value: unknown): number | null {
  const at = typeof value === 'string' ? msOf(value) : value;
  return typeof at === 'number' && at >= EARLIEST && at <= LATEST ? Math.trunc(at) : null;
}

function msOf(text: string): number {
  if (text.length > 40 || !ISO.test(text)) return Number.NaN;
  const [, clock] = text.split(/[T ]/i);
  // A date alone is UTC by the standard, but a date with a time and no zone would be in the machine's zone.
  return Date.parse(clock === undefined || ZONE.test(clock) ? text : `${text}Z`);
}

/** A stored instant, clamped to what can be shown; 0, which stands for "never", is left alone. */
export const keptInstant = (at: number): number => (at > 0 ? Math.min(at, LATEST) : 0);

/** UTC ms as ISO with three digits of milliseconds; null where `Date` cannot take it. */
export function isoText(at: number): string | null {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
