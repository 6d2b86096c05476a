import type { DBSchema } from 'idb';
import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import { KEEPSAKE_MAX, type Keepsake } from '@/lib/outreach/today/keepsake';
import { KEEPSAKES_BUDGET } from '@/lib/storage/budget';
import { mustBeOf } from '@/lib/storage/generation';
import { openDatabase } from '@/lib/storage/open-database';
import { StorageFailure } from '@/lib/storage/storage-failure';

/** What the user keeps of one person, with who that is. */
export interface StoredKeepsake extends Keepsake {
  /** Any of their ids: `idKey` tells who it is. */
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly fullName: string;
  /** When it was last changed, UTC ms. */
  readonly at: number;
}

const keepsake: z.ZodType<StoredKeepsake> = z.object({
  providerId: z.string().min(1).max(200),
  publicIdentifier: z.string().max(200).nullable(),
  fullName: z.string().min(1).max(KEEPSAKE_MAX.name),
  remark: z.string().max(KEEPSAKE_MAX.remark),
  labels: z.array(z.string().min(1).max(KEEPSAKE_MAX.label)).max(KEEPSAKE_MAX.labels),
  reminder: z.object({ on: z.iso.date(), unlessReplyAfter: z.number().transform(keptInstant).nullable() }).nullable(),
  at: z.number().transform(keptInstant),
});

const VERSION = 1;
const packedKeepsakes = z.object({ version: z.literal(VERSION), value: z.array(keepsake) });

/** Keepsakes as an exported file holds them. */
export const packKeepsakes = (value: readonly StoredKeepsake[]) => ({ version: VERSION, value });

/** Keepsakes of an exported file; undefined where they cannot be read. */
export const unpackKeepsakes = (packed: unknown): readonly StoredKeepsake[] | undefined =>
  packedKeepsakes.safeParse(packed).data?.value;

interface KeepsakeSchema extends DBSchema {
  people: { key: [string, string]; value: { accountId: string; person: string; kept: unknown } };
}

/**
 * What the user keeps of people, in IndexedDB: `chrome.storage` has no room left for what grows over years. A person is named by the
 * `idKey` of their id. Every method rejects when IndexedDB does.
 */
export type KeepsakeStore = ReturnType<typeof createKeepsakeStore>;

export function createKeepsakeStore() {
  const database = openDatabase<KeepsakeSchema>('keepsakes', (db) => {
    db.createObjectStore('people', { keyPath: ['accountId', 'person'] });
  });
  const ofAccount = (accountId: string) => IDBKeyRange.bound([accountId], [accountId, []]);
  return {
    async all(accountId: string): Promise<ReadonlyMap<string, StoredKeepsake>> {
      const rows = await (await database()).getAll('people', ofAccount(accountId));
      return new Map(
        rows.flatMap(({ person, kept }) => {
          const read = keepsake.safeParse(kept);
          return read.success ? [[person, read.data] as const] : [];
        }),
      );
    },
    /** Writes all of it or nothing; null removes. `all`: what the account will then have in all, which must fit its budget. */
    async put(
      accountId: string,
      changes: ReadonlyMap<string, StoredKeepsake | null>,
      all: ReadonlyMap<string, StoredKeepsake>,
    ): Promise<void> {
      mustFit(all, changes);
      const db = await database();
      await mustBeOf();
      const transaction = db.transaction('people', 'readwrite');
      const { store } = transaction;
      const put = (person: string, kept: StoredKeepsake | null) =>
        kept === null ? store.delete([accountId, person]) : store.put({ accountId, person, kept });
      await Promise.all([...[...changes].map(([person, kept]) => put(person, kept)), transaction.done]);
    },
    erase: database.clear,
  };
}

/** What takes less is never refused, so that there is always a way back. */
function mustFit(all: ReadonlyMap<string, StoredKeepsake>, changes: ReadonlyMap<string, StoredKeepsake | null>): void {
  if ([...changes.values()].every((kept) => kept === null)) return;
  const bytes = [...all.values()].reduce((sum, kept) => sum + JSON.stringify(kept).length, 0);
  if (all.size > KEEPSAKES_BUDGET.people || bytes > KEEPSAKES_BUDGET.characters)
    throw new StorageFailure('storage-full', `keepsakes of ${all.size} people take ${bytes} characters`);
}
