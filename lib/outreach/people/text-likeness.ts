import { once } from '@/lib/once';

/**
 * Whether a text that LinkedIn shows can be the one that was sent. It may come back with other quotes, dashes and dots, without
 * variation selectors, soft hyphens and whatever else does not show, in compatibility forms, with HTML entities, with its space
 * and line breaks folded, its links shortened or bare, and cut with an ellipsis.
 */
export function isAlike(sent: string, shown: string): boolean {
  const whole = folded(sent);
  return folded(shown) === whole || isStartOf(whole, shown);
}

/** The least length at which a cut text is recognised: many messages begin with the same few characters. */
const SHORTEST_CUT = 12;

/** The longest thing that a cut can go through: an entity such as `&hellip;`. */
const LONGEST_PART = 8;

/** A cut may go through a link, an entity or a letter and its accent, so what stands last may be missing. */
function isStartOf(whole: string, shown: string): boolean {
  const cut = decoded(shown).trimEnd();
  if (!/(?:…|\.\.\.)$/u.test(cut)) return false;
  const start = cut.slice(0, cut.endsWith('…') ? -1 : -3).trimEnd();
  const withoutLastWord = start.split(/\s/u).slice(0, -1).join(' ');
  return [start, withoutLastWord, start.slice(0, -LONGEST_PART)]
    .map(folded)
    .some((part) => part.length >= SHORTEST_CUT && whole.startsWith(part));
}

/** A link with or without its scheme, and the marks after it. A label of a host has at most 63 characters. */
const link = once(
  () =>
    /(?:https?:\/\/\S+|[\p{L}\p{N}\p{Pd}]{1,63}(?:\.[\p{L}\p{N}\p{Pd}]{1,63}){0,6}\.\p{L}{2,24}(?::\d{1,5})?(?:[/?#]\S*)?)[\p{P}\p{S}]*/giu,
);
const LINK_STANDS_HERE = '\u{f8ff}';

const UNSEEN = /\p{Default_Ignorable_Code_Point}|[^\P{Cc}\s]/gu;
const QUOTES = /[\p{Pi}\p{Pf}"'`‚„′‵]+/gu;
const DASHES = /[\p{Pd}−]+/gu;

/** What is the same of two forms of one text. */
const folded = (text: string): string =>
  compatible(compatible(decoded(text)))
    .replace(link(), LINK_STANDS_HERE)
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .replaceAll('⁄', '/')
    .replace(/\s+/gu, '')
    .normalize('NFC');

/** To be applied twice: an invisible character may have separated two that belong together. */
const compatible = (text: string) => text.replace(UNSEEN, '').normalize('NFKC');

const ENTITY = /&(?:amp;)*(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u{ad}',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** Entities as the characters that they stand for, also where they were encoded more than once. */
function decoded(text: string): string {
  const plainer = text.replace(ENTITY, characterOf);
  return plainer === text ? text : decoded(plainer);
}

function characterOf(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : entity;
}
