import { expect, test } from 'vitest';
import { ACCOUNT, against, json } from '../http/tiny-server';

const JANE = {
  object: 'UserProfile',
  provider: 'LINKEDIN',
  provider_id: 'ACoAAJane',
  public_identifier: 'jane-doe',
  first_name: 'Jane',
  last_name: 'Doe',
  headline: 'Product designer at Acme',
  websites: [],
  network_distance: 'SECOND_DEGREE',
  can_send_inmail: true,
  is_open_profile: false,
  connections_count: 812,
  location: 'Canterbury',
  shared_connections_count: 3,
  is_open_to_work: true,
  connected_at: '2024-12-14T09:00:00.000Z',
  profile_picture_url: 'https://media.example/jane.jpg',
};
const profile = async (body: unknown) => {
  const { client } = await against([json(200, body)]);
  const result = await client.getProfile({ accountId: ACCOUNT, identifier: 'jane-doe' });
  return result.ok ? result.value : result.problem;
};

test('a person is who the API says', async () => {
  expect(await profile(JANE)).toEqual({
    providerId: 'ACoAAJane',
    publicIdentifier: 'jane-doe',
    firstName: 'Jane',
    lastName: 'Doe',
    headline: 'Product designer at Acme',
    networkDistance: 'SECOND_DEGREE',
    invitation: null,
    invitationNote: null,
    isSelf: false,
    canSendInMail: true,
    isOpenProfile: false,
    connectionsCount: 812,
    location: 'Canterbury',
    sharedConnectionsCount: 3,
    isOpenToWork: true,
    connectedAt: Date.UTC(2024, 11, 14, 9),
    company: null,
    pictureUrl: 'https://media.example/jane.jpg',
    sections: [],
    throttledSections: [],
  });
});

test('reading a person names the account, the sections and the product, and never asks to notify', async () => {
  const { client, seen } = await against([json(200, JANE)]);
  await client.getProfile({
    accountId: ACCOUNT,
    identifier: 'ACwAAJane',
    sections: ['experience', 'about'],
    linkedinApi: 'sales_navigator',
  });
  expect(seen[0]!.url).toBe(
    `/users/ACwAAJane?account_id=${ACCOUNT}&linkedin_sections=experience&linkedin_sections=about&linkedin_api=sales_navigator`,
  );
});

test('a profile with nulls, empty and missing fields is still a person', async () => {
  const bare = { provider_id: 'ACoAAJane', public_identifier: null, first_name: null, last_name: ' ', headline: '' };
  expect(await profile(bare)).toMatchObject({
    providerId: 'ACoAAJane',
    publicIdentifier: null,
    firstName: null,
    lastName: null,
    headline: null,
    networkDistance: null,
    isSelf: false,
    canSendInMail: false,
  });
});

test.each([undefined, null, '', 7.5, {}])('a profile whose provider id is %j is unreadable', async (provider_id) => {
  expect(await profile({ ...JANE, provider_id })).toMatchObject({ kind: 'unreadable-answer' });
});

test.each([
  [undefined, null],
  [null, null],
  [
    { type: 'SENT', status: 'PENDING' },
    { type: 'SENT', status: 'PENDING' },
  ],
  [
    { type: 'RECEIVED', status: 'IGNORED' },
    { type: 'RECEIVED', status: 'IGNORED' },
  ],
  [
    { type: 'SENT', status: 'EXPIRED' },
    { type: 'SENT', status: 'unknown' },
  ],
  [
    { type: 'BROKERED', status: 'PENDING' },
    { type: 'unknown', status: 'PENDING' },
  ],
  ['pending', { type: 'unknown', status: 'unknown' }],
])('an invitation of %j is %j', async (invitation, read) => {
  expect(await profile({ ...JANE, invitation })).toMatchObject({ invitation: read });
});

test('a distance that is new to this client is no distance', async () => {
  expect(await profile({ ...JANE, network_distance: 'FOURTH_DEGREE' })).toMatchObject({ networkDistance: null });
});

test.each([
  [
    'the one marked current',
    [
      { company: 'Old', end: '1/1/2020' },
      { company: 'Acme', current: true },
    ],
    'Acme',
  ],
  [
    'the one without an end',
    [
      { company: 'Old', end: '1/1/2020' },
      { company: 'Acme', end: null },
    ],
    'Acme',
  ],
  ['none where all have ended', [{ company: 'Old', end: '1/1/2020' }], null],
  ['none where experience is empty', [], null],
])('the company is of the current position: %s', async (_, work_experience, company) => {
  expect(await profile({ ...JANE, work_experience })).toMatchObject({ company });
});

test('a throttled section did not come, though it looks empty', async () => {
  const body = { ...JANE, summary: 'Hello', work_experience: [], throttled_sections: ['experience'] };
  expect(await profile(body)).toMatchObject({ sections: ['about'], throttledSections: ['experience'] });
});

test('hostile texts come out short, on one line and in reading order', async () => {
  const hostile = { ...JANE, first_name: '\u202EenaJ\n', headline: `<b>${'x'.repeat(10_240)}` };
  expect(await profile(hostile)).toMatchObject({ firstName: 'enaJ', headline: `<b>${'x'.repeat(297)}` });
});

test('a profile that tries to reach the prototypes reaches nothing', async () => {
  const hostile = JSON.parse(
    `{"provider_id":"ACoAAJane","__proto__":{"polluted":true},"constructor":{"polluted":true}}`,
  );
  expect(await profile(hostile)).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('polluted');
});

test.each(['javascript:alert(1)', 'http://media.example/jane.jpg', 'data:image/png;base64,AA', 'nonsense', 7])(
  'a picture at %j is no picture',
  async (profile_picture_url) => {
    expect(await profile({ ...JANE, profile_picture_url })).toMatchObject({ pictureUrl: null });
  },
);

test("the owner's own profile says which seats the account has", async () => {
  const { client, seen } = await against([
    json(200, {
      object: 'AccountOwnerProfile',
      provider_id: 'ACoAASam',
      public_identifier: 'sam-rivers',
      first_name: 'Sam',
      last_name: 'Rivers',
      email: 'sam@example.com',
      premium: true,
      open_profile: false,
      recruiter: { error: 'MULTIPLE_SESSIONS' },
      sales_navigator: { contract_id: '1', owner_seat_id: '2' },
      profile_picture_url: null,
    }),
  ]);
  expect(await client.getOwnProfile({ accountId: ACCOUNT })).toEqual({
    ok: true,
    value: {
      providerId: 'ACoAASam',
      publicIdentifier: 'sam-rivers',
      firstName: 'Sam',
      lastName: 'Rivers',
      headline: null,
      premium: true,
      openProfile: false,
      recruiter: false,
      salesNavigator: true,
      pictureUrl: null,
    },
  });
  expect(seen[0]!.url).toBe(`/users/me?account_id=${ACCOUNT}`);
});
