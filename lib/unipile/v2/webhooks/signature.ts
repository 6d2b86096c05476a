import type { SignatureVerdict } from '@/lib/unipile/shapes/signature-verdict';

/** Where Unipile puts the signature of a delivery. */
export const SIGNATURE_HEADER = 'unipile-signature';

/** A delivery that was signed longer ago than this is to be refused (configure-a-webhook). */
const GOOD_FOR_MS = 300_000;

/** Whether a delivery was signed with this secret: `t=<seconds>,v0=<hex>` over the seconds, a dot and the body as it came. */
export async function verdictOn(given: {
  readonly signature: string;
  readonly secret: string;
  readonly body: string;
  /** UTC ms. */
  readonly now: number;
}): Promise<SignatureVerdict> {
  const { signature, secret, body, now } = given;
  const [, seconds, hex] = /(?:^|[\s,:])t=(\d{1,12}),\s*v0=([\da-f]{64})\s*$/i.exec(signature) ?? [];
  if (seconds === undefined || hex === undefined || secret.trim() === '') return { kind: 'unreadable' };
  const key = await keyOf(secret.trim());
  // What was copied may have gained or lost the blank around it.
  const fits = [body, body.trim()].map((text) => isSigned(key, hex, `${seconds}.${text}`));
  if (!(await Promise.all(fits)).includes(true)) return { kind: 'wrong' };
  const at = Number(seconds) * 1_000;
  return Math.abs(now - at) <= GOOD_FOR_MS ? { kind: 'right' } : { kind: 'stale' };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);

function isSigned(key: CryptoKey, hex: string, text: string): Promise<boolean> {
  const signature = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return crypto.subtle.verify('HMAC', key, signature, bytesOf(text));
}
