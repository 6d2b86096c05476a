import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from '../../base64.ts';

/** Two-byte families of LinkedIn ids; they show as `ACoAA…`, `ACwAA…`, `AEMAA…`. */
const FAMILIES = { member: 0x2a, lead: 0x2c, recruiter: 0x43 } as const;

export type IdFamily = keyof typeof FAMILIES;

const PREFIXES: Record<IdFamily, string> = { member: 'ACoA', lead: 'ACwA', recruiter: 'AEMA' };

const digest = (...parts: readonly (string | number)[]): Uint8Array => sha256(utf8ToBytes(parts.join('\n')));

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const base64url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** A 22-character base64url id, such as Unipile gives accounts, chats and messages. The same parts give the same id. */
export const uniqueId = (...parts: readonly (string | number)[]): string => base64url(digest(...parts)).slice(0, 22);

/** A number in [0, below) that is the same for the same parts. */
export const pick = (below: number, ...parts: readonly (string | number)[]): number =>
  viewOf(digest(...parts)).getUint32(0) % below;

/** A 19-digit invitation id: too large for a JavaScript number, as LinkedIn's are. */
export const invitationId = (...parts: readonly (string | number)[]): string =>
  `7${(viewOf(digest('invitation', ...parts)).getBigUint64(0) % 10n ** 18n).toString().padStart(18, '0')}`;

/** An API key: two base64 parts and a dot, as Unipile's are. */
export const accessKey = (seed: number): string =>
  [digest('prefix', seed).subarray(0, 6), digest('key', seed)].map(toBase64).join('.');

/** The member number behind a person, by the name they were made from. */
export const memberNumberOf = (name: string): number => 100_000_000 + pick(900_000_000, 'member', name);

/** A 39-character provider id: family (2 bytes), member number (6), 0x01, 20 opaque bytes, in base64url. */
export function providerIdOf(name: string, family: IdFamily = 'member', memberNumber = memberNumberOf(name)): string {
  const bytes = new Uint8Array(29);
  const view = viewOf(bytes);
  view.setUint16(0, FAMILIES[family]);
  // Six bytes long, of which the first two stay 0.
  view.setUint32(4, memberNumber);
  view.setUint8(8, 1);
  bytes.set(digest('opaque', family, name).subarray(0, 20), 9);
  return base64url(bytes);
}

/** Which family an identifier is of; null for anything that is not a 39-character provider id. */
export function familyOf(identifier: string): IdFamily | null {
  if (!/^[\w-]{39}$/.test(identifier)) return null;
  const families = Object.keys(PREFIXES) as IdFamily[];
  return families.find((family) => identifier.startsWith(PREFIXES[family])) ?? null;
}
