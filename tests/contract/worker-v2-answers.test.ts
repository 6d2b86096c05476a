import { beforeEach, describe, expect, test } from 'vitest';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { accountIdV2 } from '../sandbox/v2/account-id.ts';
import {
  ask,
  connect,
  find,
  outcome,
  sandbox,
  send,
  slug,
  startWorker,
  useWorker,
  value,
  writes,
} from './worker-rig.ts';

useWorker();

const SAM = `/${accountIdV2(SAM_ACCOUNT_ID)}`;
const calls = () => sandbox.requests.map(({ method, path }) => `${method} ${path.replace(SAM, '')}`);

beforeEach(() => connect(SAM_ACCOUNT_ID, 'v2'));

describe('the note of an invitation in the chat, which v2 does not mark', () => {
  const messagesWith = async (person: string) => {
    const { providerId } = sandbox.state.person(person);
    const { value } = (await ask('person.messages', { providerId })) as {
      value: { messages: { text: string; own: boolean; invitationNote: boolean }[] };
    };
    return value.messages.map(({ text, invitationNote }) => [text, invitationNote]);
  };
  const timelineWith = async (person: string) => {
    const { value } = (await ask('person.timeline', { providerId: sandbox.state.person(person).providerId })) as {
      value: { kind: string }[];
    };
    return value.map(({ kind }) => kind);
  };

  test('is told by the invitation that was sent; the same words later are a message', async () => {
    await outcome(await send('jane-doe', { text: 'Hello Jane' }));
    sandbox.state.acceptInvitation('jane-doe');
    sandbox.state.writeFromPhone('jane-doe', 'Hello Jane');
    expect(await messagesWith('jane-doe')).toEqual(
      expect.arrayContaining([
        ['Hello Jane', true],
        ['Hello Jane', false],
      ]),
    );
    expect(await timelineWith('jane-doe')).toEqual(['invited', 'wrote']);
  });

  test('is told by the invitation that was accepted; what they write then is their answer', async () => {
    const read = await ask('person.read', { ref: slug('ivan-invites'), fresh: true });
    const { receivedInvitationId } = read.value as { receivedInvitationId: string };
    await outcome(await send('ivan-invites', { action: 'accept', invitationId: receivedInvitationId }));
    sandbox.state.receiveMessage('ivan-invites', 'Thank you');
    const messages = await messagesWith('ivan-invites');
    expect(messages).toContainEqual(['Thank you', false]);
    expect(messages.filter(([, isNote]) => isNote)).toHaveLength(1);
    expect(await timelineWith('ivan-invites')).toEqual(
      expect.arrayContaining(['they-invited', 'accepted', 'they-wrote']),
    );
  });

  test('is marked in the inbox as well', async () => {
    await outcome(await send('jane-doe', { text: 'Hello Jane' }));
    sandbox.state.acceptInvitation('jane-doe');
    const chatId = sandbox.state.chats.at(-1)?.providerId;
    const { value } = (await ask('inbox.messages', { chatId, cursor: null })) as {
      value: { messages: { invitationNote: boolean }[] };
    };
    expect(value.messages).toMatchObject([{ text: 'Hello Jane', invitationNote: true }]);
  });
});

test('an invitation whose answer names somebody else is in doubt, and no other is sent meanwhile', async () => {
  const rewrite = (body: unknown) => ({
    ...(body as object),
    user: { object: 'User', id: providerIdOf('john-smith') },
  });
  sandbox.fault({ method: 'POST', path: /relation-requests/, do: { kind: 'rewritten', rewrite } });
  const sent = await send('jane-doe');
  expect(await outcome(sent)).toMatchObject({ state: 'unconfirmed', problem: 'unreadable-answer' });
  expect(await send('jane-doe')).toMatchObject({ problem: { kind: 'unconfirmed-before' } });
  expect(writes()).toHaveLength(1);
});

describe('what Unipile lets through', () => {
  const limit = (method: string, count: number) => {
    sandbox.state.flags.methodLimits[method] = count;
  };

  test('is heeded before it is used up: at the click the next invitation is refused, with when, and the account goes on', async () => {
    limit('POST /users/me/relation-requests', 1);
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
    const second = await send('second-001');
    expect(second).toMatchObject({ ok: false, problem: { kind: 'unipile-limited', effect: 'none' } });
    const { retryAfterMs } = second.problem as unknown as ApiProblem;
    expect(retryAfterMs).toBeGreaterThan(sandbox.state.flags.methodWindowMs - 60_000);
    expect(retryAfterMs).toBeLessThanOrEqual(sandbox.state.flags.methodWindowMs);
    // Nothing was taken on: no entry, no place of the quota, no pause.
    expect((await find()).entries).toHaveLength(1);
    const { lines, pause } = await value<QuotaView>('quota');
    expect([lines.find(({ counted, window }) => counted === 'invite' && window === 'day')?.used, pause]).toEqual([
      1,
      null,
    ]);
    expect(writes()).toHaveLength(1);
    sandbox.state.receiveMessage('john-smith', 'Hi');
    expect(await outcome(await send('john-smith', { action: 'message', text: 'Hello' }))).toMatchObject({
      state: 'sent',
    });
  });

  test('is heeded by reads too, and by a worker that starts anew', async () => {
    // Connecting has read the owner.
    limit('GET /users/:id', 2);
    expect(await ask('person.read', { ref: slug('jane-doe'), fresh: true })).toMatchObject({ ok: true });
    startWorker();
    const second = await ask('person.read', { ref: slug('john-smith'), fresh: true });
    expect(second).toMatchObject({ ok: false, problem: { kind: 'unipile-limited' } });
    expect(calls().filter((call) => /^GET \/users\/[^/]+$/.test(call))).toHaveLength(1);
    expect(await ask('inbox.fill', { fresh: false })).toMatchObject({ ok: true });
  });

  test('is called for again once its window has ended', async () => {
    Object.assign(sandbox.state.flags, { methodWindowMs: 1 });
    limit('POST /users/me/relation-requests', 1);
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
    expect(await outcome(await send('second-001'))).toMatchObject({ state: 'sent' });
    expect(writes()).toHaveLength(2);
  });
});

test('a message whose file went as a message of its own is one message of the journal', async () => {
  const { providerId } = sandbox.state.person('john-smith');
  const wrote = async () => {
    const { value } = await ask('person.timeline', { providerId });
    const events = value as { kind: string; here: boolean; count: number }[];
    return events.filter(({ kind }) => kind === 'wrote').map(({ here, count }) => [here, count]);
  };
  sandbox.state.receiveMessage('john-smith', 'Hi');
  const before = await wrote();
  const files = [{ name: 'plan.txt', type: 'text/plain', base64: btoa('one') }];
  await outcome(await send('john-smith', { action: 'message', text: 'See', files }));
  expect(sandbox.state.messages.slice(-2)).toMatchObject([{ text: 'See' }, { text: null, attachments: [{}] }]);
  expect(await wrote()).toEqual([...before, [true, 1]]);
});

describe('Unipile’s copy of the last hour', () => {
  test('is taken for what is only looked at, and counts nothing', async () => {
    const { providerId } = sandbox.state.person('john-smith');
    const section = () => ask('person.section', { providerId, section: 'experience' });
    expect(await section()).toMatchObject({ ok: true });
    sandbox.state.flags.methodLimits['GET /users/:id'] = 0;
    expect(await section()).toMatchObject({ ok: true, value: { entries: [{}, {}] } });
    expect(sandbox.requests.at(-1)).toMatchObject({ status: 200, headers: { 'cache-control': 'max-age=3600' } });
  });

  test('decides nothing: what happened elsewhere since is seen', async () => {
    await ask('person.read', { ref: slug('jane-doe'), fresh: true });
    sandbox.state.inviteFromPhone('jane-doe');
    expect(await ask('person.read', { ref: slug('jane-doe'), fresh: true })).toMatchObject({
      value: { person: { relation: 'pending' } },
    });
    expect(await send('jane-doe')).toMatchObject({ ok: false, problem: { kind: 'already-pending' } });
  });
});

test('profiles are read one after the other: read at once they are answered with each other’s person', async () => {
  const names = ['jane-doe', 'john-smith', 'petra-pending'];
  const reads = await Promise.all(names.map((person) => ask('person.read', { ref: slug(person), fresh: true })));
  expect(reads.map(({ value }) => (value as { person: object }).person)).toMatchObject(
    names.map((publicIdentifier) => ({ publicIdentifier })),
  );
});
