/**
 * The span that an instant from outside may lie in (UTC ms): before LinkedIn there was nothing to date, and a far future is a
 * mistake or an attack. Both are far inside of what `Date` and `Intl` can take, so that nothing that is kept can stop a screen.
 */
export const EARLIEST = Date.UTC(2000, 0, 1);
export const LATEST = Date.UTC(2100, 0, 1);

/** ISO 8601, as every dialect of the API writes dates; other texts are read by guessing ("item 1" as a day in 2001), so not at all. */
const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;
const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** UTC ms of an instant that comes from outside, as ISO text or as ms; null where it is neither, or cannot be one. Without a zone it is UTC. */
export function instantOf(value: unknown): number | null {
  const at = typeof value === 'string' ? msOf(value) : value;
  return typeof at === 'number' && at >= EARLIEST && at <= LATEST ? Math.trunc(at) : null;
}

function msOf(text: string): number {
  if (text.length > 40 || !ISO.test(text)) return Number.NaN;
  const [, clock] = text.split(/[T ]/i);
  // A day alone is UTC by the standard; with a clock and no zone it would be the machine's.
  return Date.parse(clock === undefined || ZONE.test(clock) ? text : `${text}Z`);
}

/** An instant that was kept here, drawn into what can be shown: 0, which stands for "never", stays. */
export const keptInstant = (at: number): number => (at > 0 ? Math.min(at, LATEST) : 0);

/** UTC ms as ISO with three digits of milliseconds; null where `Date` cannot take it. */
export function isoText(at: number): string | null {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
