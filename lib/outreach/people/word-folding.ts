/** Latin letters that no normal form decomposes. */
const UNJOINED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const RUN = /[\p{L}\p{N}]+/gu;

/** A run of letters and digits; where words are written without spaces, each sign is one. */
const RUN_OR_SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/gu, (letter) => UNJOINED[letter] ?? letter);

/** The words of a text as they are compared, without case, accents and marks: "Łucja Horák-Meyer" gives lucja, horak, meyer. */
export const wordsOf = (text: string): readonly string[] => folded(text).match(RUN) ?? [];

/** The same for searching: 山田太郎 is one word when compared, but is found by any of its signs. */
export const searchWordsOf = (text: string): readonly string[] => folded(text).match(RUN_OR_SIGN) ?? [];
