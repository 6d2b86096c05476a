import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { ask, connect, startWorker, useWorker } from './worker-rig.ts';

useWorker();

const HALF = { id: null, field: 'note', name: '', text: 'Half' };
const keep = async (draft: typeof HALF | null) =>
  expect(await ask('templates.draft.write', { draft })).toEqual({ ok: true, value: null });
const expectKept = async (draft: typeof HALF | null) =>
  expect(await ask('templates.draft', {})).toEqual({ ok: true, value: draft });

test('a template that is half written outlives the worker, until it is given up', async () => {
  await connect();
  await expectKept(null);
  await keep(HALF);
  startWorker();
  await expectKept(HALF);
  await keep(null);
  await expectKept(null);
  expect(await browser.storage.local.getKeys()).not.toContain('template-draft');
});

test('of what is typed fast the last stands', async () => {
  await connect();
  await Promise.all(['H', 'Ha', 'Hal', 'Half'].map((text) => keep({ ...HALF, text })));
  await expectKept(HALF);
});

test('“Erase everything” takes it along', async () => {
  await connect();
  await keep(HALF);
  expect(await ask('data.erase', {})).toMatchObject({ ok: true });
  expect(await browser.storage.local.getKeys()).not.toContain('template-draft');
});
