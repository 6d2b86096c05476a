import { searchWordsOf } from './word-folding';

/** The words of a text, each after a space, so that one search of one string finds the beginning of any of them. */
export const searchable = (text: string): string =>
  searchWordsOf(text)
    .map((word) => ` ${word}`)
    .join('');

/** The words of a query as they are looked for in what is `searchable`. */
export const prefixesOf = (query: string): readonly string[] => searchWordsOf(query).map((word) => ` ${word}`);

/** Where in a `searchable` text all prefixes have been found once; null where one is missing, 0 where there are none. */
export function foundAt(text: string, prefixes: readonly string[]): number | null {
  let last = 0;
  for (const prefix of prefixes) {
    const at = text.indexOf(prefix);
    if (at === -1) return null;
    last = Math.max(last, at);
  }
  return last;
}
