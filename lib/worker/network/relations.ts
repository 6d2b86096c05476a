import type { PersonRef } from '@/lib/linkedin/person-address';
import type { Person } from '@/lib/outreach/journal/person';
import type { IndexChange, RelationsIndex, RelationsReading } from '@/lib/storage/network/relations-index';
import { createRelationSearch, type RelationSearch } from './relation-search';

/** The relations of every account as the worker knows them: the index, and what of it is in memory to be searched. */
export interface Relations {
  /** Loads the account's relations into memory where they are not. */
  open(accountId: string): Promise<RelationSearch>;
  commit(change: IndexChange): Promise<void>;
  /** What the index says of the person of an address; null where it knows of no relation. Makes no call and loads nothing. */
  known(accountId: string, ref: PersonRef): Promise<KnownPerson | null>;
  reading(accountId: string): Promise<RelationsReading | null>;
  readings(): Promise<readonly RelationsReading[]>;
  erase(): Promise<void>;
}

/** A relation in the words of a person who was read. */
export type KnownPerson = Pick<Person, 'providerId' | 'fullName' | 'relation' | 'readAt' | 'connectedAt'>;

/** The worker is the only writer, so what was loaded once stays true. */
export function createRelations(index: RelationsIndex): Relations {
  const loaded = new Map<string, Promise<RelationSearch>>();

  const open = (accountId: string) => {
    const search =
      loaded.get(accountId) ??
      index
        .all(accountId)
        .then(createRelationSearch)
        .catch((error: unknown) => {
          loaded.delete(accountId);
          throw error;
        });
    loaded.set(accountId, search);
    return search;
  };

  return {
    open,
    async commit(change) {
      await index.commit(change);
      const search = await loaded.get(change.accountId);
      search?.put(change.put ?? []);
      search?.remove(change.remove ?? []);
    },
    async known(accountId, ref) {
      // This is only a copy: if it cannot be read, nothing is known.
      const relation = await index.find(accountId, ref).catch(() => null);
      if (!relation) return null;
      const { providerId, fullName, seenAt, at } = relation;
      return { providerId, fullName, relation: 'connected', readAt: seenAt, connectedAt: at };
    },
    reading: index.reading,
    readings: index.readings,
    async erase() {
      await index.erase();
      loaded.clear();
    },
  };
}
