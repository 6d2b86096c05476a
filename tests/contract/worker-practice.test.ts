import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { ConnectionView } from '@/lib/protocol/connection';
import type { PageView } from '@/lib/protocol/page';
import { practiceItem } from '@/lib/storage/practice/practice-item';
import {
  ask,
  askFrom,
  connect,
  outcome,
  ready,
  sandbox,
  send,
  slug,
  startWorker,
  useWorker,
  value,
  writes,
} from './worker-rig.ts';

useWorker();

async function start(): Promise<ConnectionView> {
  const view = await value<ConnectionView>('practice.start');
  await value('settings.change', { holdMs: 0, spacingMs: { min: 0, max: 0 } });
  return view;
}

const end = () => value<ConnectionView>('practice.end');

/** All that stands in storage and databases, as text. */
async function everything(): Promise<string> {
  const areas = await Promise.all([browser.storage.local.get(), browser.storage.session.get()]);
  const rows: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of db.objectStoreNames) {
      const all = db.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      rows.push(...all.result);
    }
    db.close();
  }
  return JSON.stringify([areas, rows]);
}

test('practice begins where nothing was ever connected, and an invitation in it is sent', async () => {
  const view = await start();
  expect(view.account).toMatchObject({ name: 'Robin Practice', status: 'OK' });
  expect(await outcome(await send('jane-doe-8a1'))).toEqual({ state: 'sent', problem: null });
  expect(await ask('person.read', { ref: slug('jane-doe-8a1'), fresh: true })).toMatchObject({
    value: { person: { fullName: 'Jane Doe', relation: 'pending' } },
  });
});

test('while one practises not one request reaches a server, and a real connection is untouched after', async () => {
  await connect();
  const before = await browser.storage.local.get();
  const asked = sandbox.requests.length;
  await start();
  await outcome(await send('jane-doe'));
  await value('connection.test');
  const view = await end();
  expect(view.account?.name).toBe('Sam Rivers');
  expect(sandbox.requests.length).toBe(asked);
  expect(writes()).toEqual([]);
  const { generation, ...after } = await browser.storage.local.get();
  expect(after).toEqual(before);
});

test('what was practised outlives the worker', async () => {
  await start();
  await outcome(await send('jane-doe'));
  startWorker();
  await ready;
  expect((await value<ConnectionView>('connection')).account?.name).toBe('Robin Practice');
  expect(await ask('person.read', { ref: slug('jane-doe'), fresh: true })).toMatchObject({
    value: { person: { relation: 'pending' } },
  });
});

test('ending practice leaves nothing of it anywhere', async () => {
  const { account } = await start();
  await outcome(await send('jane-doe'));
  await askFrom('/in/tomas-example/')('page.draft.write', { ref: slug('tomas-example'), text: 'Hello' });
  await end();
  expect(await everything()).not.toContain(account?.accountId);
  expect(await value<ConnectionView>('connection')).toMatchObject({ account: null, dsn: null });
});

test('a worker that dies over the end of practice leaves it to the next one', async () => {
  const { account } = await start();
  await outcome(await send('jane-doe'));
  const unfinished = [{ kind: 'end-practice', accountId: account?.accountId }];
  await browser.storage.local.set({ unfinished: { version: 1, value: unfinished } });
  startWorker();
  await ready;
  await value('connection');
  expect(await practiceItem.read()).toBeNull();
  expect(await everything()).not.toContain(account?.accountId);
});

test('practice begins over no send that is about to leave', async () => {
  await connect();
  const hold = sandbox.hold({ method: 'POST', path: '/users/invite' });
  const left = await send('jane-doe');
  await hold.arrived;
  expect(await ask('practice.start', {})).toMatchObject({
    problem: { kind: 'sends-under-way', sends: [{ state: 'sending' }] },
  });
  hold.release();
  expect(await outcome(left)).toEqual({ state: 'sent', problem: null });
});

test('the control on a page is marked, and invites whoever it is drawn for', async () => {
  await start();
  const page = askFrom('/in/jdoe77/');
  const look = await page('page.look', { ref: slug('jdoe77') });
  expect((look.value as PageView).practice).toBe(true);
  const sent = await page('page.send', {
    ref: slug('jdoe77'),
    action: 'invite',
    note: null,
    shownName: 'Jane Doe',
    practice: true,
  });
  expect(await outcome(sent)).toEqual({ state: 'sent', problem: null });
});

test('a click on a control that was marked is never sent for real, nor one that was not marked in practice', async () => {
  await connect();
  const page = askFrom('/in/jane-doe/');
  const click = { ref: slug('jane-doe'), action: 'invite', note: null, shownName: 'Jane Doe' };
  await page('page.look', { ref: slug('jane-doe') });
  expect(await page('page.send', { ...click, practice: true })).toMatchObject({ problem: { kind: 'page-changed' } });
  await start();
  expect(await page('page.send', click)).toMatchObject({ problem: { kind: 'page-changed' } });
  expect(sandbox.requests).toEqual([]);
});

test('the address of practice cannot be typed', async () => {
  expect(await ask('connection.try', { dsn: 'practice.invalid', apiKey: 'practice-1' })).toMatchObject({
    problem: { kind: 'dsn-refused' },
  });
});
