import { directionOf, type Speech, speak } from '@/lib/copy/language/say';
import { speechOf } from '@/lib/copy/language/speech-of';
import type { LanguageChoice } from '@/lib/languages';
import { keptLanguage, onLanguageKept, storeLanguage } from './kept-language';

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
  onLanguageKept(follow);
  addEventListener(KEPT, follow);
}

/** Tells this page itself, which the browser's own event does not. */
const KEPT = 'kith-language';

/** Speaks a language here and on all other pages of Kith that are open, and at once on every one to come. */
export function keepLanguage(choice: LanguageChoice): void {
  if (choice === keptLanguage()) return;
  storeLanguage(choice);
  dispatchEvent(new Event(KEPT));
}
