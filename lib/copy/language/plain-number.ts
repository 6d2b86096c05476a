import { inLanguage, isRightToLeft, spoken } from './say';

/** Below that nothing stands between the digits, in whatever language. */
const GROUPED_FROM = 1_000;

const whole = inLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

/** "1,200": a number with the digits and groups of the language that is spoken. */
export const plainNumber = (number: number): string => (isItself(number) ? String(number) : whole().format(number));

/**
 * Whether a number is written by its digits alone, as it is in all of Kith's languages but Arabic, which may have digits of its own.
 * Then none of Intl's formatters is made for it: a worker's first takes some milliseconds (Chromium 156), while a page waits for its answer.
 */
const isItself = (number: number): boolean =>
  Number.isInteger(number) && number >= 0 && number < GROUPED_FROM && !isRightToLeft(spoken().locale);
