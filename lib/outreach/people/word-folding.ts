/** Letters that no normal form takes apart: Latin ones with a stroke or joined, the sigma at the end of a word. */
const UNJOINED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};
const JOINED = new RegExp(`[${Object.keys(UNJOINED).join('')}]`, 'gu');

/**
 * Marks that change how a letter is read and not which one it is: accents (but й, ў, ї, ѓ and ќ are letters), the points of Hebrew and the
 * vowels of Arabic; its drawn line, and whatever does not show. What Indic scripts, Thai or kana write as marks are letters.
 */
const MARKS = new RegExp(
  [
    '[\u0301\u0306\u0308](?<![иу]\u0306|і\u0308|[гк]\u0301)',
    '[\u0300\u0302-\u0305\u0307\u0309-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]',
    '[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]',
    '[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]',
    '\\p{Default_Ignorable_Code_Point}',
  ].join('|'),
  'gu',
);

/** As apostrophes are typed or set, also where one stands for a sound of its own: Hawaiian, Arabic in Latin letters. */
const APOSTROPHES = /[`´‘’‛′ʹʻʼʽʾʿ՚＇]/gu;
/** Signs that a normal form would spell out, as if they were letters of a name. */
const TRADE = /[™℠]/gu;

/** Whether a text is ASCII alone: there is nothing in it to take apart. */
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** A text as it is compared, without case, accents and width; what stands between its words is kept. */
export function foldedLetters(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .replace(APOSTROPHES, "'")
    .replace(TRADE, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(JOINED, (letter) => UNJOINED[letter] ?? letter)
    .normalize('NFC');
}

/** A run of letters and digits. An apostrophe within it parts no words, nor does the dot of Catalan: O’Brien, Gal·la. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['·][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The words of a text as they are compared: "Łucja O’Brien-Meyer" gives lucja, obrien, meyer. Different names stay different: what is
 * only close enough to be searched for is in `prefix-search.ts`.
 */
export const wordsOf = (text: string): readonly string[] =>
  foldedLetters(text)
    .match(WORD)
    ?.map((word) => word.replace(/['·]/gu, '')) ?? [];
