import type { DBSchema } from 'idb';
import { DAY_MS } from '@/lib/durations';
import { type KeptPhoto, NO_PHOTO_READS, PHOTO, type PhotoReads } from '@/lib/outreach/people/photo-rules';
import { mustBeOf } from '@/lib/storage/generation';
import { openDatabase } from '@/lib/storage/open-database';

/** A photo with whose it is: `person` is their `idKey`. `usedAt`: the day on which it was last asked for, UTC ms. */
interface PhotoRow extends KeptPhoto {
  readonly accountId: string;
  readonly person: string;
  readonly usedAt: number;
}

interface PhotosSchema extends DBSchema {
  photos: { key: [string, string]; value: PhotoRow; indexes: { used: number } };
  reads: { key: string; value: PhotoReads & { readonly accountId: string } };
}

/** Photos of people, small, in IndexedDB: copies that can be read anew at any time. Every method rejects when IndexedDB does. */
export interface PhotosStore {
  /** What is kept of some people, by `idKey`; `now`: they were seen then. */
  of(accountId: string, people: readonly string[], now: number): Promise<ReadonlyMap<string, KeptPhoto>>;
  put(accountId: string, person: string, kept: KeptPhoto, generation: number): Promise<void>;
  reads(accountId: string): Promise<PhotoReads>;
  putReads(accountId: string, reads: PhotoReads, generation: number): Promise<void>;
  /** Erases the photos of all accounts but these. What was asked for stays: it bounds what may be asked. */
  keepOnly(accountIds: readonly string[]): Promise<void>;
}

/** Opens it on first use. */
export function createPhotosStore(): PhotosStore {
  const database = openDatabase<PhotosSchema>('photos', (db) => {
    db.createObjectStore('photos', { keyPath: ['accountId', 'person'] }).createIndex('used', 'usedAt');
    db.createObjectStore('reads', { keyPath: 'accountId' });
  });

  return {
    async of(accountId, people, now) {
      const transaction = (await database()).transaction('photos', 'readwrite');
      const rows = await Promise.all(people.map((person) => transaction.store.get([accountId, person])));
      const found = rows.filter((row) => row !== undefined);
      // Once a day is enough to know who is seen, and spares the disk.
      const seen = found.filter(({ usedAt }) => Math.abs(now - usedAt) > DAY_MS);
      await Promise.all([...seen.map((row) => transaction.store.put({ ...row, usedAt: now })), transaction.done]);
      return new Map(found.map(({ person, photo, readAt }) => [person, { photo, readAt }]));
    },
    async put(accountId, person, kept, generation) {
      const db = await database();
      await mustBeOf(generation);
      const { store, done } = db.transaction('photos', 'readwrite');
      await store.put({ accountId, person, ...kept, usedAt: kept.readAt });
      const surplus = (await store.count()) - PHOTO.people;
      let oldest = surplus > 0 ? await store.index('used').openCursor() : null;
      for (let left = surplus; oldest && left > 0; left -= 1) {
        await oldest.delete();
        oldest = await oldest.continue();
      }
      await done;
    },
    async reads(accountId) {
      return (await (await database()).get('reads', accountId)) ?? NO_PHOTO_READS;
    },
    async putReads(accountId, { at, restUntil }, generation) {
      const db = await database();
      await mustBeOf(generation);
      await db.put('reads', { accountId, at, restUntil });
    },
    async keepOnly(accountIds) {
      const { store, done } = (await database()).transaction('photos', 'readwrite');
      const keys = await store.getAllKeys();
      const gone = keys.filter(([accountId]) => !accountIds.includes(accountId));
      await Promise.all([...gone.map((key) => store.delete(key)), done]);
    },
  };
}
