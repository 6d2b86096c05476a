import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ask, askFrom, connect, ready, slug, startWorker, useWorker } from './worker-rig.ts';

useWorker();

const look = () => askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') });

/** What a worker that has just started does with the browser up to its answer to a page's look. */
async function firstLook() {
  const read = [
    vi.spyOn(browser.storage.local, 'get').mockClear(),
    vi.spyOn(browser.storage.session, 'get').mockClear(),
  ];
  const listed = vi.spyOn(browser.storage.local, 'getKeys').mockClear();
  const opened = vi.spyOn(indexedDB, 'open').mockClear();
  startWorker();
  await ready;
  expect(await look()).toMatchObject({ ok: true });
  return {
    reads: read.flatMap(({ mock }) => mock.calls).filter(([keys]) => keys !== null).length,
    listings: listed.mock.calls.length,
    databases: opened.mock.calls.map(([name]) => name).toSorted(),
  };
}

test('a page that wakes the worker waits for few reads, and for no database but those of the journal and of relations', async () => {
  await connect();
  await ask('person.read', { ref: slug('jane-doe'), fresh: false });
  const { reads, listings, databases } = await firstLook();
  expect(databases).toEqual(['journal', 'relations']);
  expect(reads).toBeLessThanOrEqual(8);
  expect(listings).toBeLessThanOrEqual(3);
});
