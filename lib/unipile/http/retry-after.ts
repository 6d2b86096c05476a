const SECOND = 1_000;
const DAY = 24 * 3_600 * SECOND;

/**
 * Milliseconds that a `Retry-After` header asks to wait, from its seconds or its HTTP-date (RFC 9110, 10.2.3), clamped to
 * 1 s … 24 h; null where the header is missing or neither.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  const wanted = waitOf(header?.trim() ?? '', now);
  return Number.isNaN(wanted) ? null : Math.min(DAY, Math.max(SECOND, wanted));
}

/** NaN for garbage: `Date.parse` alone would read "10, 20" as a day in October. */
function waitOf(header: string, now: number): number {
  if (/^\d+(\.\d+)?$/.test(header)) return Math.ceil(Number(header) * SECOND);
  return /^[a-z]{3,9}, .+ GMT$/i.test(header) ? Date.parse(header) - now : Number.NaN;
}
