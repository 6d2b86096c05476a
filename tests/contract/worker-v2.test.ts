import { beforeEach, describe, expect, test } from 'vitest';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { accountIdV2 } from '../sandbox/v2/account-id.ts';
import { ask, connect, outcome, sandbox, send, slug, useWorker, writes } from './worker-rig.ts';

useWorker();

const SAM = `/${accountIdV2(SAM_ACCOUNT_ID)}`;
const REQUESTS = `${SAM}/users/me/relation-requests`;
const calls = () => sandbox.requests.map(({ method, path }) => `${method} ${path.replace(SAM, '')}`);
const view = async (person: string) =>
  (await ask('person.read', { ref: slug(person), fresh: true })).value as {
    person: { relation: string };
    pendingInvitationId: string | null;
    receivedInvitationId: string | null;
  };

beforeEach(() => connect(SAM_ACCOUNT_ID, 'v2'));

describe('a person', () => {
  test.each([
    ['jane-doe', 'none'],
    ['john-smith', 'connected'],
    ['petra-pending', 'pending'],
    ['ivan-invites', 'invited-you'],
    ['sam-rivers', 'self'],
    ['민수-김-47aa0000b', 'none'],
  ])('%s is %s', async (person, relation) => {
    expect(await view(person)).toMatchObject({ person: { relation, publicIdentifier: person } });
  });

  test('every read that decides asks past Unipile’s copy of the last hour', async () => {
    await outcome(await send('jane-doe'));
    const reads = sandbox.requests.filter(({ method }) => method === 'GET');
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.every(({ headers }) => headers['cache-control'] === 'no-cache')).toBe(true);
  });

  test('an answer about somebody else is none: nothing is sent', async () => {
    const john = await (
      await fetch(`${sandbox.origin}/v2${SAM}/users/john-smith`, { headers: { 'x-api-key': sandbox.apiKeyV2 } })
    ).json();
    sandbox.fault({ path: `${SAM}/users/jane-doe`, do: { kind: 'status', status: 200, body: john } });
    expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'another-person' });
    expect(writes()).toEqual([]);
  });

  test('of a person who was known and has a new address: the new address is told', async () => {
    expect(await view('jane-doe')).toMatchObject({ person: { publicIdentifier: 'jane-doe' } });
    const path = `${SAM}/users/jane-doe`;
    const jane = await (
      await fetch(`${sandbox.origin}/v2${path}`, { headers: { 'x-api-key': sandbox.apiKeyV2 } })
    ).json();
    const moved = { ...jane, public_identifier: 'jane-miller' };
    sandbox.fault({ path, do: { kind: 'status', status: 200, body: moved } });
    expect(await ask('person.read', { ref: slug('jane-doe'), fresh: true })).toMatchObject({
      problem: { kind: 'other-address', expected: 'jane-doe', found: 'jane-miller' },
    });
  });

  test.each([
    ['by any id of theirs', 'sam-rivers', { id: providerIdOf('sam-rivers', 'lead'), public_identifier: null }, 122],
    ['and never from another’s', 'john-smith', {}, null],
  ] as const)(
    'how many relations there are is taken from the owner’s profile, %s',
    async (_, person, change, about) => {
      const path = `${sandbox.origin}/v2${SAM}/users/${person}`;
      const profile = await (await fetch(path, { headers: { 'x-api-key': sandbox.apiKeyV2 } })).json();
      const body = { ...profile, ...change };
      sandbox.fault({ path: `${SAM}/users/${providerIdOf('sam-rivers')}`, do: { kind: 'status', status: 200, body } });
      await ask('relations.read', {});
      await expect.poll(() => ask('relations', {})).toMatchObject({ value: { reading: { about } } });
    },
  );

  test('a lead is invited by the classic id', async () => {
    const ref = { kind: 'lead-id', value: providerIdOf('jane-doe', 'lead') };
    expect(await outcome(await send('jane-doe', { ref }))).toMatchObject({ state: 'sent' });
    expect(sandbox.state.effects).toMatchObject([{ kind: 'invite', providerId: providerIdOf('jane-doe') }]);
  });
});

describe('an invitation', () => {
  test('leaves once, with its note, and is proven by its id', async () => {
    expect(await outcome(await send('jane-doe', { text: 'Hello' }))).toEqual({ state: 'sent', problem: null });
    expect(writes()).toEqual([`POST ${REQUESTS}`]);
    expect(sandbox.state.effects).toMatchObject([{ kind: 'invite', text: 'Hello' }]);
    expect(await view('jane-doe')).toMatchObject({ person: { relation: 'pending' } });
  });

  test('is withdrawn', async () => {
    const { pendingInvitationId } = await view('petra-pending');
    expect(
      await outcome(await send('petra-pending', { action: 'withdraw', invitationId: pendingInvitationId })),
    ).toMatchObject({ state: 'sent' });
    expect(sandbox.state.effects).toMatchObject([{ kind: 'withdraw', providerId: providerIdOf('petra-pending') }]);
  });

  test.each(['accept', 'decline'] as const)('of somebody else: %s', async (action) => {
    const { receivedInvitationId } = await view('ivan-invites');
    expect(await outcome(await send('ivan-invites', { action, invitationId: receivedInvitationId }))).toMatchObject({
      state: 'sent',
    });
    expect(sandbox.state.effects).toMatchObject([{ kind: action }]);
  });

  test('both lists are shown', async () => {
    expect(await ask('invitations.sent', { cursor: null })).toMatchObject({ ok: true });
    expect(await ask('invitations.received', { cursor: null })).toMatchObject({ ok: true });
  });

  test.each([
    ['a cut connection after the effect', { kind: 'cut' }, 'after-effect', 'unconfirmed-before'],
    [
      'a breakdown of LinkedIn',
      { kind: 'status', status: 500, body: { object: 'Error', type: 'provider/server_error', status: 500 } },
      'before-effect',
      'account-paused',
    ],
    [
      'a null id',
      { kind: 'status', status: 201, body: { object: 'RelationRequest', type: 'sent', id: null } },
      'after-effect',
      'unconfirmed-before',
    ],
  ] as const)('%s leaves it unconfirmed, and it is never repeated', async (_, fault, when, refused) => {
    sandbox.fault({ method: 'POST', path: REQUESTS, when, do: fault });
    sandbox.state.flags.lagMs = 60_000;
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'unconfirmed' });
    expect(await outcome(await send('jane-doe'))).toMatchObject({ refused });
    expect(writes()).toHaveLength(1);
  });

  test('that Unipile stopped before LinkedIn was not sent', async () => {
    const body = { object: 'Error', type: 'api/too_many_requests', status: 429, detail: 'Retry in 60 seconds' };
    sandbox.fault({
      method: 'POST',
      path: REQUESTS,
      do: { kind: 'status', status: 429, body, headers: { 'retry-after': '60' } },
    });
    expect(await outcome(await send('jane-doe'))).toEqual({ state: 'refused', problem: 'unipile-limited' });
    expect(await outcome(await send('second-001'))).toEqual({ refused: 'account-paused' });
  });
});

describe('a refusal without a reason', () => {
  const refuse = (path: string) =>
    sandbox.fault({
      method: 'POST',
      path,
      do: {
        kind: 'status',
        status: 422,
        body: { object: 'Error', type: 'provider/unprocessable_entity', status: 422, detail: 'No' },
      },
    });

  test('that nothing about the person explains stops the account', async () => {
    refuse(REQUESTS);
    expect(await outcome(await send('jane-doe'))).toEqual({ state: 'refused', problem: 'refusal-unclear' });
    expect(await outcome(await send('second-001'))).toEqual({ refused: 'account-paused' });
    expect(writes()).toHaveLength(1);
  });

  test('that turns out to be about the person lets the account go on', async () => {
    refuse(REQUESTS);
    const hold = sandbox.hold({ method: 'POST', path: REQUESTS });
    const sent = send('jane-doe').then(outcome);
    await hold.arrived;
    sandbox.state.inviteFromPhone('jane-doe');
    hold.release();
    await sent;
    await expect.poll(async () => outcome(await send('second-001'))).toMatchObject({ state: 'sent' });
  });
});

describe('a message', () => {
  test('goes into the chat that there is', async () => {
    sandbox.state.receiveMessage('john-smith', 'Hi');
    expect(await outcome(await send('john-smith', { action: 'message', text: 'Hello John' }))).toEqual({
      state: 'sent',
      problem: null,
    });
    expect(writes()).toMatchObject([expect.stringMatching(/\/chats\/[^/]+\/messages\/send$/)]);
  });

  test('starts a chat in the primary inbox where there is none', async () => {
    const connie = sandbox.state.person('connie-new');
    sandbox.state.inviteFromPhone('jane-doe');
    sandbox.state.acceptInvitation('jane-doe');
    expect(connie).toBeTruthy();
    expect(await outcome(await send('jane-doe', { action: 'message', text: 'Hello Jane' }))).toMatchObject({
      state: 'sent',
    });
    expect(writes()).toEqual([`POST ${SAM}/inboxes/CLASSIC_PRIMARY/chats/send`]);
  });

  test('takes its files along in the JSON', async () => {
    sandbox.state.receiveMessage('john-smith', 'Hi');
    const files = [{ name: 'plan.txt', type: 'text/plain', base64: Buffer.from('one, two').toString('base64') }];
    expect(await outcome(await send('john-smith', { action: 'message', text: 'See', files }))).toMatchObject({
      state: 'sent',
    });
    const kept = sandbox.state.messages.at(-1)?.attachments[0];
    expect(kept).toMatchObject({ name: 'plan.txt', mimetype: 'text/plain' });
    expect(Buffer.from(kept?.bytes ?? []).toString()).toBe('one, two');
  });

  test('to somebody LinkedIn finds unconnected is a matter of that person', async () => {
    sandbox.state.receiveMessage('john-smith', 'Hi');
    sandbox.state.relations.splice(0);
    expect(await outcome(await send('john-smith', { action: 'message', text: 'Hello' }))).toMatchObject({
      refused: 'not-connected',
    });
  });
});

test('an InMail of Premium has no subject over v2, is not asked for one, and goes out', async () => {
  expect(await ask('inmail.balance', {})).toEqual({
    ok: true,
    value: { seat: 'classic', credits: 15, hasSubject: false },
  });
  const inMail = { action: 'inmail', text: 'Good day', subject: null };
  expect(await outcome(await send('olga-outofnetwork', inMail))).toEqual({ state: 'sent', problem: null });
  expect(sandbox.state.effects).toMatchObject([{ kind: 'inmail', text: 'Good day' }]);
});

test('an InMail of a seat goes out through its own inbox, with its subject', async () => {
  Object.assign(sandbox.state.account(), { inMailSeat: 'sales_navigator', inMailCredits: 150 });
  expect(await ask('inmail.balance', {})).toMatchObject({ value: { seat: 'sales_navigator', hasSubject: true } });
  const inMail = { action: 'inmail', text: 'Good day', subject: 'Bridges' };
  expect(await outcome(await send('olga-outofnetwork', inMail))).toEqual({ state: 'sent', problem: null });
  expect(sandbox.requests.find(({ method }) => method === 'POST')).toMatchObject({
    path: `${SAM}/inboxes/SALES_NAVIGATOR_PRIMARY/chats/send`,
    body: {
      users_ids: [providerIdOf('olga-outofnetwork', 'lead')],
      specifics: { linkedin: { sales_navigator: { subject: 'Bridges' } } },
    },
  });
});

describe('the inbox', () => {
  const fill = async () => {
    for (let done = false; !done; ) {
      const { value } = (await ask('inbox.fill', { fresh: false })) as { value: { done: boolean } };
      done = value.done;
    }
    const wanted = { search: '', unreadOnly: false, from: 0, count: 50 };
    return (await ask('inbox.list', wanted)).value as {
      chats: { chatId: string; name: string | null; unreadCount: number }[];
    };
  };

  test('is filled inbox by inbox, each chat under the name that came with it', async () => {
    sandbox.state.receiveMessage('john-smith', 'Hi');
    const { chats } = await fill();
    expect(chats.length).toBeGreaterThan(10);
    expect(chats.every(({ name }) => name !== null)).toBe(true);
    expect(calls()).not.toContain('GET /chats');
    expect(calls().some((call) => call.endsWith('/participants'))).toBe(false);
  });

  test('opens a chat, pages its messages, and marks it read', async () => {
    sandbox.state.receiveMessage('john-smith', 'Hi');
    const { chats } = await fill();
    const john = chats.find(({ name }) => name === 'John Smith');
    const chatId = john?.chatId ?? '';
    expect(john?.unreadCount).toBeGreaterThan(0);
    const { value } = (await ask('inbox.messages', { chatId, cursor: null })) as { value: { messages: object[] } };
    expect(value.messages[0]).toMatchObject({ text: 'Hi', own: false });
    expect(await ask('inbox.mark', { chatId, read: true })).toMatchObject({ value: { unreadCount: 0 } });
    expect(sandbox.state.chats.every(({ unread }) => unread === 0)).toBe(true);
  });
});

test('a relation is shown with since when, as the list of relations said it', async () => {
  const { at } = sandbox.state.relations.find(({ providerId }) => providerId === providerIdOf('john-smith'))!;
  expect(await view('john-smith')).toMatchObject({ connectedAt: null });
  await ask('relations.read', {});
  await expect.poll(() => view('john-smith')).toMatchObject({ connectedAt: at });
});

test('relations are read to the end', async () => {
  const read = await ask('relations.read', {});
  expect(read).toMatchObject({ ok: true });
  await expect.poll(() => calls().filter((call) => call === 'GET /users/me/relations').length).toBeGreaterThan(0);
});

test('testing the connection passes every check', async () => {
  const { value } = (await ask('connection.test', {})) as { value: { outcome: string }[] };
  expect(value.map(({ outcome: how }) => how)).toEqual(value.map(() => 'passed'));
});
