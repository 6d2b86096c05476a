import { fullDayWords, monthDayWords, weekdayWords } from '@/lib/copy/language/date-words';
import { say } from '@/lib/copy/language/say';
import { DAY_MS } from '@/lib/durations';
import { ownDay } from '@/lib/own-clock';

/** A day is no moment, so it is written as that of UTC. */
const utcOf = (localDayText: string): number => Date.parse(`${localDayText}T00:00:00Z`);

/** A local calendar day (`YYYY-MM-DD`) in words that say when something is: "today", "tomorrow", "on Monday", "on 14 December". */
export function dayWords(on: string, now: number): string {
  const day = bareDay(on, now);
  return 'alone' in day ? day.alone : say('time_on_day', { day: day.named });
}

/** The same in words that fit after "until": "today", "tomorrow", "Monday", "14 December". */
export function bareDayWords(on: string, now: number): string {
  const day = bareDay(on, now);
  return 'alone' in day ? day.alone : day.named;
}

function bareDay(on: string, now: number): { readonly alone: string } | { readonly named: string } {
  const today = ownDay(now);
  const at = utcOf(on);
  const days = Math.round((at - utcOf(today)) / DAY_MS);
  if (Number.isNaN(days)) return { alone: say('time_unknown_day') };
  if (days === 0) return { alone: say('time_day_today') };
  if (days === 1) return { alone: say('time_day_tomorrow') };
  if (days === -1) return { alone: say('time_day_yesterday') };
  if (days > 1 && days < 7) return { named: weekdayWords(at) };
  return { named: on.slice(0, 4) === today.slice(0, 4) ? monthDayWords(at) : fullDayWords(at) };
}
