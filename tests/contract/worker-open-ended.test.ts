import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { PageEntry, PageView } from '@/lib/protocol/page';
import type { EntryView } from '@/lib/protocol/send';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import {
  ask,
  askFrom,
  byItself,
  connect,
  forgetShown,
  outcome,
  pageOf,
  sandbox,
  send,
  setInFront,
  shownSends,
  slug,
  startWorker,
  useWorker,
  value,
  waiting,
  writes,
} from './worker-rig.ts';

useWorker();
beforeEach(() => setInFront(true));

const nextWorker = () => {
  startWorker();
  return byItself(async () => undefined);
};
/** What Chrome forgets when it ends, and when Kith is updated. */
const nextBrowser = async () => {
  await browser.storage.session.clear();
  await nextWorker();
};

async function heldInvitation(): Promise<EntryView> {
  await connect();
  await ask('settings.change', { openEnded: true, spacingMs: { min: 0, max: 0 } });
  return (await send('jane-doe', { text: 'Hello Jane' })).value as EntryView;
}

const ENDED =
  'The browser or Kith ended before you pressed “Send now”, so nothing was sent to Jane Doe; send it again if you still want to.';

describe('a send that waits for “Send now”', () => {
  test('leaves once it is pressed, from whichever worker', async () => {
    const held = await heldInvitation();
    await nextWorker();
    expect(await value('queue')).toMatchObject([{ id: held.id, state: 'held' }]);
    expect(writes()).toEqual([]);
    const released = await ask('send.release', { entryId: held.id });
    expect(await outcome(released as never)).toMatchObject({ state: 'sent' });
    expect(await ask('send.release', { entryId: held.id })).toMatchObject({ problem: { kind: 'not-held' } });
    expect(sandbox.state.effects).toHaveLength(1);
  });

  test('is stopped with the browser: told, its text a draft again, and nothing leaves without a new click', async () => {
    const held = await heldInvitation();
    await nextBrowser();
    expect(await value('queue')).toEqual([]);
    const look = (await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') })).value as PageView;
    expect(look).toMatchObject({ relation: 'none', entry: { state: 'not-sent', sentence: ENDED } });
    expect(waiting).toMatchObject([{ kind: 'stopped', name: 'Jane Doe' }]);
    const { providerId } = held.person;
    expect(await value('draft.read', { accountId: SAM_ACCOUNT_ID, person: providerId })).toMatchObject({
      note: { text: 'Hello Jane' },
    });
    expect(await ask('send.release', { entryId: held.id })).toMatchObject({ problem: { kind: 'not-held' } });
    expect(writes()).toEqual([]);
  });

  test('can be pressed on the page that asked for it, in front, and on no other', async () => {
    await connect();
    await ask('settings.change', { openEnded: true });
    const invite = { ref: slug('jane-doe'), action: 'invite', note: null, shownName: 'Jane Doe' };
    const held = (await (await pageOf('/in/jane-doe/'))('page.send', invite)).value as PageEntry;
    expect(held).toMatchObject({ state: 'held', openEnded: true, undoable: true });
    const press = { entryId: held.id };
    expect(await askFrom('/in/john-smith/')('page.release', press)).toMatchObject({
      problem: { kind: 'entry-unknown' },
    });
    setInFront(false);
    expect(await askFrom('/in/jane-doe/')('page.release', press)).toMatchObject({ problem: { why: 'not-in-front' } });
    setInFront(true);
    expect(writes()).toEqual([]);
    const released = await askFrom('/in/jane-doe/')('page.release', press);
    expect(await outcome(released as never)).toMatchObject({ state: 'sent' });
  });

  test('of another surface is told on the page, which cannot press it', async () => {
    const held = await heldInvitation();
    const look = (await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') })).value as PageView;
    expect(look).toMatchObject({ entry: { id: held.id, openEnded: true, undoable: false } });
    expect(await askFrom('/in/jane-doe/')('page.release', { entryId: held.id })).toMatchObject({
      problem: { kind: 'entry-unknown' },
    });
    expect(writes()).toEqual([]);
  });

  test('keeps a page from no other person', async () => {
    await connect();
    await ask('settings.change', { openEnded: true });
    const invite = (who: string, shownName: string) => ({ ref: slug(who), action: 'invite', note: null, shownName });
    await (await pageOf('/in/jane-doe/'))('page.send', invite('jane-doe', 'Jane Doe'));
    expect(await (await pageOf('/in/second-001/'))('page.send', invite('second-001', 'second-001'))).toMatchObject({
      value: { state: 'held', openEnded: true },
    });
  });

  test('outlives its worker also where everything was erased before by that very worker', async () => {
    await heldInvitation();
    expect(await ask('data.erase', {})).toMatchObject({
      problem: { kind: 'sends-under-way', sends: [{ state: 'held' }] },
    });
    const [{ id }] = (await value('queue')) as [EntryView];
    await ask('send.undo', { entryId: id });
    await value('data.erase');
    const held = await heldInvitation();
    await nextWorker();
    expect(await value('queue')).toMatchObject([{ id: held.id, state: 'held' }]);
  });

  test('waits on where the setting is taken back', async () => {
    const held = await heldInvitation();
    await ask('settings.change', { openEnded: false, holdMs: 0 });
    await nextWorker();
    expect(await value('queue')).toMatchObject([{ id: held.id, openEndedIn: expect.any(String) }]);
    expect(writes()).toEqual([]);
  });
});

describe('what waits when a worker wakes', () => {
  const ONE = { counting: 0, openEnded: 1 };
  const NONE = { counting: 0, openEnded: 0 };

  /** A worker that has answered nothing yet. */
  const wake = async () => {
    const firstAnswer = Promise.withResolvers<void>();
    startWorker(firstAnswer.promise);
    await byItself(async () => undefined);
    return firstAnswer.resolve;
  };

  test.each([
    ['undone', 'send.undo'],
    ['ended by “Disconnect”', 'connection.erase'],
  ])('and is %s by its first request is told everywhere', async (_, request) => {
    const { id } = await heldInvitation();
    expect(shownSends.held).toEqual(ONE);
    await wake();
    await value(request, request === 'send.undo' ? { entryId: id } : {});
    expect(shownSends.held).toEqual(NONE);
  });

  test('is shown once the first request is answered', async () => {
    await heldInvitation();
    forgetShown();
    const answered = await wake();
    await value('queue');
    expect(shownSends.held).toEqual(NONE);
    answered();
    await vi.waitFor(() => expect(shownSends.held).toEqual(ONE));
  });
});
