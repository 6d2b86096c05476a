import { speak } from '@/lib/copy/language/say';
import { type BrowserLanguages, speechOf } from '@/lib/copy/language/speech-of';
import type { LanguageChoice } from '@/lib/languages';

/**
 * Lets the worker speak the chosen language: to pages, in notifications and on the toolbar button. `chosen` reads the choice; `spoken` is
 * called each time that another language is spoken, and `changed` where one was spoken before: then it may stand on a page.
 */
export function createSpeech(deps: {
  readonly languages: BrowserLanguages;
  chosen(): Promise<LanguageChoice>;
  spoken(): Promise<unknown>;
  changed(): Promise<unknown>;
  report(error: unknown): void;
}) {
  let last: LanguageChoice | null = null;
  const follow = async () => {
    const choice = await deps.chosen();
    if (choice === last) return;
    const isFirst = last === null;
    last = choice;
    const speech = await speechOf(choice, deps.languages);
    // Another was chosen while this one was read.
    if (choice !== last) return;
    speak(speech);
    // No request waits for what shows it.
    Promise.all([deps.spoken(), isFirst || deps.changed()]).catch(deps.report);
  };
  // Where its texts cannot be read, what was spoken before goes on: at first English, which is there.
  const begin = () => follow().catch(deps.report);
  return {
    /** Once the language is spoken; never rejects. */
    ready: begin(),
    again: begin,
  };
}
