import { isLinkedInHost } from './linkedin-host';
import { decodeProviderId, type ProviderId } from './provider-id';

/** The kinds of name that an address can have for a person. */
export const PERSON_REF_KINDS = ['public-identifier', 'provider-id', 'lead-id', 'recruiter-id'] as const;

/**
 * How an address names a person. `value` is decoded once: a public identifier in NFC as written,
 * the others case-sensitive 39-character ids (`ACoA…` provider-id, `ACwA…` lead-id, `AEMA…` recruiter-id).
 */
export interface PersonRef {
  readonly kind: (typeof PERSON_REF_KINDS)[number];
  readonly value: string;
}

/** Why an address is nobody's: no clean https address, not LinkedIn's, another page of theirs, or a name that cannot be one. */
export type NotAPersonReason = 'not-an-address' | 'not-linkedin' | 'another-page' | 'malformed-name';

/** What an address says of whom it is about. `self` is the alias of whoever is signed in. */
export type PersonAddress =
  | { readonly kind: 'person'; readonly ref: PersonRef }
  | { readonly kind: 'self' }
  | { readonly kind: 'not-a-person'; readonly reason: NotAPersonReason };

/** Longer than any address LinkedIn writes, tracking included. */
const MAX_ADDRESS = 8_192;
const ADDRESS = /^https:\/\/([^/?#]*)(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/i;

const PROFILE = /^(?:mwlite\/(?:profile\/)?)?in\/([^/]+)/i;
/** Only the part before the first comma is the person; the other two stand in either order and change per search. */
const SALES_NAVIGATOR = /^sales\/(?:lead|people)\/([^/,]+)/i;
const RECRUITER = /^talent\/profile\/([^/]+)/i;
const INVITE_FORM = /^preload\/(?:search-)?custom-invite$/i;

/** White space or a control character: all of `\p{Cc}` lies outside this class, which compiles five times as fast. */
const UNPRINTABLE = /\s|[^!-~\u00a0-\uffff]/;
/** What a decoded path segment must not be: empty, a dot segment, still encoded, a path of its own, or unprintable. */
const UNCLEAN = /^\.{0,2}$|[%/\\]|[^ -~\u00a0-\uffff]/;
/** Fits most identifiers. Tried first, since the next pattern takes milliseconds to compile. */
const PLAIN_IDENTIFIER = /^(?=.*[a-z\d])[\w.'-]{1,150}$/i;
/** Any letters, emoji with their joiners and flags, and the few marks names are written with; something of it must show. */
const PUBLIC_IDENTIFIER =
  /^(?=.*[\p{L}\p{N}\p{S}])[[\w.'\-][[\p{L}\p{M}\p{N}\p{S}·‘’\u{200c}\u{200d}\u{e0020}-\u{e007f}]--[\p{ASCII}]]]{1,150}$/v;

const KIND_OF = { member: 'provider-id', lead: 'lead-id', recruiter: 'recruiter-id' } as const satisfies Record<
  ProviderId['family'],
  PersonRef['kind']
>;

/**
 * Tells whom an address is about: a profile and every page below it, mobile and country hosts, Sales Navigator, Recruiter and the
 * invite form. Elsewhere query and fragment say nothing of the person. A page for composing a message belongs to nobody: its recipient
 * can change while the address stays. Never throws.
 */
export function parsePersonAddress(address: string): PersonAddress {
  if (address.length > MAX_ADDRESS || UNPRINTABLE.test(address)) return nobody('not-an-address');
  const [, host, path = '/', query = ''] = ADDRESS.exec(address) ?? [];
  if (host === undefined) return nobody('not-an-address');
  if (!isLinkedInHost(host)) return nobody('not-linkedin');
  const segments = path.replace(/\/$/, '').split('/').slice(1).map(decodeOnce);
  if (segments.includes(null)) return nobody('not-an-address');
  return personAt(segments.join('/'), query);
}

/** The address to show, open and store for a person; `parsePersonAddress` reads it back as the same one. */
export function personAddress(ref: PersonRef): string {
  const section = ref.kind === 'recruiter-id' ? 'talent/profile' : 'in';
  return `https://www.linkedin.com/${section}/${encodeURIComponent(ref.value)}/`;
}

/** Reads a name that stands by itself: a 39-character id, else a public identifier; null for what can be neither. */
export function personRef(name: string): PersonRef | null {
  const id = decodeProviderId(name);
  if (id) return { kind: KIND_OF[id.family], value: name };
  const value = name.normalize('NFC');
  return PLAIN_IDENTIFIER.test(value) || PUBLIC_IDENTIFIER.test(value) ? { kind: 'public-identifier', value } : null;
}

/** Equal for two names of one person as far as the names alone can tell: an identifier and an id are never equal. */
export function personKey({ kind, value }: PersonRef): string {
  const slug = () => `in:${value.normalize('NFC').toLowerCase()}`;
  return kind === 'public-identifier' ? slug() : `member:${decodeProviderId(value)?.memberNumber ?? value}`;
}

/** Whether two names are surely of one person: identifiers whatever their case, ids of any family by member number. */
export const samePerson = (one: PersonRef, other: PersonRef): boolean =>
  one === other || personKey(one) === personKey(other);

/** What reading a page takes of all this. */
export interface AddressRules {
  readonly parsePersonAddress: typeof parsePersonAddress;
  readonly personKey: typeof personKey;
  readonly personRef: typeof personRef;
}

const nobody = (reason: NotAPersonReason): PersonAddress => ({ kind: 'not-a-person', reason });

function personAt(path: string, query: string): PersonAddress {
  const name = PROFILE.exec(path)?.[1];
  if (name?.toLowerCase() === 'me') return { kind: 'self' };
  if (name !== undefined) return person(personRef(name));
  const lead = SALES_NAVIGATOR.exec(path)?.[1];
  if (lead !== undefined) return person(personRef(lead), 'lead-id');
  const candidate = RECRUITER.exec(path)?.[1];
  if (candidate !== undefined) return person(personRef(candidate), 'recruiter-id');
  return INVITE_FORM.test(path) ? person(inviteFormRef(query)) : nobody('another-page');
}

function person(ref: PersonRef | null, only: PersonRef['kind'] | null = null): PersonAddress {
  return ref && (only === null || ref.kind === only) ? { kind: 'person', ref } : nobody('malformed-name');
}

function inviteFormRef(query: string): PersonRef | null {
  const names = query.split('&').flatMap((part) => /^vanityName=(.*)$/.exec(part)?.[1] ?? []);
  const name = names.length === 1 ? decodeOnce(names[0] ?? '') : null;
  return name === null ? null : personRef(name);
}

function decodeOnce(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment);
    return UNCLEAN.test(text) ? null : text;
  } catch {
    return null;
  }
}
