import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import { decodeProviderId } from '@/lib/linkedin/provider-id';

/** The names that a record has of somebody. */
export interface Named {
  readonly providerId: string | null;
  readonly publicIdentifier?: string | null | undefined;
}

/** Equal for all ids of one person: the member number where the id holds it, whichever LinkedIn product minted the id. */
export const idKey = (providerId: string): string => personKey({ kind: 'provider-id', value: providerId });

/**
 * Whether two records are surely of one person: by ids where both tell a number, else by any name in common. An id says more than
 * an identifier, which can be changed and taken over.
 */
export function isSamePerson(one: Named, other: Named): boolean {
  if (one.providerId !== null && other.providerId !== null) {
    if (idKey(one.providerId) === idKey(other.providerId)) return true;
    if (decodeProviderId(one.providerId) && decodeProviderId(other.providerId)) return false;
  }
  return (
    one.publicIdentifier != null &&
    other.publicIdentifier != null &&
    slugKey(one.publicIdentifier) === slugKey(other.publicIdentifier)
  );
}

/** Whether two ids are surely of two people: both tell a member, and not the same one. An id that tells none says nothing. */
export function areOfTwo(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [member, another] = [decodeProviderId(one), decodeProviderId(other)];
  return member !== null && another !== null && member.memberNumber !== another.memberNumber;
}

/** Whether a record is of the person that an address names. */
export function isNamed(named: Named, ref: PersonRef): boolean {
  const { kind, value } = ref;
  return isSamePerson(
    named,
    kind === 'public-identifier' ? { providerId: null, publicIdentifier: value } : { providerId: value },
  );
}

const slugKey = (publicIdentifier: string) => personKey({ kind: 'public-identifier', value: publicIdentifier });
