/** What stands for a letter where a keyboard does not have it. */
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const UMLAUT = /[äöüøåÄÖÜØÅ]/u;

/** "Müller" as "mueller", as it is written without umlauts; null where a text has none. */
export function spelledOut(text: string): string | null {
  const whole = text.normalize('NFC');
  if (!UMLAUT.test(whole)) return null;
  return whole.toLowerCase().replace(/[äöüøå]/gu, (letter) => SPELLED[letter] ?? letter);
}

/**
 * A vowel and its e where they can stand for an umlaut: not after another vowel, before a consonant, or as äu. Before a single l they
 * seldom do (Michael, Joel, Samuel, Manuela), and before a vowel or at the end never (Joey, Zoe).
 */
const SPELLED_UMLAUT = /(?<![aeiouyq])(?:a(?=eu[a-z])|[aou](?=e(?:[bcdfghjkmnp-tv-xz]|l[b-df-hj-np-tv-z])))e/gu;

/** A folded word without what is spelled out in it: "mueller" is "muller". */
export const shortened = (word: string): string => word.replace(SPELLED_UMLAUT, ([vowel = '']) => vowel);

/** Of a word that is being typed it is not known yet whether its last vowels stand for an umlaut. */
const UNDECIDED = /[aou]e[lu]?$/u;

/** The same of a word that may go on. */
export const shortenedSoFar = (typed: string): string => (UNDECIDED.test(typed) ? typed : shortened(typed));
