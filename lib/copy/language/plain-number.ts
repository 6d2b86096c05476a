import { inLanguage } from './say';

const whole = inLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

/** "1,200": a number with the digits and groups of the language that is spoken. */
export const plainNumber = (number: number): string => whole().format(number);
