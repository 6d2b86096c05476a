import { expect, test } from 'vitest';
import { ACCOUNT, against, json, refusal } from '../http/tiny-server';

const SAM = {
  object: 'Account',
  id: ACCOUNT,
  type: 'LINKEDIN',
  name: 'sam@example.com',
  created_at: '2026-03-03T09:30:00.000Z',
  connection_params: {
    im: {
      id: 'ACoAASam',
      publicIdentifier: 'sam-rivers',
      username: 'Sam Rivers',
      premiumFeatures: ['premium', 'teleport', 'sales_navigator'],
      proxy: { country: 'ES' },
    },
  },
  sources: [{ id: `${ACCOUNT}_MESSAGING`, status: 'OK' }],
};
const account = async (body: unknown) => {
  const { client } = await against([json(200, body)]);
  const result = await client.getAccount({ accountId: ACCOUNT });
  return result.ok ? result.value : result.problem;
};

test('an account says whose it is, what it may do, and whether it runs', async () => {
  expect(await account(SAM)).toEqual({
    accountId: ACCOUNT,
    v1AccountId: ACCOUNT,
    type: 'LINKEDIN',
    name: 'Sam Rivers',
    createdAt: Date.UTC(2026, 2, 3, 9, 30),
    providerId: 'ACoAASam',
    publicIdentifier: 'sam-rivers',
    premiumFeatures: ['premium', 'sales_navigator'],
    status: 'OK',
  });
});

test.each([
  [[], 'UNKNOWN'],
  [[{ status: 'OK' }, { status: 'OK' }], 'OK'],
  [[{ status: 'OK' }, { status: 'CREDENTIALS' }], 'CREDENTIALS'],
  [[{ status: 'ASLEEP' }], 'UNKNOWN'],
  [[{ status: 'ASLEEP' }, { status: 'OK' }], 'UNKNOWN'],
  [[{ status: 'ASLEEP' }, { status: 'CREDENTIALS' }], 'CREDENTIALS'],
  [[{}], 'UNKNOWN'],
  [undefined, 'UNKNOWN'],
])('an account runs only when every source does: %j is %s', async (sources, status) => {
  expect(await account({ ...SAM, sources })).toMatchObject({ status });
});

test.each([
  ['OK', 'CONNECTING', 'OK'],
  ['CONNECTING', 'OK', 'CONNECTING'],
  ['CONNECTING', 'CONNECTING', 'CONNECTING'],
  ['OK', 'CREDENTIALS', 'CREDENTIALS'],
])('beside a source for messages that is %s, one that is %s makes the account %s', async (own, other, status) => {
  const sources = [
    { id: `${ACCOUNT}_MESSAGING`, status: own },
    { id: `${ACCOUNT}_OTHER`, status: other },
  ];
  expect(await account({ ...SAM, sources })).toMatchObject({ status });
});

test('an account with nothing but its id and type still has a name', async () => {
  expect(await account({ id: ACCOUNT, type: 'MAIL' })).toMatchObject({ name: ACCOUNT, providerId: null });
});

test('an account without an id is unreadable', async () => {
  expect(await account({ ...SAM, id: undefined })).toMatchObject({ kind: 'unreadable-answer', effect: 'none' });
});

test('the list has the accounts of every provider', async () => {
  const { client, seen } = await against([
    json(200, { object: 'AccountList', items: [SAM, { ...SAM, type: 'WHATSAPP' }], cursor: null }),
  ]);
  expect(await client.listAccounts({})).toMatchObject({
    ok: true,
    value: { items: [{ type: 'LINKEDIN' }, { type: 'WHATSAPP' }], cursor: null, skipped: 0 },
  });
  expect(seen[0]!.url).toBe('/accounts?limit=100');
});

test('a disconnected account is not a wrong key', async () => {
  const { client } = await against([refusal(401, 'disconnected_account')]);
  expect(await client.getAccount({ accountId: ACCOUNT })).toMatchObject({
    ok: false,
    problem: { kind: 'account-disconnected' },
  });
});
