import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/durations';

/** For each unit: from how many days on it is used, and how many days it has. */
const UNITS = [
  { from: 365, length: 365, unit: 'year' },
  { from: 30, length: 30, unit: 'month' },
  { from: 14, length: 7, unit: 'week' },
] as const;

/** Whole days in the unit that reads best: "3 days ago", "2 weeks ago". */
export function daysAgoWords(days: number): string {
  const { length, unit } = UNITS.find(({ from }) => days >= from) ?? { length: 1, unit: 'day' };
  const count = Math.floor(days / length);
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** How long ago something happened, within a sentence: "just now", "12 min ago", "2 h ago", "yesterday", "3 days ago". */
export function agoWords(at: number, now: number): string {
  const ms = Math.max(0, now - at);
  if (ms < MINUTE_MS) return 'just now';
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min ago`;
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} h ago`;
  return ms < 2 * DAY_MS ? 'yesterday' : daysAgoWords(Math.floor(ms / DAY_MS));
}
