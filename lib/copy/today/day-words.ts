import { DAY_MS } from '@/lib/durations';
import { localDay } from '@/lib/local-day';

/** English is the only language so far; a day is no moment, so it is written as that of UTC. */
const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });

const weekday = formatter({ weekday: 'long' });
const day = formatter({ day: 'numeric', month: 'long' });
const dayAndYear = formatter({ day: 'numeric', month: 'long', year: 'numeric' });

const utcOf = (localDayText: string): number => Date.parse(`${localDayText}T00:00:00Z`);

/** A local calendar day (`YYYY-MM-DD`) in words that fit into a sentence: "today", "tomorrow", "on Monday", "on 14 December". */
export function dayWords(on: string, now: number): string {
  const at = utcOf(on);
  const days = Math.round((at - utcOf(localDay(now))) / DAY_MS);
  if (Number.isNaN(days)) return 'on an unknown day';
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 1 && days < 7) return `on ${weekday.format(at)}`;
  return `on ${on.slice(0, 4) === localDay(now).slice(0, 4) ? day.format(at) : dayAndYear.format(at)}`;
}
