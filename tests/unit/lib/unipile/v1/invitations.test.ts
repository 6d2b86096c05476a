import { expect, test } from 'vitest';
import { ACCOUNT, against, json } from '../http/tiny-server';

const invite = { accountId: ACCOUNT, providerId: 'ACoAAJane' };

test('an invitation goes out as JSON, with what it has and no more', async () => {
  const { client, seen } = await against([json(200, { object: 'UserInvitationSent', invitation_id: '73', usage: 75 })]);
  expect(await client.inviteUser(invite)).toEqual({ ok: true, value: { invitationId: '73', usage: 75 } });
  await client.inviteUser({ ...invite, message: 'Hello,\n“Jane” 👋', userEmail: 'jane@example.com' });
  expect(seen.map(({ method, url, body }) => [method, url, JSON.parse(body)])).toEqual([
    ['POST', '/users/invite', { account_id: ACCOUNT, provider_id: 'ACoAAJane' }],
    [
      'POST',
      '/users/invite',
      {
        account_id: ACCOUNT,
        provider_id: 'ACoAAJane',
        message: 'Hello,\n“Jane” 👋',
        user_email: 'jane@example.com',
      },
    ],
  ]);
});

test.each([{ invitation_id: null }, {}, { invitation_id: '' }, { invitation_id: {} }])(
  'a 200 with %j was taken, but proves nothing',
  async (body) => {
    const { client } = await against([json(200, { object: 'UserInvitationSent', ...body })]);
    expect(await client.inviteUser(invite)).toEqual({ ok: true, value: { invitationId: null, usage: null } });
  },
);

test('a sent invitation says to whom, with which note, and roughly when', async () => {
  const { client, seen } = await against([
    json(200, {
      object: 'InvitationList',
      items: [
        {
          object: 'InvitationSent',
          id: '7301',
          date: 'Sent 2 months ago',
          parsed_datetime: '2026-09-23T10:00:00.000Z',
          invitation_text: 'Two\nlines',
          invited_user: 'Jane Doe',
          invited_user_id: 'ACoAAJane',
          invited_user_public_id: 'jane-doe',
          invited_user_description: 'Product designer',
        },
        { id: '7302', date: 'Envoyée hier', parsed_datetime: null, invitation_text: null, invited_user: null },
      ],
      cursor: null,
    }),
  ]);
  expect(await client.listSentInvitations({ accountId: ACCOUNT })).toMatchObject({
    ok: true,
    value: {
      items: [
        {
          invitationId: '7301',
          providerId: 'ACoAAJane',
          publicIdentifier: 'jane-doe',
          fullName: 'Jane Doe',
          headline: 'Product designer',
          text: 'Two\nlines',
          at: Date.UTC(2026, 8, 23, 10),
          dateText: 'Sent 2 months ago',
        },
        { invitationId: '7302', providerId: null, fullName: null, text: null, at: null, dateText: 'Envoyée hier' },
      ],
    },
  });
  expect(seen[0]!.url).toBe(`/users/invite/sent?account_id=${ACCOUNT}&limit=100`);
});

test('a received invitation says from whom, and carries the secret that an answer needs', async () => {
  const { client, seen } = await against([
    json(200, {
      object: 'InvitationList',
      items: [
        {
          id: '9',
          date: 'today',
          parsed_datetime: null,
          invitation_text: 'Hi',
          inviter: {
            inviter_name: 'Ivan Invites',
            inviter_id: 'ACoAAIvan',
            inviter_public_identifier: 'ivan-invites',
            inviter_description: null,
          },
          specifics: { provider: 'LINKEDIN', shared_secret: 's3cret' },
        },
        { id: '10' },
      ],
    }),
  ]);
  expect(await client.listReceivedInvitations({ accountId: ACCOUNT, limit: 10 })).toMatchObject({
    ok: true,
    value: {
      items: [
        {
          invitationId: '9',
          providerId: 'ACoAAIvan',
          publicIdentifier: 'ivan-invites',
          fullName: 'Ivan Invites',
          headline: null,
          text: 'Hi',
          sharedSecret: 's3cret',
        },
        { invitationId: '10', providerId: null, sharedSecret: null },
      ],
    },
  });
  expect(seen[0]!.url).toBe(`/users/invite/received?account_id=${ACCOUNT}&limit=10`);
});

test.each(['ACCEPTED', 'accepted'])('an accepted invitation is accepted, also as %j', async (status) => {
  const { client, seen } = await against([json(200, { object: 'UserInvitationHandled', status })]);
  const answer = { accountId: ACCOUNT, invitationId: '9', sharedSecret: 's3cret', action: 'accept' } as const;
  expect(await client.handleReceivedInvitation(answer)).toEqual({ ok: true, value: { status: 'ACCEPTED' } });
  expect(seen[0]).toMatchObject({ method: 'POST', url: '/users/invite/received/9' });
  expect(JSON.parse(seen[0]!.body)).toEqual({
    provider: 'LINKEDIN',
    account_id: ACCOUNT,
    shared_secret: 's3cret',
    action: 'accept',
  });
});

test.each([
  ['accept', 'DECLINED'],
  ['decline', 'ACCEPTED'],
] as const)('an answer to “%s” that says %s proves nothing', async (action, status) => {
  const { client } = await against([json(200, { object: 'UserInvitationHandled', status })]);
  const answer = { accountId: ACCOUNT, invitationId: '9', sharedSecret: 's3cret', action };
  expect(await client.handleReceivedInvitation(answer)).toMatchObject({
    problem: { kind: 'unreadable-answer', effect: 'unknown' },
  });
});
