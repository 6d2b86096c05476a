const DAY_MS = 86_400_000;

/** English is the only language so far; en-GB gives the 24-hour clock and the day before the month. */
const LANGUAGE = 'en-GB';

/** A new formatter each time: one that is kept goes on in the zone the machine was in before a flight. */
const format = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LANGUAGE, options).format(at);

/** Whole local calendar days from `now` to `at`, by date alone: a day of 23 or 25 hours is one. */
const daysAway = (at: number, now: number): number => {
  const dayNumber = (time: Date): number => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / DAY_MS;
  return dayNumber(new Date(at)) - dayNumber(new Date(now));
};

/**
 * A moment (UTC ms) in words that fit after "until", "from" and "after", in the machine's zone: "14:02",
 * "09:12 tomorrow", "18:30 yesterday", "09:12 on Monday" (the next six days), "14 December", "2 January 2027".
 */
export const moment = (at: number, now: number): string => {
  const days = daysAway(at, now);
  const clock = format(at, { hour: '2-digit', minute: '2-digit' });
  if (days === 0) return clock;
  if (days === 1) return `${clock} tomorrow`;
  if (days === -1) return `${clock} yesterday`;
  if (days > 1 && days < 7) return `${clock} on ${format(at, { weekday: 'long' })}`;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(at, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
};

/** `moment` rounded up to the whole minute: a person told "until 09:12" can act at 09:12. */
export const momentWhenFree = (at: number, now: number): string => moment(Math.ceil(at / 60_000) * 60_000, now);
