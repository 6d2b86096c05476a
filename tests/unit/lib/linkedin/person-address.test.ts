import { describe, expect, test } from 'vitest';
import {
  type PersonRef,
  parsePersonAddress,
  personAddress,
  personKey,
  samePerson,
} from '@/lib/linkedin/person-address';
import { madeId } from './made-ids';

const MEMBER = madeId('member', 123_456_789);
const LEAD = madeId('lead', 123_456_789);
const CANDIDATE = madeId('recruiter', 123_456_789);
const jane: PersonRef = { kind: 'public-identifier', value: 'jane-doe' };
const person = (ref: PersonRef) => ({ kind: 'person', ref });
const named = (value: string) => person({ kind: 'public-identifier', value });
const nobody = (reason: string) => ({ kind: 'not-a-person', reason });

describe('a profile address names its person', () => {
  test.each([
    '/in/jane-doe/',
    '/in/jane-doe',
    '/in/jane-doe/details/experience/',
    '/in/jane-doe/overlay/contact-info/',
    '/in/jane-doe/recent-activity/all/',
    '/in/jane-doe/edit/intro/',
    '/in/jane-doe/fr',
    '/mwlite/in/jane-doe',
    '/mwlite/profile/in/jane-doe',
    '/in/jane-doe/?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3AACoAAB&trk=x#top',
    '/in/jane-doe?locale=fr',
    '/preload/custom-invite/?vanityName=jane-doe',
    '/preload/search-custom-invite/?trk=x&vanityName=jane-doe',
  ])('%s', (path) => {
    expect(parsePersonAddress(`https://www.linkedin.com${path}`)).toEqual(person(jane));
  });

  test.each([
    'linkedin.com',
    'fr.linkedin.com',
    'de.linkedin.com',
    'm.linkedin.com',
    'touch.linkedin.com',
    'WWW.LinkedIn.com',
  ])('on %s', (host) => {
    expect(parsePersonAddress(`https://${host}/in/jane-doe/`)).toEqual(person(jane));
  });
});

describe('a public identifier is read in any script, encoded or not', () => {
  test.each(['иван-иванов-5aa0b0240', 'jörg-müßig-43aa046a', '伟-王-5951a000b', '민수-김-47aa0000b', 'علی‌رضا-12a0'])(
    '%s',
    (slug) => {
      expect(parsePersonAddress(`https://www.linkedin.com/in/${slug}/`)).toEqual(named(slug));
      expect(parsePersonAddress(`https://www.linkedin.com/in/${encodeURIComponent(slug)}/`)).toEqual(named(slug));
    },
  );

  test.each(['👨‍🏫-jo-doe-71800000', '🪐jane-doe🪐-071a00000', '🏴󠁧󠁢󠁥󠁮󠁧󠁿-jo', 'jane-☁️-doe'])('%s', (slug) => {
    expect(parsePersonAddress(`https://www.linkedin.com/in/${encodeURIComponent(slug)}/`)).toEqual(named(slug));
  });

  test('and composed: a letter with its accent apart is the letter with the accent', () => {
    expect(parsePersonAddress('https://www.linkedin.com/in/jo%CC%88rg/')).toEqual(named('jörg'));
  });
});

describe('an id names its person too, and keeps its case', () => {
  test.each([
    [`/in/${MEMBER}/`, { kind: 'provider-id', value: MEMBER }],
    [`/in/${LEAD}`, { kind: 'lead-id', value: LEAD }],
    [`/sales/lead/${LEAD},NAME_SEARCH,i3d8`, { kind: 'lead-id', value: LEAD }],
    [`/sales/people/${LEAD},i3d8,NAME_SEARCH?_ntb=x`, { kind: 'lead-id', value: LEAD }],
    [`/sales/lead/${LEAD},%20,%20`, { kind: 'lead-id', value: LEAD }],
    [`/sales/lead/${LEAD}%2CNAME_SEARCH%2Ci3d8`, { kind: 'lead-id', value: LEAD }],
    [`/talent/profile/${CANDIDATE}?project=1`, { kind: 'recruiter-id', value: CANDIDATE }],
    [`/preload/custom-invite/?vanityName=${MEMBER}`, { kind: 'provider-id', value: MEMBER }],
  ] as const)('%s', (path, ref) => {
    expect(parsePersonAddress(`https://www.linkedin.com${path}`)).toEqual(person(ref));
  });
});

test.each(['/in/me/', '/in/me', '/in/ME/details/skills/', '/mwlite/in/me'])('%s is whoever is signed in', (path) => {
  expect(parsePersonAddress(`https://www.linkedin.com${path}`)).toEqual({ kind: 'self' });
});

describe('other pages of LinkedIn are nobody’s', () => {
  test.each([
    '',
    '/',
    '/in/',
    '/feed/',
    '/company/jane-doe/',
    '/search/results/people/?keywords=jane',
    '/mynetwork/',
    '/pub/dir/jane/doe',
    '/public-profile/in/jane-doe',
    '/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-doe',
    '/sales/company/1',
    '/talent/search',
    `/messaging/compose/?recipient=${MEMBER}`,
    `/messaging/thread/2-${MEMBER}/`,
    '/preload/custom-invite/other/',
  ])('%s', (path) => {
    expect(parsePersonAddress(`https://www.linkedin.com${path}`)).toEqual(nobody('another-page'));
  });
});

describe('what is no name of a person is refused', () => {
  test.each([
    '/in/-/',
    '/in/jane doe'.replace(' ', '%20'),
    '/in/jane%3Cb%3E/',
    '/in/jane@doe',
    '/in/%E2%80%AEjane/',
    '/in/%E2%80%8D/',
    `/in/${'a'.repeat(151)}/`,
    '/sales/lead/jane-doe,NAME_SEARCH,i3d8',
    `/sales/lead/${MEMBER},NAME_SEARCH,i3d8`,
    `/talent/profile/${LEAD}`,
    '/preload/custom-invite/',
    '/preload/custom-invite/?vanityName=',
    '/preload/custom-invite/?vanityName=jane&vanityName=bob',
    '/preload/custom-invite/?vanityName=a%2525',
  ])('%s', (path) => {
    expect(parsePersonAddress(`https://www.linkedin.com${path}`)).toEqual(nobody('malformed-name'));
  });
});

describe('a path with two readings is refused', () => {
  test.each([
    '/in//jane-doe',
    '/in/jane-doe//',
    '//in/jane-doe',
    '/in/./jane-doe',
    '/in/jane-doe/../bob',
    '/in/jane-doe/%2e%2E/bob',
    '/in/jane%2Fbob/',
    '/in/jane%5Cbob/',
    '/in/jane\\bob/',
    '/in/jane%2525/',
    '/in/%25E4/',
    '/in/%ff/',
    '/in/%/',
    '/in/jane%00/',
    '/in/jane%0A/',
  ])('%s', (path) => {
    expect(parsePersonAddress(`https://www.linkedin.com${path}`)).toEqual(nobody('not-an-address'));
  });
});

describe('an address that only looks like LinkedIn’s is refused', () => {
  test.each([
    'https://linkedin.com.evil/in/jane-doe',
    'https://evil-linkedin.com/in/jane-doe',
    'https://www.linkedin.com@evil.com/in/jane-doe',
    'https://user:pass@www.linkedin.com/in/jane-doe',
    'https://www.linkedin.com:443/in/jane-doe',
    'https://www.linkedin.com:8443/in/jane-doe',
    'https://www．linkedin．com/in/jane-doe',
    'https://www。linkedin。com/in/jane-doe',
    'https://www.linkedın.com/in/jane-doe',
    'https://www.linkedin.com./in/jane-doe',
    'https://.linkedin.com/in/jane-doe',
    'https://evil.com/https://www.linkedin.com/in/jane-doe',
    'https://evil.com/?https://www.linkedin.com/in/jane-doe',
    'https://www.linkedin.com\\@evil.com/in/jane-doe',
    'https:///in/jane-doe',
    'https://lnkd.in/jane-doe',
    'https://business.linkedin.com/in/jane-doe',
    'https://evil.linkedin.com/in/jane-doe',
    'https://www.de.linkedin.com/in/jane-doe',
    'https://d3.linkedin.com/in/jane-doe',
    'https://x.linkedin.com/in/jane-doe',
  ])('%s', (address) => {
    expect(parsePersonAddress(address)).toEqual(nobody('not-linkedin'));
  });

  test.each([
    'http://www.linkedin.com/in/jane-doe',
    'javascript:https://www.linkedin.com/in/jane-doe',
    'www.linkedin.com/in/jane-doe',
    ' https://www.linkedin.com/in/jane-doe',
    'https://www.linkedin.com/in/jane-\tdoe',
    'https://www.linkedin.com/in/jane-doe?from=\u0001',
    'https://www.linkedin.com/in/jane-doe?from=\u009f',
    'https://www.linkedin.com/in/jane-doe?from=\u3000',
    `https://www.linkedin.com/in/jane-doe?${'x'.repeat(9_000)}`,
    '',
  ])('%s', (address) => {
    expect(parsePersonAddress(address)).toEqual(nobody('not-an-address'));
  });
});

test('every kind of name has one canonical address', () => {
  expect(personAddress(jane)).toBe('https://www.linkedin.com/in/jane-doe/');
  expect(personAddress({ kind: 'public-identifier', value: 'jörg' })).toBe('https://www.linkedin.com/in/j%C3%B6rg/');
  expect(personAddress({ kind: 'lead-id', value: LEAD })).toBe(`https://www.linkedin.com/in/${LEAD}/`);
  expect(personAddress({ kind: 'recruiter-id', value: CANDIDATE })).toBe(
    `https://www.linkedin.com/talent/profile/${CANDIDATE}/`,
  );
});

describe('two names are of the same person', () => {
  const slug = (value: string): PersonRef => ({ kind: 'public-identifier', value });

  test('when the identifiers differ in case or composition only', () => {
    expect(samePerson(slug('Jörg-Doe'), slug('jo\u0308rg-doe'))).toBe(true);
    expect(samePerson(slug('jane-doe'), slug('jane-doe-2'))).toBe(false);
  });

  test('when ids of any product carry the same member number', () => {
    const member: PersonRef = { kind: 'provider-id', value: MEMBER };
    expect(samePerson(member, { kind: 'lead-id', value: LEAD })).toBe(true);
    expect(samePerson(member, { kind: 'recruiter-id', value: CANDIDATE })).toBe(true);
    expect(samePerson(member, { kind: 'provider-id', value: madeId('member', 987_654_321) })).toBe(false);
  });

  test('never by comparing an identifier with an id', () => {
    expect(samePerson(slug(MEMBER), { kind: 'provider-id', value: MEMBER })).toBe(false);
  });

  test('but not when only capitals would make them alike', () => {
    expect(samePerson(slug('anna-straße'), slug('anna-strasse'))).toBe(false);
  });
});

test('an id that no member can be read from is compared as it stands', () => {
  expect(personKey({ kind: 'provider-id', value: 'unread' })).toBe('member:unread');
});

test('the invite form names its person by its own field alone', () => {
  const form = 'https://www.linkedin.com/preload/custom-invite/?';
  expect(parsePersonAddress(`${form}vanityName=jane-doe`)).toEqual({ kind: 'person', ref: jane });
  expect(parsePersonAddress(`${form}xvanityName=jane-doe`)).toEqual(nobody('malformed-name'));
});

test('an address may be as long as LinkedIn writes them', () => {
  const start = 'https://www.linkedin.com/in/jane-doe?';
  expect(parsePersonAddress(start + 'x'.repeat(8_192 - start.length))).toEqual({ kind: 'person', ref: jane });
  expect(parsePersonAddress(start + 'x'.repeat(8_193 - start.length))).toEqual(nobody('not-an-address'));
});
