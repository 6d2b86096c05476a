import { isListed, isNameToo } from './listed-words';

/** What an answer looks like, without anything of what it says. */
export type Outline = string | readonly Outline[] | { readonly [key: string]: Outline };

const GONE = '…';
const DEEPEST = 8;
/** In characters of its JSON; what is longer loses its depth. */
const LONGEST = 2_000;
const MOST_KEYS = 60;
const MOST_ITEMS = 20;
const MOST_WORDS = 60;

const SAID_BY_UNIPILE = new Set(['title', 'detail', 'error', 'message']);
/** As words are written; what has a capital within is a piece of an address or an id. */
const WORD = /^(?:\p{L}\p{Ll}*|\p{Lu}+)$/u;
const DATE = /^\d{4}-\d\d-\d\d([T ]|$)/;

/**
 * The structure of an answer: keys, kinds, rough sizes. `refused`: whether it is an error, whose title and detail are Unipile's own
 * words, of which the listed ones are kept; what stands in an answer of success may be anybody's.
 */
export function answerOutline(body: unknown, refused: boolean): Outline {
  for (let depth = DEEPEST; depth > 0; depth--) {
    const outline = outlineOf(body, depth, refused);
    if (JSON.stringify(outline).length <= LONGEST) return outline;
  }
  return outlineOf(body, 0, false);
}

function outlineOf(value: unknown, depth: number, refused: boolean): Outline {
  if (value === undefined) return 'not json';
  if (value === null) return 'null';
  if (typeof value === 'string') return `string ${DATE.test(value) ? 'date' : bucket(value.length)}`;
  if (typeof value === 'number') return `number ${bucket(value)}`;
  if (typeof value !== 'object') return 'boolean';
  if (Array.isArray(value)) return listOutline(value, depth);
  return depth === 0 ? 'object' : objectOutline(value, depth, refused);
}

function listOutline(list: readonly unknown[], depth: number): Outline {
  const size = `array ${bucket(list.length)}`;
  if (depth === 0) return size;
  const items = list.slice(0, MOST_ITEMS).map((item) => JSON.stringify(outlineOf(item, depth - 1, false)));
  return [size, ...[...new Set(items)].map((item): Outline => JSON.parse(item))];
}

function objectOutline(object: object, depth: number, refused: boolean): Outline {
  const entries = Object.entries(object).slice(0, MOST_KEYS);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      inListedWords(key, ''),
      keptString(key, value, refused) ?? outlineOf(value, depth - 1, false),
    ]),
  );
}

/** The few strings of which something is kept: names of objects and kinds, and Unipile's words about a refusal. */
function keptString(key: string, value: unknown, refused: boolean): string | null {
  if (typeof value !== 'string') return null;
  if (refused && SAID_BY_UNIPILE.has(key)) return inListedWords(value, ' ');
  if (key === 'object' || key === 'type') return (refused ? slugIn(value) : null) ?? inListedWords(value, '');
  return null;
}

/** A type of an error as Unipile writes them, whether or not it is known; no id and no name looks like one. */
export const slugIn = (type: unknown): string | null =>
  typeof type === 'string' && /^(?:errors|api|provider)\/[a-z]+(?:_[a-z]+){0,8}$/.test(type) && type.length <= 80
    ? type
    : null;

/** A text with everything but listed words replaced; in a name of the API (`''` between) the parts are told by their capitals. */
function inListedWords(text: string, between: '' | ' '): string {
  const parts = text
    .slice(0, 2_000)
    .match(between === '' ? /\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+|_|[^_\p{L}]+/gu : /[\p{L}\p{M}\p{N}]+/gu);
  const isSaid = (part: string) => WORD.test(part) && !isNameToo(part);
  const isKept = (part: string) => isListed(part.toLowerCase()) && (between === '' || isSaid(part));
  const kept = (parts ?? []).map((part) => (part === '_' || isKept(part) ? part : GONE));
  const without = kept.filter((part, at) => part !== GONE || kept[at - 1] !== GONE);
  return without.slice(0, MOST_WORDS).join(between);
}

/** A word of the API's own that is not known yet, by what of it may be kept. */
export const wordOutline = (word: string): string => inListedWords(word, '');

/** 0, 1, 0–9, then the power of ten: enough to tell a page from an item, too little to tell a person or a moment. */
function bucket(size: number): string {
  if (size === 0 || size === 1) return String(size);
  const digits = String(Math.trunc(Math.abs(size))).length;
  const sign = size < 0 ? '-' : '';
  if (!Number.isSafeInteger(Math.trunc(size))) return `${sign}10^15+`;
  return digits === 1 ? `${sign}0–9` : `${sign}10^${digits - 1}+`;
}
