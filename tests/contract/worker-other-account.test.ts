import { beforeEach, describe, expect, test } from 'vitest';
import type { PageEntry, PageGlance, PageView } from '@/lib/protocol/page';
import type { WaitingSend } from '@/lib/protocol/send';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import {
  ask,
  askFrom,
  connect,
  outcome,
  pageOf,
  send,
  setInFront,
  slug,
  useWorker,
  value,
  writes,
} from './worker-rig.ts';

useWorker();
beforeEach(() => setInFront(true));

const choose = (accountId: string) => ask('connection.choose', { accountId });
const onPage: typeof ask = (name, input) => askFrom('/in/jane-doe/')(name, input);
const look = async () => (await onPage('page.look', { ref: slug('jane-doe') })).value as PageView;

const INVITE = { ref: slug('jane-doe'), action: 'invite', note: null, shownName: 'Jane Doe' };
const WAITS = 'Inviting Jane Doe: waits under another of your LinkedIn accounts; send it or take it back in Kith';

/** Sam invites Jane on her page, where it waits for "Send now", and Kith then acts as Alex. */
async function heldAsSam(): Promise<PageEntry> {
  await connect();
  await ask('settings.change', { openEnded: true });
  const held = (await (await pageOf('/in/jane-doe/'))('page.send', INVITE)).value as PageEntry;
  await choose(ALEX_ACCOUNT_ID);
  return held;
}

describe('a send that waits for “Send now” as Sam, while Kith acts as Alex', () => {
  test('does not leave from the page, even where its control has not looked again', async () => {
    const { id } = await heldAsSam();
    expect(await onPage('page.release', { entryId: id })).toMatchObject({ problem: { kind: 'account-changed' } });
    expect(writes()).toEqual([]);
    await choose(SAM_ACCOUNT_ID);
    expect(await outcome((await onPage('page.release', { entryId: id })) as never)).toMatchObject({ state: 'sent' });
  });

  test('is said on the page and names no account; what can be done with it there is Sam’s alone', async () => {
    const { id } = await heldAsSam();
    const view = await look();
    expect(view).toMatchObject({ entry: null, relation: 'none', elsewhere: WAITS });
    expect(JSON.stringify(view)).not.toContain('Sam');
    await choose(SAM_ACCOUNT_ID);
    expect((await look()).entry).toMatchObject({ id, undoable: true });
    expect(await look()).not.toHaveProperty('elsewhere');
  });

  test('keeps Alex from nothing: the page offers the own invitation at once, and sends it', async () => {
    const { id } = await heldAsSam();
    await ask('settings.change', { openEnded: false, holdMs: 0, spacingMs: { min: 0, max: 0 } });
    const glance = await onPage('page.glance', { ref: slug('jane-doe'), name: 'Jane Doe', title: '', bring: [] });
    expect((glance.value as PageGlance).buttons.map(({ label }) => label)).toEqual([
      'Invite Jane Doe',
      'Add a note',
      'Open Kith',
      'Move',
      'Hide',
    ]);
    const sent = await (await pageOf('/in/jane-doe/'))('page.send', INVITE);
    expect((await look()).entry).toMatchObject({ id: (sent.value as PageEntry).id });
    expect(await outcome(sent as never)).toMatchObject({ state: 'sent' });
    expect(await value('queue')).toMatchObject([{ id, state: 'held', otherAccount: 'Sam Rivers' }]);
  });

  test('is in the list of what waits, by the name of its account, where it can be let go or taken back', async () => {
    const { id } = await heldAsSam();
    const own = (await send('second-001')).value as PageEntry;
    expect(await value<readonly WaitingSend[]>('queue')).toMatchObject([
      { id, otherAccount: 'Sam Rivers' },
      { id: own.id, otherAccount: null },
    ]);
    await ask('send.undo', { entryId: own.id });
    expect(await outcome(await ask('send.release', { entryId: id }))).toMatchObject({ state: 'sent' });
    expect(await value('queue')).toEqual([]);
  });
});
