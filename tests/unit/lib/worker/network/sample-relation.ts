import type { IndexedRelation } from '@/lib/storage/network/relations-index';
import type { RelationItem } from '@/lib/unipile/shapes/relation-item';

/** A relation of the index. */
export const relation = (fullName: string, change: Partial<IndexedRelation> = {}): IndexedRelation => ({
  accountId: 'sam',
  providerId: `id-${fullName}`,
  publicIdentifier: null,
  fullName,
  headline: null,
  at: 0,
  reading: 1,
  seenAt: 0,
  ...change,
});

/** A relation of the API's list, by the same name and id. */
export const item = (fullName: string, change: Partial<RelationItem> = {}): RelationItem => ({
  providerId: `id-${fullName}`,
  publicIdentifier: null,
  firstName: fullName,
  lastName: null,
  headline: null,
  at: 0,
  pictureUrl: null,
  ...change,
});
