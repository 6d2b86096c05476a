import { inLanguage } from './say';

const list = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }));

/** Several things after one another, as the language writes that: "2 new, 1 renamed". */
export const listWords = (parts: readonly string[]): string => list().format(parts);
