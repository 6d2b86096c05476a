import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { BUDGETS } from '@/lib/storage/budget';
import { sampleEntry } from '../unit/lib/outreach/journal/sample-entry';
import { connect, find, outcome, sandbox, send, startWorker, useWorker, writes } from './worker-rig.ts';

useWorker();

/** Fills what journals may take with sends of another account. */
const fillJournals = async () => {
  const text = 'x'.repeat(BUDGETS.entries.bytes - 1_000);
  await browser.storage.local.set({ 'entry:another:1': sampleEntry({ id: '1', accountId: 'another', text }) });
  startWorker();
};

test('a send that cannot be written down is told before anything leaves, and the next one goes once there is room', async () => {
  await connect();
  await fillJournals();
  expect(await send('jane-doe')).toMatchObject({ ok: false, problem: { kind: 'journal-full' } });
  expect(writes()).toEqual([]);
  expect((await find()).entries).toEqual([]);
  await browser.storage.local.remove('entry:another:1');
  startWorker();
  expect(await outcome(await send('jane-doe'))).toEqual({ state: 'sent', problem: null });
});

test('a send that was written down is carried out and closed, whatever fills the journals meanwhile', async () => {
  await connect();
  const hold = sandbox.hold({ method: 'POST', path: '/users/invite' });
  const left = await send('jane-doe');
  await hold.arrived;
  await browser.storage.local.set({
    'entry:another:1': sampleEntry({ id: '1', accountId: 'another', text: 'x'.repeat(BUDGETS.entries.bytes) }),
  });
  hold.release();
  expect(await outcome(left)).toEqual({ state: 'sent', problem: null });
  expect(await send('second-001')).toMatchObject({ ok: true });
});
