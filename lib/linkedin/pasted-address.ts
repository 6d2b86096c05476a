import { stripEnds } from '@/lib/strip-ends';
import { type PersonAddress, parsePersonAddress, samePerson } from './person-address';
import { decodeProviderId } from './provider-id';
import { wrappedAddresses } from './wrapped-address';

/** What copying out of a mail, a page or a chat leaves around an address: quotes, brackets, full stops, invisible marks. */
const BEFORE = /[\s"'`“”‘’«»<>()[\]@\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const AFTER = /[\s"'`“”‘’«»<>()[\].,;:!?\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Longer than a mail with an address in it; no pattern is run on anything longer. */
const MAX_PASTED = 20_000;

/** What white space and the marks of a link in a mail, a note or a chat set apart: `[Jane](https://…)`, `<https://…|Jane>`. */
const WORDS = /[^\s<>()[\]|"]+/g;
/** Plain, encoded, or as a mail filter writes it; not `linkedin.com.evil`. */
const NAMES_LINKEDIN = /linkedin\.(?:com|cn)(?![a-z\d.-])/i;
/** An address that ends with the name of the person, and a space and a word after it, which may be the rest of the name. */
const ENDS_WITH_NAME = /(?:\/|%2f)in(?:\/|%2f)[^/?#&]*[\p{L}\p{N}_-]$/iu;
const GOES_ON = /^[ \u00a0]+[\p{L}\p{N}]/u;

/** A link within a link within a link: a mail filter around a search engine. */
const DEEPEST = 3;

/**
 * Tells whom a text is about that a person typed or pasted: an address without scheme or with http, `in/jane-doe`, the one
 * person whose LinkedIn address is in a sentence, a link around it. Never throws.
 */
export function parsePastedAddress(text: string): PersonAddress {
  if (text.length > MAX_PASTED) return nobody('not-an-address');
  const words = [...text.matchAll(WORDS)].filter(([word]) => NAMES_LINKEDIN.test(word));
  if (words.length === 0) return addressOf(text);
  return theOne(
    words.map(({ 0: word, index }) => {
      const after = text.slice(index + word.length, index + word.length + 20);
      return ENDS_WITH_NAME.test(word) && GOES_ON.test(after) ? nobody('malformed-name') : addressOf(word);
    }),
  );
}

type Nobody = Extract<PersonAddress, { readonly kind: 'not-a-person' }>;
const nobody = (reason: Nobody['reason']): Nobody => ({ kind: 'not-a-person', reason });

/** Whom all the addresses are about. Other pages of LinkedIn are about nobody; what cannot be read may be about somebody else. */
function theOne(addresses: readonly PersonAddress[]): PersonAddress {
  const [first, ...others] = addresses.filter((address) => !('reason' in address && address.reason === 'another-page'));
  if (first === undefined) return nobody('another-page');
  return others.find((other) => !sameAddress(first, other)) ? unlike(first, others) : first;
}

const unlike = (first: PersonAddress, others: readonly PersonAddress[]): PersonAddress =>
  [first, ...others].find(({ kind }) => kind === 'not-a-person') ?? nobody('not-an-address');

const sameAddress = (one: PersonAddress, other: PersonAddress) =>
  one.kind === 'person' && other.kind === 'person' ? samePerson(one.ref, other.ref) : one.kind === other.kind;

function addressOf(text: string, depth = 0): PersonAddress {
  const bare = stripEnds(text, BEFORE, AFTER);
  const address = bare.replace(/^https?:\/+/i, '').replace(/^\/?(?=in\/)/i, 'www.linkedin.com/');
  const end = address.search(/[?#]/);
  const [page, rest] = end < 0 ? [address, ''] : [address.slice(0, end), address.slice(end)];
  const parsed = parsePersonAddress(`https://${straightened(page, rest)}`);
  if (parsed.kind !== 'not-a-person' || parsed.reason === 'malformed-name' || depth === DEEPEST) return parsed;
  const wrapped = wrappedAddresses(page, rest).map((inner) => addressOf(inner, depth + 1));
  return wrapped.length === 0 ? parsed : theOne(wrapped);
}

/** An address as LinkedIn writes it: one slash at a time, `in` once, no space encoded at an end, no `@`, the host of today. */
function straightened(page: string, rest: string): string {
  const [host = '', ...parts] = page.split('/').map(withoutEncodedSpace);
  const path = parts.filter((part) => part !== '');
  if (path[0]?.toLowerCase() === 'incareer') path.shift();
  if (isIn(path[0])) path.splice(0, Math.max(path.slice(0, 5).findLastIndex(isIn), 0));
  if (isIn(path[0]) && NAMES_LINKEDIN.test(path[1] ?? '')) path.splice(1);
  if (isIn(path[0]) && path[1] !== undefined) path[1] = path[1].replace(/^(?:@|%40)/, '');
  const id = /^profile\/view$/i.test(path.join('/')) ? /[?&]id=([\w-]+)/.exec(rest)?.[1] : undefined;
  const member = id !== undefined && decodeProviderId(id)?.family === 'member';
  const worldwide = host.replace(/(?<=^|\.)linkedin\.cn$/i, 'linkedin.com');
  return member ? `${worldwide}/in/${id}` : `${[worldwide, ...path].join('/')}${rest}`;
}

const isIn = (part: string | undefined) => part?.toLowerCase() === 'in';

function withoutEncodedSpace(part: string): string {
  let end = part.length;
  while (part.slice(end - 3, end) === '%20') end -= 3;
  return part.slice(0, end);
}
