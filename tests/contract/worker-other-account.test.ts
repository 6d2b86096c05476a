import { beforeEach, describe, expect, test } from 'vitest';
import type { PageEntry, PageView } from '@/lib/protocol/page';
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

/** Sam invites Jane on her page, where it waits for "Send now", and Kith then acts as Alex. */
async function heldAsSam(): Promise<PageEntry> {
  await connect();
  await ask('settings.change', { openEnded: true });
  const invite = { ref: slug('jane-doe'), action: 'invite', note: null, shownName: 'Jane Doe' };
  const held = (await (await pageOf('/in/jane-doe/'))('page.send', invite)).value as PageEntry;
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

  test('is told on the page as one that waits elsewhere, which has no button there and names no account', async () => {
    const { id } = await heldAsSam();
    const view = await look();
    expect(view.entry).toMatchObject({ id, openEnded: true, undoable: false, ofOtherAccount: true });
    expect(JSON.stringify(view)).not.toContain('Sam');
    await choose(SAM_ACCOUNT_ID);
    expect((await look()).entry).toMatchObject({ id, undoable: true });
    expect((await look()).entry).not.toHaveProperty('ofOtherAccount');
  });

  test('gives way on the page to what Alex sends to the same person', async () => {
    await heldAsSam();
    const { id } = (await send('jane-doe')).value as PageEntry;
    expect((await look()).entry).toMatchObject({ id });
    expect((await look()).entry).not.toHaveProperty('ofOtherAccount');
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
