import { stripEnds } from '@/lib/strip-ends';
import { type PersonAddress, parsePersonAddress } from './person-address';

/** What copying out of a mail, a page or a chat leaves around an address: quotes, brackets, full stops, invisible marks. */
const BEFORE = /[\s"'`“”‘’«»<>()[\]@\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const AFTER = /[\s"'`“”‘’«»<>()[\].,;:!?\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Longer than a mail with an address in it; what is longer is looked at by no pattern. */
const MAX_PASTED = 20_000;

/**
 * Tells whom a text is about that a person typed or pasted: an address without scheme or with http, `in/jane-doe`, or the one
 * LinkedIn address in a sentence. Never throws.
 */
export function parsePastedAddress(text: string): PersonAddress {
  if (text.length > MAX_PASTED) return { kind: 'not-a-person', reason: 'not-an-address' };
  const words = text.split(/\s+/).filter((word) => /linkedin\.com\//i.test(word));
  const [word] = words;
  const bare = stripEnds(word !== undefined && words.length === 1 ? word : text, BEFORE, AFTER);
  const address = bare.replace(/^https?:\/\//i, '').replace(/^\/?(?=in\/)/i, 'www.linkedin.com/');
  return parsePersonAddress(`https://${address}`);
}
