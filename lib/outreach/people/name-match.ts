import type { Person } from '@/lib/outreach/journal/person';
import { isUnspaced } from './names/unspaced';
import { spelledOut } from './umlauts';
import { wordsOf } from './word-folding';

/**
 * Whether a name that a page showed can be this person's: one that shares a word with theirs. Only a name that has nothing in common
 * speaks against it, since pages shorten and decorate names. It guards a send: what is merely found by the same search is another name.
 *
 * The address's own identifier speaks for a name only where the API tells no name to hold it against: everybody chooses their own, and
 * an answer from a cache that is older than such a choice has the identifier of the one and the person of the other.
 *
 * A name in another script speaks neither against it nor for it: LinkedIn shows a profile in the viewer's language, so Анна Петрова on
 * a page and Anna Petrova of the API are one, and no table of letters tells that from two. Who gets the send is decided by the ids alone,
 * before and without this: what the API answers must carry the identifier of the tab's address (`answerRefusal`), and a page names in
 * another script than its address's only whom the marks in its top card prove (`createReadPage`; a title must be held by the identifier).
 */
export function isNameOf(shown: string, { fullName, publicIdentifier, providerId }: Person): boolean {
  const words = writingsOf(shown);
  // An initial is shared by many: J. Smith is not J. Doe. It counts where a page shows nothing longer.
  const telling = words.filter((word) => !isInitial(word));
  const said = telling.length > 0 ? telling : words;
  const named = writingsOf(fullName);
  const known = named.length > 0 ? named : [publicIdentifier ?? '', providerId].flatMap(writingsOf);
  if (said.some((word) => known.includes(word))) return true;
  const scripts = new Set(known.map(scriptOf));
  return !said.some((word) => scripts.has(scriptOf(word)));
}

/** Both kinds of kana are one: a name in hiragana can be compared with one in katakana. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Han}/u,
  /\p{Script=Hiragana}|\p{Script=Katakana}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
] as const;

/** Which script a word is written in; all that are not listed count as one, in which names are compared as before. */
const scriptOf = (word: string): number => SCRIPTS.findIndex((script) => script.test(word));

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
