/** Vowels that are typed as two, each by its two. */
const VOWELS: Readonly<Record<string, string>> = {
  ᅪ: 'ᅩᅡ',
  ᅫ: 'ᅩᅢ',
  ᅬ: 'ᅩᅵ',
  ᅯ: 'ᅮᅥ',
  ᅰ: 'ᅮᅦ',
  ᅱ: 'ᅮᅵ',
  ᅴ: 'ᅳᅵ',
};

/** The consonants at the end of a syllable, from U+11A8 on, as they are typed: with the letters that begin one. */
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(' ');
const FIRST_FINAL = 0x11a8;

/**
 * Korean syllables letter by letter, as they are typed: 김 is the beginning of 기미, since the ㅁ moves over when a vowel follows it.
 */
export const hangulLetters = (syllables: string): string =>
  syllables
    .normalize('NFD')
    .replace(/[ᅪ-ᅬᅯ-ᅱᅴ]/gu, (vowel) => VOWELS[vowel] ?? vowel)
    .replace(/[\u11a8-\u11c2]/gu, (final) => FINALS[final.charCodeAt(0) - FIRST_FINAL] ?? final);
