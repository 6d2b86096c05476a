import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { company } from './company.ts';
import { emberProfile } from './ember-profile.ts';
import { feed } from './feed.ts';
import {
  authWall,
  connectionsUnder,
  detailsPage,
  guestProfile,
  interopLayer,
  myNetwork,
  notFound,
  recruiterProfile,
  salesNavigatorLead,
  searchUnder,
} from './odd-pages.ts';
import type { PageParts } from './page-parts.ts';
import { type PagePerson, PEOPLE_OF_CAST, pagePerson } from './page-person.ts';
import { LANGUAGES, type Language } from './page-words.ts';
import { sduiProfile } from './sdui-profile.ts';

const STRANGERS = ['stella-stranger', 'otto-other'].map(pagePerson);
const FRIENDS = ['jane-doe', 'john-smith', 'connie-new', 'petra-pending'].map(pagePerson);
/** Whose profile this is to whoever is signed in. */
const OWNER = 'sam-rivers';

/** How `?layout=…` shows the profile of a person; without it, as most people see it. */
const LAYOUTS: Readonly<Record<string, (person: PagePerson, language: Language) => PageParts>> = {
  sdui: (person, language) => sduiProfile(person, STRANGERS, { language, own: person.slug === OWNER }),
  'sdui-id': (person, language) =>
    sduiProfile(person, STRANGERS, { language, keyed: 'id', layers: interopLayer(false) }),
  ember: emberProfile,
  hybrid: (person) => connectionsUnder(person, FRIENDS, true),
  connections: (person) => connectionsUnder(person, STRANGERS, false),
  search: () => searchUnder(FRIENDS),
  // The page of somebody else, under the right title.
  'other-person': ({ name }) => ({ ...sduiProfile(pagePerson('otto-other'), STRANGERS), title: `${name} | LinkedIn` }),
  guest: guestProfile,
  'not-found': () => notFound('sdui'),
  'not-found-guest': () => notFound('guest'),
};

// Addresses that do not decode are part of the tests.
const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const leadOf = (id: string, family: 'lead' | 'recruiter'): PagePerson =>
  PEOPLE_OF_CAST.find(({ slug }) => providerIdOf(slug, family) === id.split(',')[0]) ?? pagePerson('otto-other');

const profile = (slug: string, section: string | undefined, query: URLSearchParams): PageParts | null => {
  if (slug === '') return null;
  if (section === 'details') return detailsPage();
  const language = LANGUAGES.find((one) => one === query.get('lang')) ?? 'en';
  return LAYOUTS[query.get('layout') ?? 'sdui']?.(pagePerson(slug), language) ?? null;
};

/** What LinkedIn shows at an address; null where it has no page. */
export const pageAt = (url: URL): PageParts | null => {
  const [, section, segment = '', third = ''] = url.pathname.split('/').map(decoded);
  const sections: Readonly<Record<string, () => PageParts | null>> = {
    feed: () => feed(FRIENDS),
    company: () => company(segment),
    mynetwork: () => myNetwork(FRIENDS),
    authwall: authWall,
    preload: () => emberProfile(pagePerson('otto-other')),
    sales: () => salesNavigatorLead(leadOf(third, 'lead'), url.searchParams.get('layout') !== 'sales-2026'),
    talent: () => recruiterProfile(leadOf(third, 'recruiter')),
    in: () => profile(segment, third, url.searchParams),
  };
  return sections[section ?? '']?.() ?? null;
};
