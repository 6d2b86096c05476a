import { idKey } from '@/lib/outreach/journal/same-person';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';
import type { RelationsFound } from '@/lib/protocol/network';
import type { IndexedRelation } from '@/lib/storage/network/relations-index';
import type { KeepsakeLine } from '@/lib/worker/person/keepsakes';

/** What is kept of a relation in memory. */
export type KnownRelation = Pick<IndexedRelation, 'providerId' | 'fullName' | 'headline' | 'at' | 'reading' | 'seenAt'>;

/** The relations of one account in memory, fast enough to be searched between two keystrokes. */
export interface RelationSearch {
  /** By `idKey` of the provider id. */
  readonly known: ReadonlyMap<string, KnownRelation>;
  put(relations: readonly KnownRelation[]): void;
  remove(providerIds: readonly string[]): void;
  /**
   * Those whose name and headline have a word for each beginning in the query; matches by name alone come first, then the newest. After
   * them whoever is found by what is kept of them, relation or not. An empty query gives every relation.
   */
  search(query: string, from: number, count: number, kept?: readonly KeepsakeLine[]): RelationsFound;
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

type Found = Pick<KnownRelation, 'providerId' | 'fullName' | 'headline'>;

const NOTHING_KEPT: readonly KeepsakeLine[] = [];

/** Makes the search. Thirty thousand relations take a few milliseconds a query. */
export function createRelationSearch(relations: readonly KnownRelation[]): RelationSearch {
  const lines = new Map(relations.map((relation) => [idKey(relation.providerId), lineOf(relation)]));
  /** Newest first; made when it is needed and dropped when anything changes. */
  let ordered: readonly Line[] | null = null;
  let last: {
    readonly query: string;
    readonly kept: readonly KeepsakeLine[];
    readonly found: readonly Found[];
  } | null = null;

  const forget = () => {
    ordered = null;
    last = null;
  };

  const newestFirst = () => {
    ordered ??= [...lines.values()].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
    return ordered;
  };

  const find = (prefixes: readonly string[]): readonly Line[] => {
    const byName: Line[] = [];
    const others: Line[] = [];
    for (const line of newestFirst()) {
      const end = foundAt(line.words, prefixes);
      if (end !== null) (end < line.nameEnd ? byName : others).push(line);
    }
    return [...byName, ...others];
  };

  /** Those of whom something is kept, whose words fit together with it and not by themselves. */
  const findKept = (prefixes: readonly string[], kept: readonly KeepsakeLine[]): readonly Found[] =>
    kept.flatMap(({ person, providerId, fullName, words }) => {
      const line = lines.get(person);
      const byItself = line !== undefined && foundAt(line.words, prefixes) !== null;
      if (byItself || foundAt(words + (line?.words ?? ''), prefixes) === null) return [];
      return [line ?? { providerId, fullName, headline: null }];
    });

  const findAll = (query: string, kept: readonly KeepsakeLine[]): readonly Found[] => {
    if (query.trim() === '') return newestFirst();
    const prefixes = prefixesOf(query);
    return prefixes.length === 0 ? [] : [...find(prefixes), ...findKept(prefixes, kept)];
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
    search(query, from, count, kept = NOTHING_KEPT) {
      if (last?.query !== query || last.kept !== kept) last = { query, kept, found: findAll(query, kept) };
      const { found } = last;
      const labels = new Map(kept.map((line) => [line.person, line.labels]));
      return {
        total: found.length,
        from,
        relations: found.slice(from, from + count).map(({ providerId, fullName, headline }) => ({
          providerId,
          fullName,
          headline,
          labels: labels.get(idKey(providerId)) ?? [],
        })),
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
