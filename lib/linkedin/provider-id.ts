/** What a 39-character LinkedIn id says by itself: which product minted it, and the member's number in decimal digits. */
export interface ProviderId {
  readonly family: 'member' | 'lead' | 'recruiter';
  readonly memberNumber: string;
}

/**
 * The first two bytes, all that are known: `ACoAA…` and, since 2026, `ADoAA…` of LinkedIn itself, `ACwAA…` of Sales Navigator,
 * `AEMAA…` of Recruiter (checked against printed member numbers, 2026-11).
 */
const FAMILIES: Readonly<Record<number, ProviderId['family']>> = {
  42: 'member',
  58: 'member',
  44: 'lead',
  67: 'recruiter',
};

/** A member's ids begin alike for as many characters: family, number and the 0x01. The rest is opaque. */
const HEAD = 12;

const bytesIn = (base64url: string) => [...atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))];
const numberIn = (bytes: readonly string[]) => bytes.reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);

/** Which product minted an id, by its family alone: this decides what may be done with it. Null for an unknown family. */
export function familyOf(id: string): ProviderId['family'] | null {
  if (!/^[\w-]{4,}$/.test(id)) return null;
  return FAMILIES[numberIn(bytesIn(id.slice(0, 4)).slice(0, 2))] ?? null;
}

/**
 * Reads an id without asking anybody: 29 bytes in base64url, of which family (2), member number (6, big endian) and 0x01; the
 * other 20 are opaque, so an id can be compared but never built. Null for anything else.
 */
export function decodeProviderId(id: string): ProviderId | null {
  if (!/^[\w-]{39}$/.test(id)) return null;
  const head = bytesIn(id.slice(0, HEAD));
  const family = familyOf(id);
  return family && numberIn(head.slice(8)) === 1 ? { family, memberNumber: String(numberIn(head.slice(2, 8))) } : null;
}

/** How each id of the same member begins, whichever product minted it: so they can be looked up by range. Only the id itself where it tells no member. */
export function beginningsOf(id: string): readonly string[] {
  if (decodeProviderId(id) === null) return [id];
  const [, , ...member] = bytesIn(id.slice(0, HEAD));
  const beginning = (family: number) => btoa(String.fromCharCode(family >> 8, family & 0xff) + member.join(''));
  return Object.keys(FAMILIES).map((family) => beginning(Number(family)).replaceAll('+', '-').replaceAll('/', '_'));
}
