import { plainNumber } from './language/plain-number';
import { inLanguage, isRightToLeft, say, spoken } from './language/say';

const short = inLanguage((locale) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }));

/** Below that nothing stands between the digits, in whatever language. */
const GROUPED_FROM = 1_000;
/** No real count is higher. */
const MANY = 1_000_000_000;

/** "1,200": a count as text, whatever number is passed. */
export function numberWords(count: number): string {
  if (isItself(count)) return String(count);
  if (Number.isNaN(count)) return say('number_unknown');
  return count > MANY ? say('number_more_than', { number: plainNumber(MANY) }) : plainNumber(Math.max(0, count));
}

/**
 * Whether a number is written by its digits alone, as it is in all of Kith's languages but Arabic, which may have digits of its own. Then
 * none of Intl's formatters is made for it: the first of a worker takes some milliseconds (Chromium 156), while a page waits for its answer.
 */
const isItself = (count: number): boolean =>
  Number.isInteger(count) && count >= 0 && count < GROUPED_FROM && !isRightToLeft(spoken().locale);

/** "1.2 MB"; null where it is not the size of a file. */
export function sizeWords(bytes: number): string | null {
  if (!(bytes >= 0 && bytes < 1e12)) return null;
  if (bytes < 1_000) return say('number_bytes', { size: plainNumber(bytes) });
  const { from, key } = UNITS.findLast((unit) => bytes >= unit.from) ?? UNITS[0];
  return say(key, { size: short().format(bytes / from) });
}

const UNITS = [
  { from: 1e3, key: 'number_kilobytes' },
  { from: 1e6, key: 'number_megabytes' },
  { from: 1e9, key: 'number_gigabytes' },
] as const;
