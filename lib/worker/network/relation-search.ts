import { idKey } from '@/lib/outreach/journal/same-person';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';
import type { RelationsFound } from '@/lib/protocol/network';
import type { IndexedRelation } from '@/lib/storage/network/relations-index';

/** What is kept of a relation in memory. */
export type KnownRelation = Pick<IndexedRelation, 'providerId' | 'fullName' | 'headline' | 'at' | 'reading'>;

/** The relations of one account in memory, fast enough to be searched between two keystrokes. */
export interface RelationSearch {
  /** By `idKey` of the provider id. */
  readonly known: ReadonlyMap<string, KnownRelation>;
  put(relations: readonly KnownRelation[]): void;
  remove(providerIds: readonly string[]): void;
  /**
   * Those whose name and headline have a word for each beginning in the query; matches by name alone come first, then the newest. An
   * empty query gives everybody.
   */
  search(query: string, from: number, count: number): RelationsFound;
}

interface Line extends KnownRelation {
  /** Name and headline as they are searched. */
  readonly words: string;
  /** Where the words of the name end. */
  readonly nameEnd: number;
}

/** Makes the search. Thirty thousand relations take a few milliseconds a query. */
export function createRelationSearch(relations: readonly KnownRelation[]): RelationSearch {
  const lines = new Map(relations.map((relation) => [idKey(relation.providerId), lineOf(relation)]));
  /** Newest first; made when it is needed and dropped when anything changes. */
  let ordered: readonly Line[] | null = null;
  let last: { readonly query: string; readonly found: readonly Line[] } | null = null;

  const forget = () => {
    ordered = null;
    last = null;
  };

  const find = (query: string): readonly Line[] => {
    ordered ??= [...lines.values()].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
    if (query.trim() === '') return ordered;
    const prefixes = prefixesOf(query);
    if (prefixes.length === 0) return [];
    const byName: Line[] = [];
    const others: Line[] = [];
    for (const line of ordered) {
      const last = foundAt(line.words, prefixes);
      if (last !== null) (last < line.nameEnd ? byName : others).push(line);
    }
    return [...byName, ...others];
  };

  return {
    known: lines,
    put(changed) {
      for (const relation of changed) lines.set(idKey(relation.providerId), lineOf(relation));
      forget();
    },
    remove(providerIds) {
      for (const providerId of providerIds) lines.delete(idKey(providerId));
      forget();
    },
    search(query, from, count) {
      if (last?.query !== query) last = { query, found: find(query) };
      const { found } = last;
      return {
        total: found.length,
        from,
        relations: found
          .slice(from, from + count)
          .map(({ providerId, fullName, headline }) => ({ providerId, fullName, headline })),
      };
    },
  };
}

function lineOf({ providerId, fullName, headline, at, reading }: KnownRelation): Line {
  const name = searchable(fullName);
  const words = name + searchable(headline ?? '');
  return { providerId, fullName, headline, at, reading, words, nameEnd: name.length };
}
