const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・]+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー・]+$/u;

/** Whether a part of a name is written as where no space stands between family and given name. */
export const isUnspaced = (part: string): boolean => UNSPACED.test(part);

/** Given and family name as one: 太郎 and 山田 are 山田太郎, but a name from elsewhere in katakana keeps its order. */
export const joinedName = (given: string, family: string): string =>
  [given, family].every((part) => isUnspaced(part) && !KATAKANA.test(part))
    ? family + given
    : [given, family].filter(Boolean).join(' ');
