import type { Person } from '@/lib/outreach/journal/person';
import { isUnspaced } from './names/unspaced';
import { spelledOut } from './umlauts';
import { wordsOf } from './word-folding';

/**
 * Whether a name that a page showed can be this person's: the address's own identifier, or a name that shares a word with theirs.
 * Only a name that has nothing in common speaks against it, since pages shorten, decorate and transliterate names. It guards a send: what
 * is merely found by the same search is another name.
 */
export function isNameOf(shown: string, { fullName, publicIdentifier, providerId }: Person): boolean {
  const words = writingsOf(shown);
  if (words.length === 0) return true;
  const known = new Set([fullName, publicIdentifier ?? '', providerId].flatMap(writingsOf));
  // An initial is shared by many: J. Smith is not J. Doe. It counts where a page shows nothing longer.
  const telling = words.filter((word) => !isInitial(word));
  return (telling.length > 0 ? telling : words).some((word) => known.has(word));
}

/** A single letter; a sign of Chinese or a syllable of Korean is a whole name. */
const isInitial = (word: string): boolean => [...word].length === 1 && !isUnspaced(word);

/** The words of a name as they can be written: with umlauts spelled out, and 太郎 山田 as 山田太郎. */
function writingsOf(name: string): readonly string[] {
  const words = wordsOf(name);
  return [...words, ...wordsOf(spelledOut(name) ?? ''), ...inAnyOrder(words.filter((word) => isUnspaced(word)))];
}

/** A name has no more parts; every order of more would be many. */
const MOST_PARTS = 3;

const inAnyOrder = (parts: readonly string[]): readonly string[] => (parts.length > MOST_PARTS ? [] : ordersOf(parts));

function ordersOf(parts: readonly string[]): readonly string[] {
  if (parts.length < 2) return parts;
  return parts.flatMap((part, at) => ordersOf(parts.filter((_, other) => other !== at)).map((rest) => part + rest));
}
