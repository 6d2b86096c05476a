import { expect, test, vi } from 'vitest';
import { failed, ok } from '@/lib/result';
import { peopleItem } from '@/lib/storage/account/people-item';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import type { Active } from '@/lib/worker/account/connection';
import { createPeople } from '@/lib/worker/account/people';

const JANE = { kind: 'public-identifier', value: 'jane-doe' } as const;
const profile = {
  providerId: 'ACoAAAA',
  publicIdentifier: 'jane-doe',
  firstName: 'Jane',
  lastName: 'Doe',
  headline: null,
  company: null,
  networkDistance: 'SECOND_DEGREE',
  invitation: null,
  isSelf: false,
  canSendInMail: false,
  location: null,
  sharedConnectionsCount: null,
  isOpenToWork: false,
};

function setup() {
  const getProfile = vi.fn(async () => ok(profile) as unknown);
  const active = { client: { getProfile }, account: { accountId: 'sam', providerId: null } } as unknown as Active;
  const clock = { now: 0 };
  const countRead = vi.fn(async () => ok(null));
  const onRead = vi.fn();
  const people = createPeople({
    item: peopleItem,
    now: () => clock.now,
    countRead,
    listed: async (one) => one,
    onRead,
  });
  return { getProfile, active, clock, countRead, onRead, people };
}

test('a person read a moment ago is not read again', async () => {
  const { people, active, getProfile } = setup();
  const first = await people.read(active, JANE, { fresh: false });
  expect(await people.read(active, JANE, { fresh: false })).toEqual(first);
  expect(getProfile).toHaveBeenCalledOnce();
});

test('surfaces that ask at the same time share one read', async () => {
  const { people, active, getProfile } = setup();
  await Promise.all([1, 2, 3].map(() => people.read(active, JANE, { fresh: false })));
  expect(getProfile).toHaveBeenCalledOnce();
});

test('who was read by address is known by provider id and by address in any case', async () => {
  const { people, active } = setup();
  await people.read(active, JANE, { fresh: false });
  expect(await people.known('sam', { kind: 'provider-id', value: 'ACoAAAA' })).toMatchObject({ fullName: 'Jane Doe' });
  expect(await people.known('sam', { ...JANE, value: 'Jane-Doe' })).toMatchObject({ fullName: 'Jane Doe' });
});

test('what pages show is called old by every reading, since one that says the same may follow a send', async () => {
  const { people, active, onRead } = setup();
  await people.read(active, JANE, { fresh: false });
  expect(onRead).toHaveBeenCalledTimes(1);
  await people.read(active, JANE, { fresh: false });
  expect(onRead).toHaveBeenCalledTimes(1);
  await people.read(active, JANE, { fresh: true });
  expect(onRead).toHaveBeenCalledTimes(2);
});

test('what one account read is not known to another', async () => {
  const { people, active } = setup();
  await people.read(active, JANE, { fresh: false });
  expect(await people.known('alex', JANE)).toBeNull();
});

test.each([
  ['after five minutes', 5 * 60_000],
  ['when the clock went back', -1],
])('%s a person is read again', async (_, now) => {
  const { people, active, getProfile, clock } = setup();
  await people.read(active, JANE, { fresh: false });
  clock.now = now;
  await people.read(active, JANE, { fresh: false });
  expect(getProfile).toHaveBeenCalledTimes(2);
});

test('with no profile read left nothing is asked of the API', async () => {
  const { people, active, getProfile, countRead } = setup();
  const problem = { kind: 'limit-reached' } as never;
  countRead.mockResolvedValueOnce(failed(problem) as never);
  expect(await people.read(active, JANE, { fresh: false })).toEqual(failed(problem));
  expect(getProfile).not.toHaveBeenCalled();
});

test('an answer with another address is followed only to the person who was known at the one that was asked', async () => {
  const { people, active, getProfile } = setup();
  const moved = { ...profile, publicIdentifier: 'jane-smith' };
  const unproven = failed({ kind: 'another-person', expected: 'jane-doe', found: 'jane-smith' });
  getProfile.mockResolvedValueOnce(ok(moved));
  expect(await people.read(active, JANE, { fresh: true })).toEqual(unproven);
  await people.read(active, JANE, { fresh: true });
  getProfile.mockResolvedValueOnce(ok(moved));
  expect(await people.read(active, JANE, { fresh: true })).toEqual(
    failed({ kind: 'other-address', expected: 'jane-doe', found: 'jane-smith' }),
  );
  getProfile.mockResolvedValueOnce(ok({ ...moved, providerId: 'ACoABBB' }));
  expect(await people.read(active, JANE, { fresh: true })).toEqual(unproven);
});

test('a failed read is told, and not remembered', async () => {
  const { people, active, getProfile } = setup();
  const problem = failed(bareProblem('timed-out', 'none'));
  getProfile.mockResolvedValueOnce(problem);
  expect(await people.read(active, JANE, { fresh: false })).toEqual(problem);
  expect(await people.read(active, JANE, { fresh: false })).toMatchObject({ ok: true });
});

test('the note of an invitation is remembered once it was accepted, and the profile says it no more', async () => {
  const { people, active, getProfile } = setup();
  const invitation = { type: 'RECEIVED', status: 'PENDING' };
  getProfile.mockResolvedValueOnce(ok({ ...profile, invitation, invitationNote: 'Let us connect' }));
  await people.read(active, JANE, { fresh: true });
  await people.read(active, JANE, { fresh: true });
  expect(await people.known('sam', { kind: 'provider-id', value: profile.providerId })).toMatchObject({
    relation: 'none',
    receivedNote: 'Let us connect',
  });
});
