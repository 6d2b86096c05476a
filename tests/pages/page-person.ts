import { memberNumberOf, providerIdOf } from '../../lib/practice/world/ids.ts';
import { castPeople } from '../sandbox/cast.ts';

/** A person as a LinkedIn page shows them. */
export interface PagePerson {
  readonly slug: string;
  readonly name: string;
  readonly headline: string;
  /** `ACoAA…`, 39 characters. */
  readonly providerId: string;
  readonly memberNumber: number;
}

/** The sandbox's cast, as pages show them. */
export const PEOPLE_OF_CAST: readonly PagePerson[] = castPeople().map((one) => ({
  slug: one.slug ?? one.providerId,
  name: `${one.firstName} ${one.lastName}`,
  headline: one.headline,
  providerId: one.providerId,
  memberNumber: one.memberNumber,
}));

const nameOf = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** Who the address `/in/<identifier>/` shows: one of the sandbox's cast, else somebody made up from the slug. */
export const pagePerson = (identifier: string): PagePerson =>
  PEOPLE_OF_CAST.find(({ slug, providerId }) => slug === identifier || providerId === identifier) ?? {
    slug: identifier,
    name: nameOf(identifier),
    headline: 'Reads maps',
    providerId: providerIdOf(identifier),
    memberNumber: memberNumberOf(identifier),
  };
