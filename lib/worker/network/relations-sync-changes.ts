import { idKey } from '@/lib/outreach/journal/same-person';
import type { ChangedRelation, RelationChanges } from '@/lib/protocol/network';
import type { IndexedRelation } from '@/lib/storage/network/relations-index';
import type { RelationItem } from '@/lib/unipile/shapes/relation-item';
import type { KnownRelation } from './relation-search';

/** How many changes are listed by name. */
const TOLD = 100;

/** Nothing is different. */
export const NO_CHANGES: RelationChanges = { added: [], removed: [], renamed: [] };

type Known = ReadonlyMap<string, KnownRelation>;

/** First and last name; the identifier where LinkedIn gives neither. */
export const relationName = ({ firstName, lastName, publicIdentifier, providerId }: RelationItem): string =>
  [firstName, lastName].filter(Boolean).join(' ') || (publicIdentifier ?? providerId);

/** A relation as the API gives it, as the index keeps it. */
export function indexedRelation(
  item: RelationItem,
  seen: Pick<IndexedRelation, 'accountId' | 'reading' | 'seenAt'>,
): IndexedRelation {
  const { providerId, publicIdentifier, headline, at } = item;
  return { ...seen, providerId, publicIdentifier, fullName: relationName(item), headline, at };
}

/** The people of a list page whose name has changed. */
export function renamedIn(known: Known, page: readonly IndexedRelation[]): RelationChanges['renamed'] {
  return page.flatMap((relation) => {
    const before = known.get(idKey(relation.providerId))?.fullName ?? relation.fullName;
    return before === relation.fullName ? [] : [{ ...changed(relation), before }];
  });
}

/** The people of a list page who were not known. */
export const unknownIn = (known: Known, page: readonly IndexedRelation[]): readonly ChangedRelation[] =>
  page.filter(({ providerId }) => !known.has(idKey(providerId))).map(changed);

/** Who was seen neither by the reading so far nor on its last page. */
export function unseenBy(
  reading: number,
  known: Known,
  lastPage: readonly IndexedRelation[],
): readonly ChangedRelation[] {
  const here = new Set(lastPage.map(({ providerId }) => idKey(providerId)));
  const unseen = (relation: KnownRelation) => relation.reading !== reading && !here.has(idKey(relation.providerId));
  return [...known.values()].filter(unseen).map(changed);
}

/**
 * What the first list page tells by itself. The list is newest first, and one page is a snapshot: whoever is newer than the newest
 * known relation is new, and whoever should be between those listed is gone. Nothing can be told if nobody was known before.
 */
export function firstListPageChanges(
  known: Known,
  page: readonly IndexedRelation[],
  { whole, last }: { readonly whole: boolean; readonly last: boolean },
): RelationChanges {
  if (known.size === 0) return NO_CHANGES;
  const times = (relations: Iterable<Pick<KnownRelation, 'at'>>) => [...relations].flatMap(({ at }) => at ?? []);
  const youngest = times(known.values()).reduce((a, b) => Math.max(a, b), 0);
  const oldest = last ? 0 : times(page).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const here = new Set(page.map(({ providerId }) => idKey(providerId)));
  const gone = (relation: KnownRelation) => !here.has(idKey(relation.providerId)) && (relation.at ?? 0) > oldest;
  return {
    added: page.filter(({ providerId, at }) => !known.has(idKey(providerId)) && (at ?? 0) > youngest).map(changed),
    removed: whole ? [...known.values()].filter(gone).map(changed) : [],
    renamed: renamedIn(known, page),
  };
}

/** The changes of two looks combined, each list cut to a readable length. */
export const joinedChanges = (one: RelationChanges, other: Partial<RelationChanges>): RelationChanges => ({
  added: [...one.added, ...(other.added ?? [])].slice(0, TOLD),
  removed: [...one.removed, ...(other.removed ?? [])].slice(0, TOLD),
  renamed: [...one.renamed, ...(other.renamed ?? [])].slice(0, TOLD),
});

const changed = ({ providerId, fullName }: ChangedRelation): ChangedRelation => ({ providerId, fullName });
