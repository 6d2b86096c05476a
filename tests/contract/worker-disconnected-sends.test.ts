import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ConnectionView } from '@/lib/protocol/connection';
import type { NoticingView } from '@/lib/protocol/noticing';
import type { PageView } from '@/lib/protocol/page';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import {
  ask,
  askFrom,
  connect,
  find,
  outcome,
  pageOf,
  sandbox,
  send,
  shownSends,
  slug,
  typed,
  useWorker,
  value,
  waiting,
  writes,
} from './worker-rig.ts';

useWorker();
beforeEach(() => connect());

const STOPPED =
  'Kith was disconnected before it could leave, so nothing was sent to Jane Doe; send it again once Kith is connected.';

const look = async () => (await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') })).value as PageView;
const disconnect = () => value<ConnectionView>('connection.erase');
const reconnect = () => value<ConnectionView>('connection.save', { ...typed(), accountId: SAM_ACCOUNT_ID });
const drafted = async () =>
  (
    await value<{ note?: { text: string } }>('draft.read', {
      accountId: SAM_ACCOUNT_ID,
      person: providerIdOf('jane-doe'),
    })
  ).note?.text;

/** Jane is invited on her page, with time to undo. */
async function hold(settings: object = { holdMs: 10_000 }) {
  await ask('settings.change', settings);
  const invite = { ref: slug('jane-doe'), action: 'invite', note: 'Hello Jane', shownName: 'Jane Doe' };
  const page = await pageOf('/in/jane-doe/');
  const held = (await page('page.send', invite)).value as { id: string };
  expect(held).toMatchObject({ state: 'held' });
  return { id: held.id, page };
}

describe.each([
  ['counts down', { holdMs: 10_000 }],
  ['waits for “Send now”', { holdMs: 0, openEnded: true }],
])('a send that %s when Kith is disconnected', (_, settings) => {
  test('ends at once, and whoever follows it is told why, also when they ask later', async () => {
    const { id, page } = await hold(settings);
    const following = page('page.follow', { entryId: id, seen: 'held' });
    expect((await disconnect()).stopped).toMatchObject([{ id, action: 'invite', state: 'not-sent' }]);
    const told = { value: { state: 'not-sent', sentence: STOPPED } };
    expect(await following).toMatchObject(told);
    expect(await page('page.follow', { entryId: id, seen: 'held' })).toMatchObject(told);
    expect(shownSends.held).toEqual({ counting: 0, openEnded: 0 });
    expect(writes()).toEqual([]);
  });
});

test('the page of its person tells it for as long as Kith is not connected, and no other page does', async () => {
  await hold();
  await disconnect();
  expect(await look()).toMatchObject({ ready: false, entry: { fullName: 'Jane Doe', sentence: STOPPED } });
  expect((await askFrom('/in/john-smith/')('page.look', { ref: slug('john-smith') })).value).toMatchObject({
    entry: null,
  });
});

test('the toolbar button and Kith’s own window tell it meanwhile, until it was seen', async () => {
  await hold();
  await disconnect();
  await vi.waitFor(() => expect(waiting).toMatchObject([{ kind: 'stopped', name: 'Jane Doe', providerId: null }]));
  const notices = async () => (await value<NoticingView>('noticing')).notices;
  const ids = (await notices()).map(({ id }) => id);
  expect(ids).toHaveLength(1);
  await ask('noticing.seen', { ids });
  expect(await notices()).toEqual([]);
  expect(await look()).toMatchObject({ entry: null });
});

test('a later send as another account, to the same person, hides nothing of it', async () => {
  await hold({ openEnded: true });
  await ask('connection.choose', { accountId: ALEX_ACCOUNT_ID });
  await ask('settings.change', { openEnded: false });
  expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
  await disconnect();
  expect((await value<NoticingView>('noticing')).notices).toMatchObject([{ kind: 'stopped', name: 'Jane Doe' }]);
  expect(await look()).toMatchObject({ ready: false, entry: { fullName: 'Jane Doe', sentence: STOPPED } });
});

test('practice tells nothing of it', async () => {
  await hold();
  await disconnect();
  await value('practice.start');
  expect((await value<NoticingView>('noticing')).notices).toEqual([]);
  expect(await look()).toMatchObject({ entry: null });
});

test('once Kith is connected again it is told, in the activity as what it is, its text is a draft, and it can be sent', async () => {
  await hold();
  await disconnect();
  await reconnect();
  expect((await value<NoticingView>('noticing')).notices).toMatchObject([{ kind: 'stopped', name: 'Jane Doe' }]);
  expect(await look()).toMatchObject({ ready: true, entry: { sentence: STOPPED } });
  expect((await find()).entries).toMatchObject([{ state: 'not-sent', evidence: { source: 'disconnected' } }]);
  expect(await drafted()).toBe('Hello Jane');
  await ask('settings.change', { holdMs: 0 });
  expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
});

test('a key that does not see the account ends what waits as it, and nothing of the others', async () => {
  const { id } = await hold();
  await ask('connection.choose', { accountId: ALEX_ACCOUNT_ID });
  const others = (await send('jane-doe')).value as { id: string };
  const { accounts } = sandbox.state;
  accounts.splice(
    accounts.findIndex(({ id }) => id === SAM_ACCOUNT_ID),
    1,
  );
  const view = await value<ConnectionView>('connection.save', { ...typed(), accountId: ALEX_ACCOUNT_ID });
  expect(view.stopped).toMatchObject([{ id }]);
  expect(await value('queue')).toMatchObject([{ id: others.id }]);
});

test('an account that a test of the connection does not find any more ends what waits as it', async () => {
  const { id, page } = await hold();
  const { accounts } = sandbox.state;
  accounts.splice(
    accounts.findIndex(({ id }) => id === SAM_ACCOUNT_ID),
    1,
  );
  await ask('connection.test', {});
  expect(await page('page.follow', { entryId: id, seen: 'held' })).toMatchObject({ value: { sentence: STOPPED } });
});

test('another key that sees the account goes on with what waits as it', async () => {
  const { id } = await hold();
  expect(await reconnect()).not.toHaveProperty('stopped');
  expect(await value('queue')).toMatchObject([{ id, state: 'held' }]);
});
