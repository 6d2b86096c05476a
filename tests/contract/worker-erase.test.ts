import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { sleep } from '@/lib/sleep';
import { ALEX_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, outcome, sandbox, send, slug, startWorker, takeReports, useWorker } from './worker-rig.ts';

useWorker();

const value = async (name: string, input: object = {}) => expect(await ask(name, input)).toMatchObject({ ok: true });

test('nothing is erased while a request of any account is in flight or waits to leave, and it is named with its person', async () => {
  await connect();
  const hold = sandbox.hold({ method: 'POST', path: '/users/invite' });
  const left = await send('jane-doe');
  await hold.arrived;
  await value('connection.choose', { accountId: ALEX_ACCOUNT_ID });
  await ask('settings.change', { holdMs: 10_000 });
  const held = await send('second-001');
  expect(await ask('data.erase', {})).toMatchObject({
    problem: {
      kind: 'sends-under-way',
      sends: [
        { state: 'sending', person: { fullName: 'Jane Doe' }, otherAccount: 'Sam Rivers' },
        { state: 'held', person: { fullName: 'Second 001' }, otherAccount: null },
      ],
    },
  });
  await value('send.undo', { entryId: (held.value as { id: string }).id });
  hold.release();
  expect(await outcome(left)).toEqual({ state: 'sent', problem: null });
  await value('data.erase');
});

test('everything is erased only while no journal of any account changes', async () => {
  await connect();
  let release = () => {};
  const changing = navigator.locks.request(
    `journal:${ALEX_ACCOUNT_ID}`,
    () => new Promise<void>((resolve) => (release = resolve)),
  );
  const erased = vi.fn();
  const erasing = value('data.erase').then(erased);
  await sleep(50, new AbortController().signal);
  expect(erased).not.toHaveBeenCalled();
  release();
  await Promise.all([changing, erasing]);
});

test('what was being read while everything was erased is not written down any more', async () => {
  await connect();
  const hold = sandbox.hold({ method: 'GET', path: '/users/:id' });
  const reading = ask('person.read', { ref: slug('jane-doe'), fresh: true });
  await hold.arrived;
  await value('data.erase');
  // Neither a new worker nor a new connection makes it welcome.
  startWorker();
  await connect();
  hold.release();
  expect(await reading).toMatchObject({ ok: false });
  expect(await browser.storage.session.get()).toEqual({});
  expect(Object.keys(await browser.storage.local.get()).sort()).toEqual([
    'connection',
    'generation',
    'owners',
    'settings',
  ]);
  expect(takeReports().map(String)).toEqual([expect.stringContaining('Everything was erased')]);
});
