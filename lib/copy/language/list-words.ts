import { inLanguage } from './say';

const brief = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }));
const spelled = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Several things after one another, as the language writes that: "2 new, 1 renamed". */
export const listWords = (parts: readonly string[]): string => brief().format(parts);

/** The same as it is said: "Ann, Bo and Cai". */
export const spelledListWords = (parts: readonly string[]): string => spelled().format(parts);
