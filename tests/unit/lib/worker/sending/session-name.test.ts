import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sessionItem } from '@/lib/storage/journal/session-item';
import { createSessionName } from '@/lib/worker/sending/session-name';

beforeEach(() => fakeBrowser.reset());

let ids = 0;
const newId = () => {
  ids += 1;
  return `id-${ids}`;
};
const worker = (item = sessionItem) => createSessionName(item, newId).read;

test('every worker of one session calls it the same', async () => {
  const [name, sameWorker] = await (async () => {
    const one = worker();
    return Promise.all([one(), one()]);
  })();
  expect(sameWorker).toBe(name);
  expect(await worker()()).toBe(name);
});

test('the next session is called otherwise', async () => {
  const name = await worker()();
  await browser.storage.session.clear();
  expect(await worker()()).not.toBe(name);
});

test('where nothing can be stored each worker is a session of its own', async () => {
  const broken = { ...sessionItem, change: () => Promise.reject(new Error('No storage.')) };
  const one = worker(broken);
  const name = await one();
  expect(await one()).toBe(name);
  expect(await worker(broken)()).not.toBe(name);
});
