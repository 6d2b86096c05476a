import { beforeEach, describe, expect, test } from 'vitest';
import { newMemory } from '@/lib/outreach/noticing/memory';
import { noticingMemoryItem, noticingSettingsItem } from '@/lib/storage/noticing/noticing-items';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { accountIdV2 } from '../sandbox/v2/account-id.ts';
import {
  ask,
  askFrom,
  connect,
  connections,
  find,
  noticing,
  outcome,
  sandbox,
  send,
  slug,
  typed,
  useWorker,
  value,
  writes,
} from './worker-rig.ts';

useWorker();

interface View {
  readonly account: { readonly accountId: string } | null;
  readonly accounts: readonly { readonly accountId: string; readonly name: string }[];
}

const view = () => value<View>('connection');
const offered = async (name: string) => (await view()).accounts.find((one) => one.name === name)?.accountId ?? 'none';
const choose = async (name: string) => ask('connection.choose', { accountId: await offered(name) });
const activity = async () => (await find()).entries.map(({ person }) => person.fullName);
const CHANGED = { problem: { kind: 'account-owner-changed' } };

describe.each(['v1', 'v2'] as const)('an account that somebody else signed in to, on %s,', (version) => {
  beforeEach(async () => {
    await connect(SAM_ACCOUNT_ID, version);
    await outcome(await send('jane-doe'));
    sandbox.state.signInAs('john-smith');
    sandbox.requests.length = 0;
  });

  test('sends nothing, without a call more than any send', async () => {
    expect(await outcome(await send('olga-outofnetwork'))).toEqual({
      state: 'refused',
      problem: 'account-owner-changed',
    });
    expect(writes()).toEqual([]);
    expect(sandbox.requests.filter(({ path }) => path.includes('/accounts'))).toHaveLength(1);
  });

  describe('once a send has found it', () => {
    beforeEach(async () => {
      await outcome(await send('olga-outofnetwork'));
      sandbox.requests.length = 0;
    });

    test('rests: whatever is asked for is told why, and Unipile is not asked', async () => {
      expect(await ask('person.read', { ref: slug('olga-outofnetwork'), fresh: true })).toMatchObject(CHANGED);
      expect(await ask('quota', {})).toMatchObject(CHANGED);
      expect(await view()).toMatchObject({ account: null, noAccount: CHANGED.problem });
      expect(await send('olga-outofnetwork')).toMatchObject(CHANGED);
      expect(sandbox.requests).toEqual([]);
    });

    test('is offered to be chosen as the other person', async () => {
      expect(await view()).toMatchObject({ account: null });
      const names = (await view()).accounts.map(({ name }) => name);
      expect(names).toContain('John Smith');
      expect(names).not.toContain('Sam Rivers');
    });

    test('acts for that person once chosen, who finds nothing of the one before', async () => {
      expect(await choose('John Smith')).toMatchObject({ ok: true });
      expect(await activity()).toEqual([]);
      expect(await outcome(await send('olga-outofnetwork'))).toEqual({ state: 'sent', problem: null });
      const account = version === 'v1' ? SAM_ACCOUNT_ID : accountIdV2(SAM_ACCOUNT_ID);
      const written = sandbox.requests.filter(({ method }) => method === 'POST');
      expect(JSON.stringify(written)).toContain(account);
      expect(await activity()).toEqual(['Olga Outofnetwork']);
      sandbox.state.receiveMessage('jane-doe', 'Hello John');
      await ask('inbox.fill', { fresh: true });
      expect(await value('inbox.list', { search: '', unreadOnly: false, from: 0, count: 10 })).toMatchObject({
        total: 1,
        chats: [{ attendeeProviderId: sandbox.state.person('jane-doe').providerId }],
      });
    });

    test('is known by its address and kind once chosen, as one that is connected is', async () => {
      expect(await choose('John Smith')).toMatchObject({
        value: { account: { publicIdentifier: 'john-smith', tier: expect.any(String) } },
      });
    });

    test('gives what is theirs back to the one before, once they are signed in again', async () => {
      await choose('John Smith');
      sandbox.state.signInAs('sam-rivers');
      expect(await outcome(await send('olga-outofnetwork'))).toMatchObject({ problem: 'account-owner-changed' });
      expect(await choose('Sam Rivers')).toMatchObject({ ok: true });
      expect(await activity()).toContain('Jane Doe');
      expect((await view()).account).toEqual(expect.objectContaining({ accountId: SAM_ACCOUNT_ID }));
    });
  });

  test('is found out by a look in the background, which stores nothing of it, and no other follows', async () => {
    const account = (await connections.read())?.accountId ?? 'none';
    const memory = noticingMemoryItem(account);
    const due = newMemory({ now: Date.now() - 86_400_000, random: () => 0 });
    await memory.write(due);
    await noticingSettingsItem.write({ on: true, quiet: null });
    await noticing.wake();
    expect(sandbox.requests).toHaveLength(1);
    expect(await view()).toMatchObject({ account: null, noAccount: CHANGED.problem });
    expect(await memory.read()).toMatchObject({ status: null, chats: null, relations: null });
    await memory.write(due);
    await noticing.wake();
    expect(sandbox.requests).toHaveLength(1);
  });

  test.each(['chats', 'relations'] as const)(
    'is found out by a look at %s before anything of them is taken in',
    async (look) => {
      const account = (await connections.read())?.accountId ?? 'none';
      const memory = noticingMemoryItem(account);
      const far = { nextAt: Date.now() + 86_400_000, failures: 0 };
      const { schedule, ...never } = newMemory({ now: Date.now() - 86_400_000, random: () => 0 });
      const plans = { status: far, chats: far, relations: far, [look]: schedule.plans[look] };
      await memory.write({ ...never, schedule: { ...schedule, plans } });
      await noticingSettingsItem.write({ on: true, quiet: null });
      await noticing.wake();
      expect(await view()).toMatchObject({ account: null, noAccount: CHANGED.problem });
      expect(await memory.read()).toMatchObject({ chats: null, relations: null });
      expect(sandbox.requests).toHaveLength(2);
    },
  );

  test('is found out by the test of the connection, which binds nothing to the other person', async () => {
    const checks = await value<readonly { check: string; problem: object | null }[]>('connection.test');
    expect(checks.find(({ check }) => check === 'account-found')).toMatchObject(CHANGED);
    expect(await send('olga-outofnetwork')).toMatchObject(CHANGED);
    expect(writes()).toEqual([]);
  });

  test('is again what it was where the one before is signed in by the next test', async () => {
    await outcome(await send('olga-outofnetwork'));
    sandbox.state.signInAs('sam-rivers');
    await ask('connection.test', {});
    expect(await outcome(await send('olga-outofnetwork'))).toEqual({ state: 'sent', problem: null });
  });

  test('gives nothing of the one before to the other, even where Kith was disconnected meanwhile', async () => {
    await ask('connection.erase', {});
    const accounts = (await value<View>('connection.try', typed(version))).accounts;
    const accountId = accounts.find(({ name }) => name === 'John Smith')?.accountId ?? 'none';
    expect(await ask('connection.save', { ...typed(version), accountId })).toMatchObject({ ok: true });
    expect(await activity()).toEqual([]);
  });
});

describe('an account of which Unipile does not say whose it is', () => {
  test.each([
    ['nothing', null],
    ['no id of a member', 'Sam R.'],
  ])('goes on as it was, told %s', async (_, user_id) => {
    await connect(SAM_ACCOUNT_ID, 'v2');
    const body = {
      object: 'Account',
      id: accountIdV2(SAM_ACCOUNT_ID),
      provider: 'linkedin',
      status: 'running',
      user_id,
    };
    sandbox.fault({ method: 'GET', path: '/accounts/:id', do: { kind: 'status', status: 200, body } });
    expect(await outcome(await send('olga-outofnetwork'))).toEqual({ state: 'sent', problem: null });
  });
});

test('a page is told in words before anything is pressed, and leads to Kith', async () => {
  await connect();
  sandbox.state.signInAs('john-smith');
  await outcome(await send('olga-outofnetwork'));
  const page = askFrom('/in/jane-doe/');
  const told = await page('page.glance', { ref: slug('jane-doe'), name: 'Jane Doe', title: '', bring: [] });
  expect(told).toMatchObject({
    value: {
      status: expect.stringContaining('Somebody else is now signed in'),
      buttons: expect.arrayContaining([expect.objectContaining({ id: 'open' })]),
    },
  });
});

test('a page is told in words', async () => {
  await connect();
  sandbox.state.signInAs('john-smith');
  await outcome(await send('olga-outofnetwork'));
  const told = await askFrom('/in/olga-outofnetwork/')('page.send', {
    ref: slug('olga-outofnetwork'),
    action: 'invite',
    note: null,
    shownName: 'Olga Outofnetwork',
  });
  expect(told).toMatchObject({ problem: { sentence: expect.stringContaining('Somebody else is now signed in') } });
});
