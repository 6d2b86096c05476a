import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { NoticingView } from '@/lib/protocol/noticing';
import type { PageView } from '@/lib/protocol/page';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import {
  ask,
  askFrom,
  byItself,
  connect,
  outcome,
  pageOf,
  send,
  slug,
  startWorker,
  useWorker,
  value,
  waiting,
  writes,
} from './worker-rig.ts';

useWorker();

const STOPPED =
  'Kith was stopped during the countdown, so nothing was sent to Jane Doe; send it again if you still want to.';

const look = async (who = 'jane-doe') =>
  (await askFrom(`/in/${who}/`)('page.look', { ref: slug(who) })).value as PageView;
const told = async () => (await value<NoticingView>('noticing')).notices;
/** A worker that has put right what the one before it left. */
const startAgain = () => {
  startWorker();
  return byItself(async () => undefined);
};
/** What the number on the toolbar button stands for, once the worker has come to rest. */
const onButton = async () => {
  await vi.waitFor(async () => expect(waiting.map(({ id }) => id)).toEqual((await told()).map(({ id }) => id)));
  return waiting.map(({ kind, name }) => [kind, name]);
};

/** Jane is invited on her page, and Kith ends during the hold: updated, or killed with its browser. */
async function endInHold() {
  await connect();
  await ask('settings.change', { holdMs: 10_000 });
  const invite = { ref: slug('jane-doe'), action: 'invite', note: null, shownName: 'Jane Doe' };
  expect(await (await pageOf('/in/jane-doe/'))('page.send', invite)).toMatchObject({ value: { state: 'held' } });
  await startAgain();
  await ask('settings.change', { holdMs: 0 });
}

describe('a hold that ended with Kith', () => {
  test('is told on the page of its person, where it can be asked for anew', async () => {
    await endInHold();
    expect(await look()).toMatchObject({
      relation: 'none',
      entry: { state: 'not-sent', sentence: STOPPED },
    });
    expect(await look('john-smith')).toMatchObject({ entry: null });
    expect(writes()).toEqual([]);
  });

  test('is what the toolbar button shows, although Kith looks for nothing new, and leads to its person', async () => {
    await endInHold();
    expect(await onButton()).toEqual([['stopped', 'Jane Doe']]);
    const notices = await told();
    expect(notices).toMatchObject([{ kind: 'stopped', name: 'Jane Doe', providerId: expect.any(String) }]);
    expect(await value<NoticingView>('noticing.seen', { ids: notices.map(({ id }) => id) })).toMatchObject({
      on: false,
      notices: [],
    });
    expect(await onButton()).toEqual([]);
  });

  test('is told no more once it was seen in Kith, also after the next start', async () => {
    await endInHold();
    await ask('noticing.seen', { ids: (await told()).map(({ id }) => id) });
    await startAgain();
    expect(await look()).toMatchObject({ entry: null });
    expect(await told()).toEqual([]);
  });

  test('is told again after the next start, as long as nobody has seen it', async () => {
    await endInHold();
    await startAgain();
    expect(await look()).toMatchObject({ entry: { sentence: STOPPED } });
    expect(await onButton()).toHaveLength(1);
  });

  test('is overtaken by the next send to the same person', async () => {
    await endInHold();
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
    expect(await look()).toMatchObject({ entry: null, relation: 'pending' });
    expect(await onButton()).toEqual([]);
  });

  test('is told with why nothing can be sent now, where that is so', async () => {
    await endInHold();
    await ask('settings.change', { limit: { counted: 'invite', window: 'day', max: 0 } });
    expect((await look()).entry?.sentence).toBe(`${STOPPED} ${(await look()).noInvites}`);
  });

  test('is told with its account’s name while another is active, on no page then, and leads to nobody', async () => {
    await endInHold();
    await ask('connection.choose', { accountId: ALEX_ACCOUNT_ID });
    expect(await told()).toMatchObject([{ name: 'Jane Doe', otherAccount: 'Sam Rivers', providerId: null }]);
    expect(await onButton()).toEqual([['stopped', 'Jane Doe']]);
    expect(await look()).toMatchObject({ entry: null });
    await ask('connection.choose', { accountId: SAM_ACCOUNT_ID });
    const [own] = await told();
    expect(own?.providerId).not.toBeNull();
    expect(own).not.toHaveProperty('otherAccount');
  });
});

test('what the user took back is not told: they know', async () => {
  await connect();
  await ask('settings.change', { holdMs: 10_000 });
  const { value: held } = (await send('jane-doe')) as { value: { id: string } };
  expect(await ask('send.undo', { entryId: held.id })).toMatchObject({ ok: true });
  expect(await look()).toMatchObject({ entry: null });
  expect(await told()).toEqual([]);
});

test('that there was no room to write down a send is said for as long as there is none; after that, that nothing was sent', async () => {
  await connect();
  await ask('settings.change', { holdMs: 500 });
  const page = await pageOf('/in/jane-doe/');
  const invite = { ref: slug('jane-doe'), action: 'invite', note: null, shownName: 'Jane Doe' };
  expect(await page('page.send', invite)).toMatchObject({ value: { state: 'held' } });
  const full = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('no room'));
  await vi.waitFor(async () => expect((await look()).entry?.sentence).toMatch(/could not save/), { timeout: 5_000 });
  full.mockRestore();
  await vi.waitFor(async () => expect((await look()).entry?.sentence).toBe('Nothing was sent to Jane Doe.'), {
    timeout: 5_000,
  });
  expect(writes()).toEqual([]);
});
