/** Titles before a name, in lower case without the dot. */
const TITLES = new Set([
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'sir',
  'dame',
  'rev',
  'ing',
  'dipl',
  'herr',
  'frau',
  'dott',
  'me',
]);

/** UTF-16 units. */
const LONGEST = 300;

/** Letters after a name, in lower case without dots. */
const SUFFIXES = new Set([
  'phd',
  'md',
  'mba',
  'msc',
  'bsc',
  'ma',
  'ba',
  'llm',
  'esq',
  'cpa',
  'cfa',
  'pmp',
  'pe',
  'rn',
  'dds',
  'cissp',
  'shrm',
  'jr',
  'sr',
]);

/**
 * A name as people write it in a letter: no emoji or marks, nothing in brackets or after a comma, no titles or degrees, no
 * ALL CAPS. Empty where nothing is left.
 */
export function cleanName(name: string): string {
  // Cut before it is cleaned: nobody's name is longer, and an unclosed bracket is searched to the end at each of its kind.
  const plain = name
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"/gu, ' ')
    .replace(/[,|•·–—/].*$/su, ' ')
    .replace(/[^\p{L}\p{M}\p{Zs}.'’-]/gu, ' ');
  const words = plain.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  while (words.length > 0 && TITLES.has(bare(words[0]))) words.shift();
  while (words.length > 1 && SUFFIXES.has(bare(words.at(-1)))) words.pop();
  return words.map(calm).join(' ');
}

/** The word to greet a person by: the first of the given names, but not an initial where a whole name follows. */
export function cleanGivenName(name: string): string {
  const words = cleanName(name).split(' ');
  return words.find((word) => !/^\p{L}\.?$/u.test(word)) ?? words[0] ?? '';
}

const bare = (word = '') => word.replaceAll('.', '').toLowerCase();

/** ALL CAPS become capitalised parts ("JEAN-LUC" → "Jean-Luc"); one or two letters may be initials and stay. */
function calm(word: string): string {
  const letters = word.replace(/[^\p{L}]/gu, '');
  const shouts = letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (!shouts) return word;
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
