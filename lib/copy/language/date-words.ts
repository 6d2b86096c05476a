import { inLanguage } from './say';

/**
 * Writes dates and times as the language does, by the Gregorian calendar: LinkedIn's dates, the days of limits and the boxes for a date
 * are of it. `at` (ms) is written as UTC: formatters are expensive to create, and one kept for the local zone would keep that zone after a flight.
 */
const writer = (options: Intl.DateTimeFormatOptions) => {
  const kept = inLanguage(
    (locale) => new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' }),
  );
  return (at: number): string => kept().format(at);
};

/** "14:02". */
export const clockWords = writer({ timeStyle: 'short' });
/** "Monday". */
export const weekdayWords = writer({ weekday: 'long' });
/** "14 December". */
export const monthDayWords = writer({ day: 'numeric', month: 'long' });
/** "2 January 2027". */
export const fullDayWords = writer({ day: 'numeric', month: 'long', year: 'numeric' });
/** "March 2019". */
export const monthWords = writer({ month: 'long', year: 'numeric' });
/** "2019". */
export const yearWords = writer({ year: 'numeric' });
