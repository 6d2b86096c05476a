import { languageFor } from '@/lib/copy/language/choose-language';
import { isRightToLeft } from '@/lib/copy/language/say';
import { LANGUAGES, type Language, type LanguageChoice } from '@/lib/languages';

const KEY = 'language';

/** The language as it was last kept, which is there before the first frame; the stored settings are not. */
export function keptLanguage(): LanguageChoice {
  const kept = localStorage.getItem(KEY) as Language | null;
  return kept !== null && LANGUAGES.includes(kept) ? kept : 'browser';
}

/** Keeps it for every page of Kith to come, and tells those that are open. */
export function storeLanguage(choice: LanguageChoice): void {
  if (choice === 'browser') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
}

/** Calls back when another page has kept one. */
export function onLanguageKept(told: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) told();
  });
}

/** Turns this page to the side that its language begins from, before the texts of that are there. */
export function showDirection(): void {
  const language = languageFor(keptLanguage(), navigator.language);
  document.documentElement.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
}
