import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { localDay } from '@/lib/local-day';
import { newMemory } from '@/lib/outreach/noticing/memory';
import type { TriedConnection } from '@/lib/protocol/connection';
import type { InboxView, MessagesListPage } from '@/lib/protocol/inbox';
import type { Draft, PersonView } from '@/lib/protocol/person';
import type { TodayView } from '@/lib/protocol/today';
import { noticingMemoryItem } from '@/lib/storage/noticing/noticing-items';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { ALEX_ACCOUNT_ID, DORA_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { accountIdV2 } from '../sandbox/v2/account-id.ts';
import {
  ask,
  chatIdOf,
  connect,
  connections,
  fillInbox,
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

const at = () => sandbox.origin.replace('http://', '');
const tryKey = (dsn: string, apiKey: string) => ask('connection.try', { dsn, apiKey });
/** What goes to Unipile's own host for v2 comes to the sandbox. */
const serveV2Here = () => {
  const reach = fetch;
  const here = async (address: string, options?: RequestInit) => {
    const answer = await reach(address.replace('https://api.unipile.com', sandbox.origin), options);
    // Made anew it does not say where it came from, which Kith would look at.
    return new Response(answer.body, answer);
  };
  vi.stubGlobal('fetch', here);
  onTestFinished(() => void vi.unstubAllGlobals());
};
const OF_SAM = { accountId: SAM_ACCOUNT_ID };
const drafted = async (person: string) => (await value<Draft>('draft.read', { ...OF_SAM, person })).note?.text;
const unreadRows = async (kind: string) =>
  (await value<TodayView>('today')).rows
    .filter(({ causes }) => causes.some((cause) => cause.kind === kind))
    .map(({ name }) => name);
/** What the list of today asks for when its row of somebody is handled. */
const rowWith = async (person: string, until: string | null) => {
  const row = (await value<TodayView>('today')).rows.find(({ name }) => name === person);
  const { providerId, name, causes } = row ?? expect.unreachable(`no row of ${person}`);
  return { providerId, name, causes: causes.map(({ id }) => ({ id, reminder: null })), until };
};
const versions = () => sandbox.requests.map(({ version }) => version);

describe('which version a key is of', () => {
  test('a v2 key that the DSN refused is proven at v2, with whose accounts it sees', async () => {
    expect(await tryKey(at(), sandbox.apiKeyV2)).toMatchObject({
      value: { dsn: `${at()}/v2`, repaired: true, accounts: [{ name: 'Sam Rivers' }, { name: 'Alex Stone' }, {}] },
    });
    expect(sandbox.requests.map(({ version, status }) => [version, status])).toEqual([
      ['v1', 401],
      ['v2', 200],
    ]);
  });

  test('at the address of v2 it is proven at once', async () => {
    expect(await tryKey(`${at()}/v2`, sandbox.apiKeyV2)).toMatchObject({ value: { dsn: `${at()}/v2` } });
    expect(versions()).toEqual(['v2']);
  });

  test('a v1 key given with the address of v2 is found at the DSN', async () => {
    expect(await tryKey(`${at()}/v2`, sandbox.apiKey)).toMatchObject({ ok: true, value: { dsn: at() } });
  });

  test('a key that neither knows is refused, asked once of each', async () => {
    expect(await tryKey(at(), 'wrong.key')).toMatchObject({ problem: { kind: 'key-refused' } });
    expect(versions()).toEqual(['v1', 'v2']);
  });

  test.each([
    ['v1', (key: string) => `-H 'X-API-KEY: ${key}' \\`],
    ['v1', (key: string) => `\ufeffUNIPILE_API_KEY="${key}"\n`],
    ['v2', (key: string) => `Authorization: Bearer ${key}\u200b`],
    ['v2', (key: string) => `"api_key": "${key}",`],
  ] as const)(
    'a key of %s is taken out of what it was pasted with, tried alone and stored alone',
    async (version, form) => {
      const key = version === 'v1' ? sandbox.apiKey : sandbox.apiKeyV2;
      const dsn = version === 'v1' ? at() : `${at()}/v2`;
      const { accounts } = await value<TriedConnection>('connection.try', { dsn, apiKey: form(key) });
      const saved = await ask('connection.save', { dsn, apiKey: form(key), accountId: accounts[0]?.accountId ?? '' });
      expect(saved).toMatchObject({ ok: true, value: { keyEnd: key.slice(-4) } });
      expect(versions().every((asked) => asked === version)).toBe(true);
      expect((await connections.readWithKey())?.credentials?.apiKey).toBe(key);
    },
  );

  test.each(['abc def', 'ключ', '••••••••', 'https://api27.unipile.com:15796', ' '])(
    'what cannot be a key is tried nowhere, and nobody is said to have refused it: %j',
    async (apiKey) => {
      serveV2Here();
      for (const dsn of [at(), `${at()}/v2`, ''])
        expect(await tryKey(dsn, apiKey)).toMatchObject({ problem: { kind: 'key-unusable' } });
      expect(await ask('connection.save', { dsn: at(), apiKey, accountId: SAM_ACCOUNT_ID })).toMatchObject({
        problem: { kind: 'key-unusable' },
      });
      expect(sandbox.requests).toEqual([]);
    },
  );

  test('without a DSN it is proven at v2', async () => {
    serveV2Here();
    expect(await tryKey('', sandbox.apiKeyV2)).toMatchObject({ value: { dsn: 'api.unipile.com/v2' } });
    expect(versions()).toEqual(['v2']);
  });

  test('without a DSN, one that v2 refuses is said to have been refused there: a v1 key needs its DSN', async () => {
    serveV2Here();
    expect(await tryKey(' ', sandbox.apiKey)).toMatchObject({
      problem: { kind: 'dsn-refused', why: 'empty-and-not-v2' },
    });
    expect(sandbox.requests.map(({ version, status }) => [version, status])).toEqual([['v2', 401]]);
  });

  test('a server that is away says nothing of the key, which goes nowhere else', async () => {
    sandbox.fault({ path: '/accounts', times: 9, do: { kind: 'status', status: 503 } });
    expect(await tryKey(at(), sandbox.apiKeyV2)).toMatchObject({ problem: { kind: 'unavailable' } });
    expect(versions().every((version) => version === 'v1')).toBe(true);
  });
});

describe('an account that moves from v1 to v2', () => {
  test('keeps its journal, and is acted for under the id that v2 has for it', async () => {
    await connect();
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
    await connect(SAM_ACCOUNT_ID, 'v2');
    expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'already-pending' });
    await ask('person.read', { ref: slug('john-smith'), fresh: true });
    expect(sandbox.requests.some(({ path }) => path.startsWith(`/${accountIdV2(SAM_ACCOUNT_ID)}/`))).toBe(true);
    expect(sandbox.state.effects).toHaveLength(1);
    const { value } = (await ask('quota', {})) as {
      value: { lines: { counted: string; window: string; used: number }[] };
    };
    expect(value.lines.find(({ counted, window }) => counted === 'invite' && window === 'day')?.used).toBe(1);
  });

  test('does not send again what is not known to have arrived', async () => {
    await connect();
    sandbox.state.flags.lagMs = 60_000;
    sandbox.fault({ method: 'POST', path: '/users/invite', when: 'after-effect', do: { kind: 'cut' } });
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'unconfirmed' });
    await connect(SAM_ACCOUNT_ID, 'v2');
    startWorker();
    expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'unconfirmed-before' });
    expect(sandbox.state.effects).toHaveLength(1);
  });

  test('goes on in the chats that there are, each once in the inbox and under the id that v2 has for it', async () => {
    sandbox.state.receiveMessage('john-smith', 'Hi');
    const write = (text: string) => send('john-smith', { action: 'message', text });
    await connect();
    await fillInbox();
    expect(await outcome(await write('Over v1'))).toMatchObject({ state: 'sent' });
    await connect(SAM_ACCOUNT_ID, 'v2');
    expect(await outcome(await write('Over v2'))).toMatchObject({ state: 'sent' });
    expect(await fillInbox()).toMatchObject({ value: { known: 13, done: true } });
    const messages = await value<MessagesListPage>('inbox.messages', {
      chatId: await chatIdOf('john smith'),
      cursor: null,
    });
    expect(messages.messages.slice(0, 2)).toMatchObject([{ text: 'Over v2' }, { text: 'Over v1' }]);
  });

  test('keeps what is typed to somebody and not sent', async () => {
    await connect();
    const { providerId } = sandbox.state.person('jane-doe');
    for (const person of [providerId, 'in/jane-doe'])
      await value('draft.write', { ...OF_SAM, person, field: 'note', text: `Hello from ${person}`, over: '' });
    await connect(SAM_ACCOUNT_ID, 'v2');
    startWorker();
    const look = await value<PersonView>('person.read', { ref: slug('jane-doe'), fresh: true });
    expect(await drafted(look.person.providerId)).toBe(`Hello from ${providerId}`);
    expect(await drafted('in/jane-doe')).toBe('Hello from in/jane-doe');
  });

  test('keeps private notes, labels and reminders', async () => {
    await connect();
    const person = { providerId: providerIdOf('john-smith'), publicIdentifier: 'john-smith', fullName: 'John Smith' };
    const kept = {
      remark: 'Met in Kent',
      labels: ['client'],
      reminder: { on: localDay(Date.now()), unlessReplyAfter: null },
    };
    await value('keepsake.write', { accountId: SAM_ACCOUNT_ID, person, change: kept });
    await connect(SAM_ACCOUNT_ID, 'v2');
    startWorker();
    const about = { accountId: SAM_ACCOUNT_ID, providerId: person.providerId };
    expect(await value('keepsake.read', about)).toMatchObject(kept);
    expect(await unreadRows('reminder')).toEqual(['John Smith']);
  });

  test.each([
    ['is done with', null],
    ['has put off', localDay(Date.now(), 3)],
  ])('what the user %s is so under the chat’s other id as well', async (_, until) => {
    sandbox.state.receiveMessage('john-smith', 'Are you coming?');
    sandbox.state.receiveMessage('connie-new', 'Hello!');
    await connect();
    await value('today.look');
    await value('today.handle', await rowWith('John Smith', until));
    await connect(SAM_ACCOUNT_ID, 'v2');
    startWorker();
    await value('today.look');
    expect(await unreadRows('unread')).toEqual(['Connie New']);
    await fillInbox();
    const listed = await value<InboxView>('inbox.list', { search: '', unreadOnly: true, from: 0, count: 9 });
    expect(listed.chats.map(({ name }) => name)).toEqual(['Connie New']);
    // What comes brings the chat back, whichever id it has.
    sandbox.state.receiveMessage('john-smith', 'Well?');
    await value('today.look');
    expect(await unreadRows('unread')).toEqual(['John Smith', 'Connie New']);
  });

  test('what was put off in the inbox is due on its day under the other id', async () => {
    sandbox.state.receiveMessage('john-smith', 'Are you coming?');
    await connect();
    await fillInbox();
    const listed = await value<InboxView>('inbox.list', { search: 'john smith', unreadOnly: false, from: 0, count: 1 });
    const { chatId, at: changedAt } = listed.chats[0] ?? expect.unreachable('no chat');
    await value('inbox.mark', { chatId, read: true });
    await value('inbox.handle', { chatId, at: changedAt, until: localDay(Date.now()) });
    await connect(SAM_ACCOUNT_ID, 'v2');
    await fillInbox();
    expect(await unreadRows('due')).toEqual(['John Smith']);
  });

  test('has nothing of its chats told once more', async () => {
    await connect();
    const memory = noticingMemoryItem(SAM_ACCOUNT_ID);
    const seen = { at: { 'chat-of-v1': Date.now() }, floor: 0 };
    await memory.write({ ...newMemory({ now: Date.now(), random: () => 0.5 }), chats: seen });
    await connect(SAM_ACCOUNT_ID, 'v2');
    expect((await memory.read())?.chats).toEqual({ at: {}, floor: seen.at['chat-of-v1'] });
  });

  test('is known by its owner where v2 does not remember the id of v1', async () => {
    await connect();
    const forgetful = {
      object: 'Accounts',
      has_more: false,
      data: [
        {
          object: 'Account',
          id: accountIdV2(SAM_ACCOUNT_ID),
          provider: 'linkedin',
          status: 'running',
          user_id: sandbox.state.account().providerId,
        },
      ],
    };
    sandbox.fault({ path: '/accounts/', do: { kind: 'status', status: 200, body: forgetful } });
    expect(await tryKey(`${at()}/v2`, sandbox.apiKeyV2)).toMatchObject({
      value: { accounts: [{ accountId: SAM_ACCOUNT_ID, unipileId: accountIdV2(SAM_ACCOUNT_ID) }] },
    });
  });
});

test('an account of v2 that cannot act is not acted for', async () => {
  await connect(DORA_ACCOUNT_ID, 'v2');
  expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'account-disconnected' });
  expect(writes()).toEqual([]);
});

test('one account’s v2 says nothing of another’s', async () => {
  await connect(ALEX_ACCOUNT_ID, 'v2');
  await ask('person.read', { ref: slug('jane-doe'), fresh: true });
  expect(JSON.stringify(sandbox.requests)).not.toContain(accountIdV2(SAM_ACCOUNT_ID));
});
