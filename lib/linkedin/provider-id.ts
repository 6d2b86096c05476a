/** What a 39-character LinkedIn id says by itself: which product minted it, and the member's number in decimal digits. */
export interface ProviderId {
  readonly family: 'member' | 'lead' | 'recruiter';
  readonly memberNumber: string;
}

/** The first two bytes: `ACoAA…`, `ACwAA…`, `AEMAA…` (checked against printed member numbers, 2026-11). */
const FAMILIES: Readonly<Record<number, ProviderId['family']>> = { 42: 'member', 44: 'lead', 67: 'recruiter' };

/**
 * Reads an id without asking anybody: 29 bytes in base64url, of which family (2), member number (6, big endian) and 0x01; the
 * other 20 are opaque, so an id can be compared but never built. Null for anything else.
 */
export function decodeProviderId(id: string): ProviderId | null {
  if (!/^[\w-]{39}$/.test(id)) return null;
  const head = atob(id.slice(0, 12).replaceAll('-', '+').replaceAll('_', '/'));
  const number = (from: number, to: number) =>
    [...head.slice(from, to)].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
  const family = FAMILIES[number(0, 2)];
  return family && number(8, 9) === 1 ? { family, memberNumber: String(number(2, 8)) } : null;
}
