import type { Person } from '@/lib/outreach/journal/person';
import { wordsOf } from './word-folding';

/**
 * Whether a name that a page showed can be this person's: the address's own identifier, or a name that shares a word with theirs.
 * Only a name that has nothing in common speaks against it, since pages shorten, decorate and transliterate names.
 */
export function isNameOf(shown: string, { fullName, publicIdentifier, providerId }: Person): boolean {
  const words = wordsOf(shown);
  if (words.length === 0) return true;
  const known = new Set([fullName, publicIdentifier ?? '', providerId].flatMap(wordsOf));
  return words.some((word) => known.has(word));
}
