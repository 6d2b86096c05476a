import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import type { Seal } from '@/lib/outreach/journal/sealed-entry';
import { createStoredItem } from '@/lib/storage/stored-item';

/** The key by which erased entries are still recognised, random per install; null until something is erased. Never exported. */
const sealingKeyItem = createStoredItem<string | null>({
  area: 'local',
  key: 'sealing-key',
  budget: 'sealingKey',
  version: 1,
  schema: () => z.string().length(64).nullable(),
  initial: null,
});

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Long enough that no two names or texts of a journal collide by chance. */
const SEAL_BYTES = 16;

const sealWith = (key: string): Seal => {
  const bytes = new TextEncoder().encode(key);
  return (words) => hex(hmac(sha256, bytes, new TextEncoder().encode(words)).subarray(0, SEAL_BYTES));
};

/** The seal of this install; undefined where nothing was ever erased. */
export async function readSeal(): Promise<Seal | undefined> {
  const key = await sealingKeyItem.read();
  return key === null ? undefined : sealWith(key);
}

/** The seal of this install, made where there is none yet. */
export async function makeSeal(): Promise<Seal> {
  const key = await sealingKeyItem.change((known) => known ?? hex(crypto.getRandomValues(new Uint8Array(32))));
  return sealWith(key ?? '');
}
