import { inLanguage, say } from '@/lib/copy/language/say';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/durations';

const format = inLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
const nearest = inLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const brief = inLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' }));

/** For each unit: from how many days on it is used, and how many days it has. */
const UNITS = [
  { from: 365, length: 365, unit: 'year' },
  { from: 30, length: 30, unit: 'month' },
  { from: 14, length: 7, unit: 'week' },
] as const;

/** Whole days in the unit that reads best: "3 days ago", "2 weeks ago". */
export function daysAgoWords(days: number): string {
  const { length, unit } = UNITS.find(({ from }) => days >= from) ?? { length: 1, unit: 'day' as const };
  return format().format(-Math.floor(days / length), unit);
}

/** How long ago something happened, within a sentence: "just now", "12 min ago", "2 hr ago", "yesterday", "3 days ago". */
export function agoWords(at: number, now: number): string {
  const ms = Math.max(0, now - at);
  if (ms < MINUTE_MS) return say('time_just_now');
  if (ms < HOUR_MS) return brief().format(-Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < DAY_MS) return brief().format(-Math.floor(ms / HOUR_MS), 'hour');
  return ms < 2 * DAY_MS ? nearest().format(-1, 'day') : daysAgoWords(Math.floor(ms / DAY_MS));
}
