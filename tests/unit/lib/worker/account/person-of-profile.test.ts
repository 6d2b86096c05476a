import { expect, test } from 'vitest';
import type { Profile } from '@/lib/unipile/shapes/profile';
import { personOfProfile } from '@/lib/worker/account/person-of-profile';

const profile = (change: Partial<Profile> = {}) =>
  ({
    providerId: 'ACoAAJane',
    publicIdentifier: 'jane-doe',
    firstName: 'Jane',
    lastName: 'Doe',
    headline: 'Product designer at Acme',
    company: 'Acme',
    networkDistance: 'SECOND_DEGREE',
    invitation: null,
    isSelf: false,
    canSendInMail: false,
    location: 'Canterbury',
    sharedConnectionsCount: 3,
    isOpenToWork: true,
    ...change,
  }) as Profile;
const seen = { accountId: 'sam', ownProviderId: 'ACoAASam', asked: 'jane-doe', now: 7 };

test('a person is who the API says, read at that moment by that account', () => {
  expect(personOfProfile(profile(), seen)).toEqual({
    providerId: 'ACoAAJane',
    accountId: 'sam',
    publicIdentifier: 'jane-doe',
    firstName: 'Jane',
    lastName: 'Doe',
    fullName: 'Jane Doe',
    headline: 'Product designer at Acme',
    company: 'Acme',
    relationDetail: 'no-invitation',
    relation: 'none',
    canSendInMail: false,
    about: { location: 'Canterbury', degree: 'second', mutual: 3, openToWork: true },
    receivedNote: null,
    readAt: 7,
  });
});

test.each<[string, Partial<Profile>, string]>([
  ['one name', { lastName: null }, 'Jane'],
  ['no name', { firstName: null, lastName: '' }, 'jane-doe'],
  ['neither name nor identifier', { firstName: null, lastName: null, publicIdentifier: null }, 'jane-doe'],
])('somebody with %s is still called something', (_, change, fullName) => {
  expect(personOfProfile(profile(change), seen).fullName).toBe(fullName);
});

const sent = { type: 'SENT', status: 'PENDING' } as const;
test.each<[string, Partial<Profile>, string]>([
  ['1st degree', { networkDistance: 'FIRST_DEGREE' }, 'connected'],
  ['1st degree with an invitation left over', { networkDistance: 'FIRST_DEGREE', invitation: sent }, 'connected'],
  ['a pending invitation of ours', { invitation: sent }, 'pending'],
  ['a pending invitation of theirs', { invitation: { type: 'RECEIVED', status: 'PENDING' } }, 'invited-you'],
  ['an invitation withdrawn', { invitation: { type: 'SENT', status: 'WITHDRAWN' } }, 'none'],
  ['out of the network', { networkDistance: 'OUT_OF_NETWORK' }, 'none'],
  ['the viewer', { isSelf: true, networkDistance: null }, 'self'],
  ['the viewer’s own id, whatever the flags say', { providerId: 'ACoAASam' }, 'self'],
  ['an invitation of a kind nobody knows', { invitation: { type: 'unknown', status: 'PENDING' } }, 'unknown'],
  ['an invitation in a state nobody knows', { invitation: { type: 'SENT', status: 'unknown' } }, 'unknown'],
  ['no distance at all', { networkDistance: null }, 'unknown'],
])('%s is %s', (_, change, relation) => {
  expect(personOfProfile(profile(change), seen).relation).toBe(relation);
});

test.each([
  ['FIRST_DEGREE', null],
  ['SECOND_DEGREE', 'second'],
  ['THIRD_DEGREE', 'third'],
  ['OUT_OF_NETWORK', 'outside'],
  [null, null],
] as const)('of %s the degree is %s', (networkDistance, degree) => {
  expect(personOfProfile(profile({ networkDistance }), seen).about?.degree).toBe(degree);
});

test('of the owner’s own profile no mutual relations are said', () => {
  expect(personOfProfile(profile({ isSelf: true }), seen).about?.mutual).toBeNull();
});
