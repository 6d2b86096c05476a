import { type PersonAddress, parsePersonAddress } from './person-address';

/** What copying out of a mail, a page or a chat leaves around an address: quotes, brackets, full stops, invisible marks. */
const AROUND =
  /^[\s"'`“”‘’«»<>()[\]\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s"'`“”‘’«»<>()[\].,;:!?\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/g;

/**
 * Tells whom a text is about that a person typed or pasted: an address without scheme or with http, `in/jane-doe`, or the one
 * LinkedIn address in a sentence. Never throws.
 */
export function parsePastedAddress(text: string): PersonAddress {
  const words = text.split(/\s+/).filter((word) => /linkedin\.com\//i.test(word));
  const [word] = words;
  const bare = (word !== undefined && words.length === 1 ? word : text).replace(AROUND, '');
  const address = bare.replace(/^https?:\/\//i, '').replace(/^\/?(?=in\/)/i, 'www.linkedin.com/');
  return parsePersonAddress(`https://${address}`);
}
