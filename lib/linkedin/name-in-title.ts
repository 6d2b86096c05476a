import type { PersonRef } from './person-address';

const LONGEST_NAME = 120;
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The title can be that of the page before, so it is believed only where the identifier itself holds every word of it
 * ("jane-doe-0551b120b" holds "Jane Doe"). `document.title` is the first title element, which is the current one.
 */
export function nameInTitle(title: string, ref: PersonRef): string | null {
  const name = displayName(/^(?:\(\d+\+?\)\s*)?(.+?)\s*[|｜]\s*LinkedIn$/.exec(title.trim())?.[1]);
  if (name === null || ref.kind !== 'public-identifier') return null;
  const held = new Set(words(ref.value));
  const said = words(name);
  return said.length > 1 && said.every((word) => held.has(word)) ? name : null;
}

/** Plain letters are tried first: the classes of all letters take half a millisecond to compile. */
const words = (text: string): string[] => {
  const lower = text.normalize('NFKD').toLowerCase();
  const isPlain = /^[ -~]*$/.test(lower);
  return (isPlain ? lower.split(/[^a-z\d]+/) : lower.replace(/\p{M}/gu, '').split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
};

/** A heading without what stands behind the name (pronouns, degree: "Jane Doe · 2nd"); null where nothing fit to show is left. */
export function displayName(text: string | null | undefined): string | null {
  const name = (text ?? '')
    .replace(BIDI_MARKS, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?·.*$/, '')
    .trim();
  return name === '' || name.length > LONGEST_NAME ? null : name;
}
