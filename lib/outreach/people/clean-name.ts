import { endsSentence, withoutSuffixes, withoutTitles } from './name-titles';
import { plainLetters } from './plain-letters';

/** UTF-16 units. */
const LONGEST = 300;

/** Where a name ends and something else begins. A middle dot within a word is a letter of it: "Gal·la". */
const ASIDE = /[,|•–—/!?:;]|(?<!\p{L})·|·(?!\p{L})/u;

/** Scripts in which only one case is in use: their other case appears in headings or old texts, never mixed with it. */
const ONE_CASE = /[\p{Script=Georgian}\p{Script=Cherokee}]/u;

/**
 * A name as people write it in a letter: plain letters, no emoji or marks, nothing in brackets, after a comma or in a second
 * sentence, no titles or degrees, no ALL CAPS. Empty where nothing is left.
 */
export function cleanName(name: string): string {
  // Cut before it is cleaned: no name is longer, and each unclosed bracket is searched for to the end.
  const part = plainLetters(name.slice(0, LONGEST))
    .replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"/gu, ' ')
    .split(ASIDE)
    .find((part) => /\p{L}/u.test(part));
  const words = (part ?? '')
    .replace(/[^\p{L}\p{M}\p{Zs}\p{Join_Control}·.'’-]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  return withoutSuffixes(firstSentence(withoutTitles(words)))
    .map(calm)
    .join(' ');
}

/** The word to greet a person by: the first of the given names, but not an initial or "Md." where a whole name follows. */
export function cleanGivenName(name: string): string {
  const words = cleanName(name).split(' ');
  return words.find((word) => !/^\p{L}\.?$|^[^.]{2,}\.$/u.test(word)) ?? words[0] ?? '';
}

/** "Jane. We are hiring" is "Jane". */
function firstSentence(words: readonly string[]): readonly string[] {
  const last = words.findIndex(endsSentence);
  return last < 0
    ? words
    : words.slice(0, last + 1).map((word, at) => (at === last ? word.replace(/\.+$/u, '') : word));
}

/** ALL CAPS become capitalised parts ("JEAN-LUC" → "Jean-Luc"); one or two letters may be initials and stay. */
function calm(word: string): string {
  const letters = word.replace(/[^\p{L}]/gu, '');
  const shouts = letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (!shouts) return word;
  return ONE_CASE.test(word) ? word.toLowerCase() : word.replace(/\p{L}[\p{L}\p{M}]*/gu, capitalised);
}

/** The whole word is lower-cased first, since a final sigma depends on what precedes it. Right for every language but Turkish. */
function capitalised(part: string): string {
  const turkish = /[İĞ]/u.test(part) ? part.replaceAll('I', 'ı').replaceAll('İ', 'i') : part;
  const [first = ''] = part;
  const [, ...others] = turkish.toLowerCase();
  return first + others.join('');
}
