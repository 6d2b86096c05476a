import { idKey } from '@/lib/outreach/journal/same-person';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';
import type { RelationsFound } from '@/lib/protocol/network';
import type { IndexedRelation } from '@/lib/storage/network/relations-index';

/** What is kept of a relation in memory. */
export type KnownRelation = Pick<IndexedRelation, 'providerId' | 'fullName' | 'headline' | 'at' | 'reading' | 'seenAt'>;

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
  /** Those whose connection was made at or after `since` (UTC ms), newest first. */
  newest(since: number): readonly KnownRelation[];
  /** When the newest of all was last seen in LinkedIn's list, UTC ms: when the beginning of the list was last read. */
  beginningReadAt(): number | null;
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

  const newestFirst = () => {
    ordered ??= [...lines.values()].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
    return ordered;
  };

  const find = (query: string): readonly Line[] => {
    if (query.trim() === '') return newestFirst();
    const prefixes = prefixesOf(query);
    if (prefixes.length === 0) return [];
    const byName: Line[] = [];
    const others: Line[] = [];
    for (const line of newestFirst()) {
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
    newest(since) {
      const all = newestFirst();
      const end = all.findIndex(({ at }) => at === null || at < since);
      return end === -1 ? all : all.slice(0, end);
    },
    beginningReadAt: () => newestFirst()[0]?.seenAt ?? null,
  };
}

function lineOf({ providerId, fullName, headline, at, reading, seenAt }: KnownRelation): Line {
  const name = searchable(fullName);
  const words = name + searchable(headline ?? '');
  return { providerId, fullName, headline, at, reading, seenAt, words, nameEnd: name.length };
}
