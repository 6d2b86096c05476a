import { describe, expect, test } from 'vitest';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { DORA_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, askFrom, connect, outcome, sandbox, send, slug, useWorker, writes } from './worker-rig.ts';

useWorker();

test('ten clicks at once on two surfaces are one invitation', async () => {
  await connect();
  const page = askFrom('/in/jane-doe/');
  const clicks = Array.from({ length: 5 }, () => [
    send('jane-doe'),
    page('page.send', { ref: slug('jane-doe'), action: 'invite', note: null, shownName: 'Jane Doe' }),
  ]).flat();
  await Promise.all((await Promise.all(clicks)).map(outcome));
  expect(writes()).toEqual(['POST /users/invite']);
});

test.each([
  ['already connected', 'john-smith', 'already-connected'],
  ['already invited', 'petra-pending', 'already-pending'],
  ['who invited you', 'ivan-invites', 'invited-you'],
  ['who you are', 'sam-rivers', 'yourself'],
])('somebody %s is not invited', async (_, person, refused) => {
  await connect();
  expect(await outcome(await send(person))).toEqual({ refused });
  expect(writes()).toEqual([]);
});

test('a provider id that is not the address’s is refused', async () => {
  await connect();
  expect(await outcome(await send('jane-doe', { providerId: providerIdOf('john-smith') }))).toEqual({
    refused: 'another-person',
  });
  expect(writes()).toEqual([]);
});

test('on an old address of somebody known that leads to a new one nothing is sent, and the new one is named', async () => {
  await connect();
  const read = () => ask('person.read', { ref: slug('jane-doe'), fresh: true });
  expect(await read()).toMatchObject({ ok: true });
  sandbox.state.rename('jane-doe', 'jane-smith');
  expect(await read()).toMatchObject({
    problem: { kind: 'other-address', expected: 'jane-doe', found: 'jane-smith' },
  });
  expect(writes()).toEqual([]);
  expect(await outcome(await send('jane-smith', { providerId: providerIdOf('jane-doe') }))).toMatchObject({
    state: 'sent',
  });
});

test('on an address that leads to somebody who was never seen at it nothing is sent, and nobody is led on', async () => {
  await connect();
  sandbox.state.rename('jane-doe', 'jane-smith');
  expect(await send('jane-doe')).toMatchObject({
    problem: { kind: 'another-person', expected: 'jane-doe', found: 'jane-smith' },
  });
  expect(writes()).toEqual([]);
});

test.each([
  ['a cut connection after the effect', { kind: 'cut' }, 'after-effect'],
  ['a cut connection before it', { kind: 'cut' }, 'before-effect'],
  ['a 500', { kind: 'status', status: 500, slug: 'unexpected_error' }, 'after-effect'],
  ['a 504', { kind: 'status', status: 504, slug: 'request_timeout' }, 'after-effect'],
  ['a page of a gateway', { kind: 'html', status: 502 }, 'after-effect'],
  ['an answer without ids', { kind: 'null-ids' }, 'after-effect'],
] as const)('%s leaves the send unconfirmed, and the person locked', async (_, fault, when) => {
  await connect();
  sandbox.fault({ method: 'POST', path: '/users/invite', when, do: fault });
  expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'unconfirmed' });
  expect(await outcome(await send('jane-doe'))).toMatchObject({ refused: expect.any(String) });
  expect(writes()).toEqual(['POST /users/invite']);
});

test.each([
  ['a locked person', 'cannot_invite_attendee', 422, 'person-refused'],
  ['the account’s limit', 'limit_exceeded', 422, 'account-limited'],
  ['too many requests', 'too_many_requests', 429, 'account-limited'],
  ['a restricted account', 'account_restricted', 403, 'account-restricted'],
  ['a refused key', 'missing_credentials', 401, 'key-refused'],
])('%s is told as such and sent nothing', async (_, answer, status, problem) => {
  await connect();
  sandbox.fault({ method: 'POST', path: '/users/invite', do: { kind: 'status', status, slug: answer } });
  expect(await outcome(await send('jane-doe'))).toEqual({ state: 'refused', problem });
  expect(sandbox.state.effects).toEqual([]);
});

test('an account that LinkedIn has logged out says so and sends nothing', async () => {
  await connect(DORA_ACCOUNT_ID);
  expect(await send('jane-doe')).toMatchObject({ problem: { kind: 'account-disconnected' } });
  expect(writes()).toEqual([]);
});

test('a withdrawal that finds the invitation gone is not known to be done, nor to be refused', async () => {
  await connect();
  const gone = { kind: 'status', status: 404, slug: 'resource_not_found' } as const;
  sandbox.fault({ method: 'DELETE', path: '/users/invite/sent/:id', when: 'after-effect', do: gone });
  expect(await outcome(await send('petra-pending', { action: 'withdraw' }))).toMatchObject({ state: 'unconfirmed' });
});

test('an InMail that finds no credits left is refused, and rests nothing else: an invitation leaves right after', async () => {
  await connect();
  sandbox.state.account().inMailCredits = 0;
  const inMail = { action: 'inmail', text: 'Good day', subject: 'Bridges' };
  expect(await outcome(await send('olga-outofnetwork', inMail))).toEqual({
    state: 'refused',
    problem: 'credits-used-up',
  });
  expect(await outcome(await send('jane-doe'))).toEqual({ state: 'sent', problem: null });
});

test('what waits is a queue in the order in which it leaves, and what is cancelled there never leaves', async () => {
  await connect();
  await ask('settings.change', { holdMs: 2_000, spacingMs: { min: 600_000, max: 600_000 } });
  const first = (await send('jane-doe')).value as { id: string };
  const second = (await send('olga-outofnetwork')).value as { id: string };
  const message = (await send('john-smith', { action: 'message', text: 'See you' })).value as { id: string };
  const waiting = async () => ((await ask('queue', {})).value as readonly { id: string }[]).map(({ id }) => id);
  expect(await waiting()).toEqual([first.id, message.id, second.id]);
  expect(await ask('send.undo', { entryId: first.id })).toMatchObject({ ok: true });
  expect(await ask('send.undo', { entryId: second.id })).toMatchObject({ ok: true });
  expect(await waiting()).toEqual([message.id]);
  expect(await outcome({ value: { ...message, state: 'held' } })).toEqual({ state: 'sent', problem: null });
  expect(await waiting()).toEqual([]);
  expect(writes().every((write) => write.startsWith('POST /chats'))).toBe(true);
});

describe('an InMail from a seat of Sales Navigator', () => {
  const inMail = () => send('olga-outofnetwork', { action: 'inmail', text: 'Good day', subject: 'Bridges' });

  test('goes to the id that Sales Navigator knows the person by, through its API', async () => {
    await connect();
    sandbox.state.account().inMailSeat = 'sales_navigator';
    sandbox.state.account().inMailCredits = 150;
    expect(await outcome(await inMail())).toEqual({ state: 'sent', problem: null });
    expect(sandbox.requests.find(({ path, method }) => path === '/chats' && method === 'POST')?.body).toMatchObject({
      attendees_ids: [providerIdOf('olga-outofnetwork', 'lead')],
      linkedin: { api: 'sales_navigator' },
    });
    expect(sandbox.state.effects).toMatchObject([{ kind: 'inmail', providerId: providerIdOf('olga-outofnetwork') }]);
  });

  test.each([
    ['an id of another kind', providerIdOf('olga-outofnetwork')],
    ['the id of somebody else', providerIdOf('jane-doe', 'lead')],
  ])('is refused where the seat answers with %s', async (_, leadId) => {
    await connect();
    sandbox.state.account().inMailSeat = 'sales_navigator';
    Object.assign(sandbox.state.person('olga-outofnetwork'), { leadId });
    expect(await outcome(await inMail())).toEqual({ state: 'refused', problem: 'person-refused' });
    expect(writes()).toEqual([]);
  });
});
