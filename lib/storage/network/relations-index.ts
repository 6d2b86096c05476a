import type { DBSchema } from 'idb';
import { keptInstant } from '@/lib/instant';
import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import type { RelationChanges } from '@/lib/protocol/network';
import type { Problem } from '@/lib/protocol/problem';
import { mustBeOf } from '@/lib/storage/generation';
import { openDatabase } from '@/lib/storage/open-database';

/** A 1st-degree connection as it is kept on this machine. */
export interface IndexedRelation {
  readonly accountId: string;
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  /** Never empty. */
  readonly fullName: string;
  readonly headline: string | null;
  /** When the connection was made, UTC ms; null where LinkedIn does not say. */
  readonly at: number | null;
  /** The reading that last saw them, and when (UTC ms). */
  readonly reading: number;
  readonly seenAt: number;
}

/** How far an account's relations are read. One reading goes from the newest relation to the oldest, page by page. */
export interface RelationsReading {
  readonly accountId: string;
  /** The number of this reading: a relation with a lower number has not been seen by it. */
  readonly number: number;
  readonly state: 'reading' | 'stopped' | 'done';
  /** Where the next page begins; null is the first. */
  readonly cursor: string | null;
  readonly pages: number;
  /** Relations that this reading has seen. */
  readonly read: number;
  /** How many there are, as LinkedIn or the reading before says; null where neither does. */
  readonly about: number | null;
  /** False once anything was missing from a page: then a relation that was not seen may still exist. */
  readonly whole: boolean;
  /** The next page is not asked for before this, UTC ms. */
  readonly nextAt: number;
  /** Failed tries in a row of the next page. */
  readonly failures: number;
  /** Empty pages in a row that were the last ones. */
  readonly empty?: number | undefined;
  /** How often it was begun anew since the user last asked for it, because its place was lost. */
  readonly restarts?: number | undefined;
  /** Why it stopped; null while it reads, and where the user stopped it. */
  readonly problem: Problem | null;
  /** When a reading last came to the end, UTC ms. */
  readonly readAt: number | null;
  /** What this reading found to be different. */
  readonly changes: RelationChanges;
}

interface IndexSchema extends DBSchema {
  relations: {
    key: [string, string];
    value: IndexedRelation & { readonly names: readonly string[] };
    indexes: { name: string };
  };
  readings: { key: string; value: RelationsReading };
}

/** What one write takes in: all of it or nothing. */
export interface IndexChange {
  readonly accountId: string;
  /** As it was when the reading began. */
  readonly generation: number;
  readonly put?: readonly IndexedRelation[];
  /** Provider ids. */
  readonly remove?: readonly string[];
  readonly reading?: RelationsReading;
}

/** The relations of every account, in IndexedDB: a copy that can be read anew at any time. Every method rejects when IndexedDB does. */
export interface RelationsIndex {
  /** Opens it ahead of the first use, which then does not wait for that. */
  open(): Promise<unknown>;
  all(accountId: string): Promise<readonly IndexedRelation[]>;
  /** The relation that an address names, whatever form the name has; null where there is none. */
  find(accountId: string, ref: PersonRef): Promise<IndexedRelation | null>;
  reading(accountId: string): Promise<RelationsReading | null>;
  readings(): Promise<readonly RelationsReading[]>;
  commit(change: IndexChange): Promise<void>;
  erase(): Promise<void>;
}

/** Opens the index on first use. */
export function createRelationsIndex(): RelationsIndex {
  const database = openDatabase<IndexSchema>('relations', (db) => {
    const relations = db.createObjectStore('relations', { keyPath: ['accountId', 'providerId'] });
    relations.createIndex('name', 'names', { multiEntry: true });
    db.createObjectStore('readings', { keyPath: 'accountId' });
  });
  return {
    async all(accountId) {
      const kept = await (await database()).getAll('relations', IDBKeyRange.bound([accountId], [accountId, []]));
      return kept.map(healed);
    },
    async find(accountId, ref) {
      const kept = await (await database()).getFromIndex('relations', 'name', nameOf(accountId, ref));
      return kept ? healed(kept) : null;
    },
    reading: async (accountId) => (await (await database()).get('readings', accountId)) ?? null,
    readings: async () => (await database()).getAll('readings'),
    async commit({ accountId, generation, put = [], remove = [], reading }) {
      const db = await database();
      await mustBeOf(generation);
      const transaction = db.transaction(['relations', 'readings'], 'readwrite');
      const relations = transaction.objectStore('relations');
      /** Somebody who is listed under a new id stays one person. */
      const replace = async (relation: IndexedRelation) => {
        const { providerId: value } = relation;
        const stored = await relations.index('name').getAllKeys(nameOf(accountId, { kind: 'provider-id', value }));
        await Promise.all(stored.filter(([, id]) => id !== value).map((key) => relations.delete(key)));
        await relations.put({ ...relation, names: namesOf(relation) });
      };
      await Promise.all([
        ...put.map(replace),
        ...remove.map((providerId) => relations.delete([accountId, providerId])),
        ...(reading ? [transaction.objectStore('readings').put(reading)] : []),
        transaction.done,
      ]);
    },
    open: database,
    erase: database.clear,
  };
}

/** For data stored before instants were bounded: an impossible date becomes unknown. */
const healed = (relation: IndexedRelation): IndexedRelation =>
  relation.at === null || relation.at === keptInstant(relation.at) ? relation : { ...relation, at: null };

const nameOf = (accountId: string, ref: PersonRef) => `${accountId}:${personKey(ref)}`;

/** Every name by which an address may call them: LinkedIn's other products have ids of their own for the same member. */
function namesOf({ accountId, providerId, publicIdentifier }: IndexedRelation): readonly string[] {
  const refs: PersonRef[] = [{ kind: 'provider-id', value: providerId }];
  if (publicIdentifier) refs.push({ kind: 'public-identifier', value: publicIdentifier });
  return refs.map((ref) => nameOf(accountId, ref));
}
