import { LANGUAGES, type Language, type LanguageChoice } from '@/lib/languages';

const baseOf = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';

/** Chrome names its folders with an underscore. */
const tagOf = (language: string): string => language.replace('_', '-');

/** The language to speak: the chosen one, else the one nearest to the browser's (a BCP 47 tag), else English. */
export function languageFor(choice: LanguageChoice, browserTag: string): Language {
  if (choice !== 'browser') return choice;
  const same = (language: Language) => tagOf(language).toLowerCase() === browserTag.toLowerCase();
  const near = (language: Language) => baseOf(language) === baseOf(browserTag);
  return LANGUAGES.find(same) ?? LANGUAGES.find(near) ?? 'en';
}

/**
 * How dates and numbers are written: as in the user's own country, where one of the browser's languages (BCP 47 tags, the preferred
 * first) is a variety of the spoken one.
 */
export function localeFor(language: Language, browserTags: readonly string[]): string {
  const own = browserTags.find((tag) => baseOf(tag) === baseOf(language) && /[-_]/.test(tag));
  return own ?? (language === 'en' ? 'en-GB' : tagOf(language));
}
