import { calmed, calmedFamily } from './name-case';
import { endsSentence, withoutSuffixes, withoutTitles } from './name-titles';
import { plainLetters } from './plain-letters';
import { withoutPronouns } from './pronouns';
import { isUnspaced } from './unspaced';

/** UTF-16 units. */
const LONGEST = 300;

/** Where a name ends and something else begins. A middle dot within a word is a letter of it: "Gal·la". */
const ASIDE = /[,|•–—/!?:;]|(?<!\p{L})·|·(?!\p{L})/u;

/**
 * A family name, or several names, as people write them in a letter: plain letters, no emoji or marks, nothing in brackets, after a comma or
 * in a second sentence, no titles, degrees or pronouns, no ALL CAPS. Empty where nothing is left. `whole` is all of the name.
 */
export const cleanName = (name: string, whole: string = name): string =>
  calmedFamily(wordsOfName(name), plainLetters(whole.slice(0, LONGEST))).join(' ');

/**
 * What to greet a person by: the first of the given names, but not an initial or "Md." where a whole name follows. A Japanese, Chinese or
 * Korean one is left whole.
 */
export function cleanGivenName(name: string, whole: string = name): string {
  const words = calmed(wordsOfName(name), plainLetters(whole.slice(0, LONGEST)));
  if (words.every(isUnspaced)) return words.join(' ');
  return words.find((word) => !/^\p{L}\.?$|^[^.]{2,}\.$/u.test(word)) ?? words[0] ?? '';
}

function wordsOfName(name: string): readonly string[] {
  // Cut before it is cleaned: no name is longer, and each unclosed bracket is searched for to the end.
  const part = withoutPronouns(plainLetters(name.slice(0, LONGEST)))
    .replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"/gu, ' ')
    .split(ASIDE)
    .find((part) => /\p{L}/u.test(part));
  const words = (part ?? '')
    .replace(/[^\p{L}\p{M}\p{Zs}\p{Join_Control}·・.'’-]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  return withoutSuffixes(firstSentence(withoutTitles(words)));
}

/** "Jane. We are hiring" is "Jane". */
function firstSentence(words: readonly string[]): readonly string[] {
  const last = words.findIndex(endsSentence);
  return last < 0
    ? words
    : words.slice(0, last + 1).map((word, at) => (at === last ? word.replace(/\.+$/u, '') : word));
}
