import { directionOf, type Speech, speak } from '@/lib/copy/language/say';
import { speechOf } from '@/lib/copy/language/speech-of';
import { LANGUAGES, type Language, type LanguageChoice } from '@/lib/languages';

const KEY = 'language';

/** The language as it was last kept, which is there before the first frame; the stored settings are not. */
export function keptLanguage(): LanguageChoice {
  const kept = localStorage.getItem(KEY) as Language | null;
  return kept !== null && LANGUAGES.includes(kept) ? kept : 'browser';
}

/** Draws this page once it speaks the kept language, and again whenever another one is kept, here or on another page. */
export function followLanguage(draw: () => void): void {
  const begin = (speech: Speech) => {
    speak(speech);
    document.documentElement.lang = speech.locale;
    document.documentElement.dir = directionOf(speech.locale);
    draw();
  };
  const follow = () => {
    const choice = keptLanguage();
    const speech = speechOf(choice, navigator);
    // English is there at once: nothing is drawn a turn later for it.
    if (!(speech instanceof Promise)) return begin(speech);
    void speech
      .catch((error: unknown) => {
        // A text in English is better than none.
        reportError(error);
        return speechOf('en', navigator);
      })
      .then((read) => choice === keptLanguage() && begin(read));
  };
  follow();
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) follow();
  });
  addEventListener(KEPT, follow);
}

/** Tells this page itself, which the browser's own event does not. */
const KEPT = 'kith-language';

/** Speaks a language here and on all other pages of Kith that are open, and at once on every one to come. */
export function keepLanguage(choice: LanguageChoice): void {
  if (choice === keptLanguage()) return;
  if (choice === 'browser') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  dispatchEvent(new Event(KEPT));
}
