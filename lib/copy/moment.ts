import { DAY_MS } from '@/lib/durations';
import { ownTime } from '@/lib/own-clock';
import { clockWords, fullDayWords, monthDayWords, weekdayWords } from './language/date-words';
import { say } from './language/say';

/** Local date and time, to be written as if they were UTC. */
const asUtc = (at: number): number => {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes());
};

/** Whether the moment has a date and time: `Date` ends 8.64e15 ms around 1970. */
const isDate = (at: number): boolean => !Number.isNaN(new Date(at).getTime());

/** Whole local calendar days from `now` to `at`, by date alone: a day of 23 or 25 hours is one. */
const daysAway = (at: number, now: number): number => {
  const dayNumber = (time: Date): number => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / DAY_MS;
  return dayNumber(new Date(at)) - dayNumber(new Date(now));
};

/**
 * A moment (UTC ms) in words that fit after "until", "from" and "after", by the machine's clock and in its zone: "14:02",
 * "09:12 tomorrow", "18:30 yesterday", "09:12 on Monday" (the next six days), "14 December", "2 January 2027". Never throws, whatever is passed as a moment.
 */
export const moment = (keptAt: number, keptNow: number): string => {
  const [at, now] = [ownTime(keptAt), ownTime(keptNow)];
  if (!isDate(at) || !isDate(now)) return say('time_unknown');
  const days = daysAway(at, now);
  const local = asUtc(at);
  const time = clockWords(local);
  if (days === 0) return time;
  if (days === 1) return say('time_tomorrow', { time });
  if (days === -1) return say('time_yesterday', { time });
  if (days > 1 && days < 7) return say('time_on_weekday', { time, weekday: weekdayWords(local) });
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return sameYear ? monthDayWords(local) : fullDayWords(local);
};

/** `moment` rounded up to the whole minute: a person told "until 09:12" can act at 09:12. */
export const momentWhenFree = (at: number, now: number): string => moment(Math.ceil(at / 60_000) * 60_000, now);
