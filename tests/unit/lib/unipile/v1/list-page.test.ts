import { expect, test } from 'vitest';
import { ACCOUNT, against, json } from '../http/tiny-server';

const sent = async (body: unknown) => {
  const { client } = await against([json(200, body)]);
  return client.listSentInvitations({ accountId: ACCOUNT });
};
const items = [{ id: '1' }];

test.each([
  ['a text', 'eyJ=+/', 'eyJ=+/'],
  ['a number', 20, '20'],
  ['null', null, null],
  ['missing', undefined, null],
  ['empty', '', null],
  ['of another type', { last: 1 }, null],
])('a cursor that is %s', async (_, cursor, read) => {
  expect(await sent({ object: 'InvitationList', items, cursor })).toMatchObject({ ok: true, value: { cursor: read } });
});

test('an item that cannot be read is skipped and counted', async () => {
  const body = { object: 'InvitationList', items: [{ id: '1' }, null, 'x', { no: 'id' }, { id: 2 }], cursor: null };
  expect(await sent(body)).toMatchObject({
    ok: true,
    value: { items: [{ invitationId: '1' }, { invitationId: '2' }], skipped: 3 },
  });
});

test.each([
  [{ object: 'InvitationList', items: [{ foo: 1 }], cursor: null }],
  [{ object: 'InvitationList' }],
  [{ object: 'UserProfile', items: [] }],
  [{ items: 'none' }],
  [[]],
])('%j is no list', async (body) => {
  expect(await sent(body)).toMatchObject({ ok: false, problem: { kind: 'unreadable-answer' } });
});

test('a cursor is encoded, and goes with the account but without the filters it already holds', async () => {
  const { client, seen } = await against([json(200, { items: [], cursor: null })]);
  await client.listRelations({ accountId: ACCOUNT, filter: 'Doe', cursor: 'a+b/c=', limit: 25 });
  expect(seen[0]!.url).toBe(`/users/relations?account_id=${ACCOUNT}&cursor=a%2Bb%2Fc%3D&limit=25`);
});
