import { once } from '@/lib/once';
import { hangulLetters } from './hangul-letters';
import { shortened, shortenedSoFar, spelledOut } from './umlauts';
import { foldedLetters, isAscii } from './word-folding';

/** Letters that people write for one another in Arabic, and those that its other languages have for them. */
const ARABIC: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ة: 'ه', ہ: 'ه', ھ: 'ه', ک: 'ك', ٱ: 'ا' };
const KATAKANA_AFTER_HIRAGANA = 0x60;

/** Where nothing but plain letters stands, the classes of all letters are not needed. */
const PLAIN_WORD = /[a-z0-9]+(?:'[a-z0-9]+)*/g;
const SIGN = '\\p{Script=Han}\\p{Script=Hiragana}ー';
const LETTER = `[[\\p{L}\\p{N}\\p{M}]--[${SIGN}\\p{Script=Hangul}]]`;
/** A word; where words are written without spaces, a sign or a run of Korean syllables. */
const eachWord = once(() => new RegExp(`[${SIGN}]\\p{M}*|\\p{Script=Hangul}+|${LETTER}+(?:['·]${LETTER}+)*`, 'gv'));
/** Told by its first letter: no word is of Korean syllables in part. */
const isHangul = (word: string): boolean => word >= '\u1100' && /^\p{Script=Hangul}/u.test(word);

function looseWordsOf(text: string): readonly string[] {
  const folded = foldedLetters(text);
  if (isAscii(folded)) return folded.match(PLAIN_WORD) ?? [];
  return folded.replace(/[ىیةہھکٱァ-ヶヽヾ]/gu, looseLetter).match(eachWord()) ?? [];
}

const looseLetter = (letter: string) =>
  ARABIC[letter] ?? String.fromCharCode(letter.charCodeAt(0) - KATAKANA_AFTER_HIRAGANA);

/**
 * The words of a text in each way that they are written or typed, each after a space, so that one search of one string finds the
 * beginning of any of them: Müller as muller and mueller, O’Brien as obrien and brien. Looser than names are compared.
 */
export function searchable(text: string): string {
  if (isAscii(text) && !WRITTEN_IN_WAYS.test(text)) return plainWords(text);
  const words = looseWordsOf(text);
  const spelled = isAscii(text) ? null : spelledOut(text);
  const others = spelled === null ? [] : looseWordsOf(spelled).filter((word, at) => word !== words[at]);
  return [...words, ...others].map(waysOf).join('');
}

/** Words that are written in one way alone, as most are. */
function plainWords(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return words === '' ? '' : ` ${words}`;
}

/** An apostrophe, or what may stand for an umlaut. */
const WRITTEN_IN_WAYS = /['`·]|[aou]e/i;

function waysOf(word: string): string {
  if (isHangul(word)) return ` ${hangulLetters(word)}`;
  if (!WRITTEN_IN_WAYS.test(word)) return ` ${word}`;
  const [first = '', ...others] = word.split(/['·]/u);
  const whole = first + others.join('');
  const short = shortened(whole);
  return ['', whole, ...(short === whole ? [] : [short]), ...others].join(' ');
}

/** The words of a query as they are looked for in what is `searchable`: a Korean syllable also within a word. */
export const prefixesOf = (query: string): readonly string[] =>
  looseWordsOf(query).flatMap((word) =>
    isHangul(word) ? Array.from(word, hangulLetters) : [` ${shortenedSoFar(word.replace(/['·]/gu, ''))}`],
  );

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
