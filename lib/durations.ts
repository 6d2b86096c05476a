export const SECOND_MS = 1_000;
/** Whole seconds from `now` to `at` (UTC ms), as a countdown shows them: 0 only once it is over. */
export const secondsUntil = (at: number, now: number): number => Math.ceil((at - now) / SECOND_MS);
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
/** Of the clock: a calendar day may be an hour shorter or longer. */
export const DAY_MS = 24 * HOUR_MS;
