import { inLanguage } from './say';

/** Making one takes longer than ordering a list by it. */
const collator = inLanguage((locale) => new Intl.Collator(locale, { numeric: true }));

/** The order of two texts that a user reads, in the language that is spoken: ł after l in Polish, 9 before 10. */
export const alphabetical = (one: string, other: string): number => collator().compare(one, other);
