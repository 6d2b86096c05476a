// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import * as everything from '@/lib/linkedin/page-selectors';
import { providerIdOf } from '@/lib/practice/world/ids';
import { documentOf } from '@/tests/pages/document-of';
import { pageAt } from '@/tests/pages/page-at';

const LEAD = providerIdOf('jane-doe', 'lead');

/** LinkedIn's pages as they are rebuilt for the tests. */
const PAGES = {
  profile: '/in/jane-doe/',
  'profile, keys in ids': '/in/jane-doe/?layout=sdui-id',
  'own profile': '/in/sam-rivers/',
  'old profile': '/in/jane-doe/?layout=ember',
  'list over a profile': '/in/jane-doe/?layout=hybrid',
  'list under a profile': '/in/jane-doe/?layout=connections',
  'profile for guests': '/in/jane-doe/?layout=guest',
  'not found': '/in/jane-doe/?layout=not-found',
  'not found, for guests': '/in/jane-doe/?layout=not-found-guest',
  feed: '/feed/',
  'my network': '/mynetwork/',
  company: '/company/acme/',
  lead: `/sales/lead/${LEAD},NAME_SEARCH,i3d8`,
  'lead without data': `/sales/people/${LEAD},i3d8,NAME_SEARCH?layout=sales-2026`,
  candidate: `/talent/profile/${providerIdOf('jane-doe', 'recruiter')}`,
  wall: '/authwall?sessionRedirect=%2Fin%2Fjane-doe%2F',
} as const;

/** By name: each is looked up by the line that it has here. */
const selectors = new Map<string, unknown>(Object.entries(everything));

type Name = keyof typeof everything;

interface Anchor {
  /** When it was last seen in LinkedIn's real pages, and when it is to be looked for there again. */
  readonly seen: string;
  readonly lookAgain: string;
  /** The part of a page that it is looked for in. */
  readonly within?: Name;
  /** Where it must be, and how often; nowhere else. */
  readonly matches: Partial<Record<keyof typeof PAGES, number>>;
}

const LIVE = { seen: '2026-11-23', lookAgain: '2027-03-01' } as const;
/** Sales Navigator and Recruiter: second-hand, so to be checked by whoever has a seat. */
const SEATS = { seen: '2026-11-23', lookAgain: '2027-02-01' } as const;

const PROFILES = { profile: 1, 'profile, keys in ids': 1, 'own profile': 1 } as const;

const ANCHORS: Partial<Record<Name, Anchor>> = {
  SDUI_SCREEN: {
    ...LIVE,
    matches: { ...PROFILES, 'list over a profile': 1, 'list under a profile': 1, feed: 1, 'my network': 1 },
  },
  SDUI_TOP_CARD: { ...LIVE, matches: PROFILES },
  SDUI_TOP_CARD_NAME: { ...LIVE, within: 'SDUI_TOP_CARD', matches: PROFILES },
  // To connect and to write; one's own page has neither.
  SDUI_ACTION: { ...LIVE, within: 'SDUI_TOP_CARD', matches: { profile: 2, 'profile, keys in ids': 2 } },
  SDUI_KEYS: { ...LIVE, matches: { profile: 6, 'profile, keys in ids': 6, 'own profile': 6 } },
  EMBER_TOP_CARD: { ...LIVE, matches: { 'old profile': 1 } },
  EMBER_TOP_CARD_NAME: { ...LIVE, within: 'EMBER_TOP_CARD', matches: { 'old profile': 1 } },
  EMBER_ACTION: { ...LIVE, within: 'EMBER_TOP_CARD', matches: { 'old profile': 1 } },
  OWN_LINK: {
    ...LIVE,
    matches: { profile: 5, 'profile, keys in ids': 5, 'own profile': 5, 'old profile': 1 },
  },
  ID_LINK: { ...LIVE, matches: { profile: 2, 'profile, keys in ids': 2, 'old profile': 1 } },
  INTEROP_LAYER: {
    ...LIVE,
    matches: { 'profile, keys in ids': 1, 'list over a profile': 1, 'list under a profile': 1 },
  },
  GUEST_PAGE: { ...LIVE, matches: { 'profile for guests': 3, 'not found': 1, 'not found, for guests': 1 } },
  MEMBER_NAVIGATION: {
    ...LIVE,
    matches: {
      ...PROFILES,
      'old profile': 1,
      'list over a profile': 1,
      'list under a profile': 1,
      'not found': 1,
      feed: 1,
      'my network': 1,
      company: 1,
    },
  },
  NOBODY_PAGE: { ...LIVE, matches: { 'not found': 1, 'not found, for guests': 1 } },
  SALES_NAVIGATOR_DATA: { ...SEATS, matches: { lead: 1 } },
  SALES_NAVIGATOR_LEAD: { ...SEATS, matches: { lead: 1, 'lead without data': 1 } },
  RECRUITER_PROFILE: { ...SEATS, matches: { candidate: 2 } },
};

/** No selector, but the name of an attribute, what a text or a key looks like, or a list of such. */
const NO_SELECTORS: readonly Name[] = ['SDUI_PERSON_IN_KEY', 'EMBER_MEMBER_NUMBER', 'ID_IN_LINK', 'MEMBER_URN'];

const documents = Object.entries(PAGES).map(([page, path]) => {
  const parts = pageAt(new URL(path, 'https://www.linkedin.com'));
  if (parts === null) throw new Error(`no page at ${path}`);
  // What stands in a template loads nothing.
  const template = document.createElement('template');
  template.innerHTML = documentOf(parts, 'nonce');
  return [page, template.content] as const;
});

const countsOf = (name: Name, within: Name | undefined) =>
  Object.fromEntries(
    documents.flatMap(([page, content]) => {
      const root = within ? content.querySelector(String(selectors.get(within))) : content;
      const count = root?.querySelectorAll(String(selectors.get(name))).length ?? 0;
      return count > 0 ? [[page, count]] : [];
    }),
  );

test('every anchor in LinkedIn’s pages has its line here', () => {
  expect([...selectors.keys()].sort()).toEqual([...Object.keys(ANCHORS), ...NO_SELECTORS].sort());
});

test.each(Object.entries(ANCHORS) as [Name, Anchor][])(
  '%s is where it must be, as often as it must, and nowhere else',
  (name, anchor) => {
    expect(countsOf(name, anchor.within)).toEqual(anchor.matches);
  },
);

test.each(Object.entries(ANCHORS))(
  'when %s was seen and is to be looked for again is said',
  (_, { seen, lookAgain }) => {
    const [from, until] = [seen, lookAgain].map((day) => Date.parse(day));
    expect(until).toBeGreaterThan(from!);
    // LinkedIn rebuilds something of its profiles every few months.
    expect(until).toBeLessThan(from! + 200 * 24 * 3_600_000);
  },
);
