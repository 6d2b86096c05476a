import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/durations';
import { once } from '@/lib/once';

/** The languages of LinkedIn's pages (its help, autumn 2026): an invitation is dated in words of the one that the user reads there. */
const LANGUAGES =
  'ar bn cs da de el en es fa fi fr he hi hu id it ja ko mr ms nl no pa pl pt ro ru sv te th tl tr uk vi zh-CN zh-TW'.split(
    ' ',
  );

const UNITS = [
  ['minute', MINUTE_MS, 59],
  ['hour', HOUR_MS, 23],
  ['day', DAY_MS, 31],
  ['week', 7 * DAY_MS, 8],
  ['month', 30 * DAY_MS, 12],
  ['year', 365 * DAY_MS, 10],
] as const;

/** Scripts that put no space between words, so that a phrase may stand right beside another. */
const UNSPACED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]$/u;

/** What each language calls each age, as Unicode's data have it: "aujourd’hui", "vor 2 Wochen", "3 か月前"; the age in ms. */
const agesByPhrase = once((): ReadonlyMap<string, number> => {
  const ages = new Map<string, number>();
  // Where two languages say the same of two ages, the later day counts: it can have been sent no later.
  for (const { phrase, ms } of LANGUAGES.flatMap(agesIn)) ages.set(phrase, Math.min(ages.get(phrase) ?? ms, ms));
  return ages;
});

/** "0 days ago" is said by no page. */
const agesIn = (language: string) =>
  (['always', 'auto'] as const).flatMap((numeric) => {
    const format = new Intl.RelativeTimeFormat(language, { numeric });
    return UNITS.flatMap(([unit, ms, most]) => {
      const least = unit === 'day' && numeric === 'auto' ? 0 : 1;
      const counts = Array.from({ length: most + 1 - least }, (_, index) => least + index);
      return counts.map((count) => ({ phrase: plain(format.format(-count, unit)), ms: count * ms }));
    });
  });

/** Apostrophes, spaces and capitals differ between LinkedIn's words and Unicode's. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u200e\u200f]+/g, ' ')
    .trim();

/** Whether a phrase stands in the words as one of its own: "ma", today in Hungarian, does not stand in "semaine". */
function stands(words: string, phrase: string): boolean {
  for (let at = words.indexOf(phrase); at !== -1; at = words.indexOf(phrase, at + 1)) {
    const beside = `${words[at - 1] ?? ''} ${words[at + phrase.length] ?? ''}`;
    if (!(UNSPACED.test(phrase) ? /\p{N}/u : /[\p{L}\p{N}]/u).test(beside)) return true;
  }
  return false;
}

/**
 * How long ago something was, ms, by LinkedIn's words for it in any of its languages, such as "Envoyée aujourd’hui" or "Vor 2 Wochen
 * gesendet": coarse, as they are. Null where they say nothing that is understood. Unipile works the moment out where it can, and leaves it out
 * where the user reads LinkedIn in another language than English.
 */
export function ageInWords(text: string | null): number | null {
  const words = plain(text ?? '');
  if (words === '') return null;
  let best: { readonly phrase: string; readonly ms: number } | null = null;
  for (const [phrase, ms] of agesByPhrase())
    if (phrase.length > (best?.phrase.length ?? 0) && stands(words, phrase)) best = { phrase, ms };
  return best?.ms ?? null;
}
