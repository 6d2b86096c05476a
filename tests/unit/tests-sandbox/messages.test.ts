import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkedInId } from '@/lib/practice/world/message-changes';
import type { MessageRecord } from '@/lib/practice/world/records';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { accountIdV2 } from '@/tests/sandbox/v2/account-id';
import { callerOf } from './caller';

const HOUR = 60 * 60 * 1_000;

let now: number;
let sandbox: Sandbox;
let caller: ReturnType<typeof callerOf>;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 23, 12);
  sandbox = await startSandbox({ now: () => now, relations: 20, chats: 5 });
  caller = callerOf(sandbox);
});

afterEach(() => sandbox.close());

const chatOf = ({ chatId }: MessageRecord) => sandbox.state.chats.find(({ id }) => id === chatId)!;

/** The routes of both versions on one message. */
const routes = {
  v1: (message: MessageRecord) => {
    const path = `/messages/${message.id}`;
    return {
      edit: (text: string) => caller.call('PATCH', path, { text }),
      erase: () => caller.call('DELETE', path),
      react: (reaction: string) => caller.call('POST', `${path}/reaction`, { reaction }),
      quote: (text: string, quoted = message) =>
        caller.call('POST', `/chats/${message.chatId}/messages`, { text, quote_id: quoted.id }),
      list: async () => (await caller.get(`/chats/${message.chatId}/messages`)).body.items,
    };
  },
  v2: (message: MessageRecord) => {
    const chat = `/${accountIdV2(message.accountId)}/chats/${encodeURIComponent(chatOf(message).providerId)}`;
    const path = `${chat}/messages/${encodeURIComponent(linkedInId(message))}`;
    const call = async (method: string, to: string, body?: object) => {
      const answer = await fetch(`${sandbox.origin}/v2${to}`, {
        method,
        headers: {
          'x-api-key': sandbox.apiKeyV2,
          'cache-control': 'no-cache',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
    };
    return {
      edit: (text: string) => call('POST', `${path}/modify`, { text }),
      erase: () => call('DELETE', path),
      react: (reaction: string) => call('POST', `${path}/reactions`, { reaction }),
      unreact: (reaction: string) => call('DELETE', `${path}/reactions`, { reaction }),
      reactions: async () => (await call('GET', `${path}/reactions`)).body.data,
      quote: (text: string, quoted = message) =>
        call('POST', `${chat}/messages/send`, { text, quote_id: linkedInId(quoted) }),
      list: async () => (await call('GET', `${chat}/messages`)).body.data,
    };
  },
};

const own = (text = 'Hello Jon') => sandbox.state.writeFromPhone('john-smith', text);
const theirs = () => sandbox.state.receiveMessage('john-smith', 'Hi');
const effects = () => sandbox.state.effects.map(({ kind, text }) => [kind, text]);

test.each(['v1', 'v2'] as const)('%s: an own message is changed and deleted for an hour', async (version) => {
  const message = own();
  const call = routes[version](message);
  expect(await call.edit('Hello John')).toMatchObject({ status: 200 });
  expect((await call.list())[0]).toMatchObject({
    text: 'Hello John',
    [version === 'v1' ? 'edited' : 'is_edited']: version === 'v1' ? 1 : true,
  });
  now += HOUR;
  expect(await call.edit('Too late')).toMatchObject({ status: 422 });
  expect(await call.erase()).toMatchObject({ status: 422 });
  now -= 1;
  expect(await call.erase()).toMatchObject({ status: version === 'v1' ? 200 : 204 });
  expect((await call.list())[0]).toMatchObject({
    text: '',
    [version === 'v1' ? 'deleted' : 'is_deleted']: version === 'v1' ? 1 : true,
  });
  expect(await call.erase()).toMatchObject({ status: 404 });
  expect(await call.edit('Gone')).toMatchObject({ status: 404 });
  expect(effects()).toEqual([
    ['edit', 'Hello John'],
    ['delete', null],
  ]);
});

test.each(['v1', 'v2'] as const)("%s: somebody else's message is neither changed nor deleted", async (version) => {
  const call = routes[version](theirs());
  expect(await call.edit('Not mine')).toMatchObject({ status: 403 });
  expect(await call.erase()).toMatchObject({ status: 403 });
  expect(effects()).toEqual([]);
});

test.each(['v1', 'v2'] as const)('%s: a change shows as late as anything does', async (version) => {
  const message = own();
  sandbox.state.flags.lagMs = 30_000;
  const call = routes[version](message);
  await call.edit('Hello John');
  expect((await call.list())[0]).toMatchObject({ text: 'Hello Jon' });
  now += 30_000;
  expect((await call.list())[0]).toMatchObject({ text: 'Hello John' });
});

test.each(['v1', 'v2'] as const)('%s: a change may be answered and not be done', async (version) => {
  sandbox.state.flags.changesIgnored = true;
  const call = routes[version](own());
  expect(await call.edit('Hello John')).toMatchObject({ status: 200 });
  expect((await call.list())[0]).toMatchObject({ text: 'Hello Jon' });
  expect(effects()).toEqual([]);
});

test('v1: a reaction is added and there is no route that takes it back', async () => {
  const message = theirs();
  const call = routes.v1(message);
  expect(await call.react('👍')).toMatchObject({ status: 200, body: { object: 'MessageReactionAdded' } });
  await call.react('👍');
  expect((await call.list())[0]).toMatchObject({ reactions: [{ value: '👍', is_sender: true }] });
  expect(await call.react('well')).toMatchObject({ status: 400 });
  expect(await caller.call('DELETE', `/messages/${message.id}/reaction`, { reaction: '👍' })).toMatchObject({
    status: 404,
  });
  expect(effects()).toEqual([['react', '👍']]);
});

test('v2: a message has counts of its reactions, and a list of who gave them', async () => {
  const call = routes.v2(theirs());
  await call.react('👍');
  await call.react('🎉');
  expect(await call.unreact('🎉')).toMatchObject({ status: 200, body: { object: 'MessageReactionRemoved' } });
  expect((await call.list())[0]).toMatchObject({ reactions_counter: [{ reaction: '👍', count: 1 }] });
  expect(await call.reactions()).toMatchObject([{ object: 'Reaction', value: '👍', is_sender: true }]);
  expect(effects()).toEqual([
    ['react', '👍'],
    ['react', '🎉'],
    ['unreact', '🎉'],
  ]);
});

test('a reply quotes a message of its own chat and of no other', async () => {
  const message = theirs();
  const elsewhere = sandbox.state.messages.find(({ chatId }) => chatId !== message.chatId)!;
  for (const version of ['v1', 'v2'] as const) {
    const call = routes[version](message);
    expect(await call.quote('Yes', elsewhere)).toMatchObject({ status: 404 });
    now += 1_000;
    await call.quote('Yes');
    const { id, provider_id } = (await call.list())[0]!.quoted;
    expect(provider_id ?? id).toBe(linkedInId(message));
  }
  expect(sandbox.state.effects).toMatchObject([{ messageId: message.id }, { messageId: message.id }]);
});

test('v1: the key reaches the messages of every account, whoever asks', async () => {
  const message = sandbox.state.writeFromPhone('john-smith', 'From Alex', ALEX_ACCOUNT_ID);
  expect(await routes.v1(message).edit('Not by Sam')).toMatchObject({ status: 200 });
  expect(sandbox.state.effects).toMatchObject([{ accountId: ALEX_ACCOUNT_ID }]);
  expect(message.accountId).not.toBe(SAM_ACCOUNT_ID);
});
