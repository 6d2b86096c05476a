import type { Language, LanguageChoice } from '@/lib/languages';
import { languageFor, localeFor } from './choose-language';
import { ENGLISH } from './english';
import type { Speech } from './say';

/** The languages of the browser: its own, and those that the user reads, the preferred first (BCP 47 tags). */
export type BrowserLanguages = Pick<Navigator, 'language' | 'languages'>;

type TextsFile = Readonly<Record<string, { readonly message: string }>>;

/**
 * The texts of a language, which lie beside the scripts and are complete (`tests/unit/house/messages.test.ts`). English is there at once.
 * Rejects where the file cannot be read.
 */
export function speechOf(choice: LanguageChoice, reader: BrowserLanguages): Speech | Promise<Speech> {
  const language = languageFor(choice, reader.language);
  const locale = localeFor(language, reader.languages);
  return language === 'en' ? { ...ENGLISH, locale } : readTexts(language).then((texts) => ({ locale, texts }));
}

async function readTexts(language: Language): Promise<Speech['texts']> {
  const answer = await fetch(`/_locales/${language}/messages.json`);
  const file = (await answer.json()) as TextsFile;
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}
