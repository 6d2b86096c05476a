import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readTogether } from '@/lib/storage/read-together';

test('what is asked for at the same time is read in one call, and everybody gets what they asked for', async () => {
  await browser.storage.local.set({ one: 1, two: 2 });
  const get = vi.spyOn(browser.storage.local, 'get').mockClear();
  const read = [readTogether('local', ['one']), readTogether('local', ['two', 'none']), readTogether('local', ['one'])];
  expect(await Promise.all(read)).toEqual([{ one: 1 }, { two: 2 }, { one: 1 }]);
  expect(get).toHaveBeenCalledExactlyOnceWith(['one', 'two', 'none']);
});

test('what is asked for later is read anew', async () => {
  await browser.storage.local.set({ one: 1 });
  await readTogether('local', ['one']);
  await browser.storage.local.set({ one: 2 });
  expect(await readTogether('local', ['one'])).toEqual({ one: 2 });
});

test('where an area cannot be read nobody gets anything, and the next may', async () => {
  vi.spyOn(browser.storage.session, 'get').mockRejectedValueOnce(new Error('damaged'));
  const read = [readTogether('session', ['one']), readTogether('session', ['two'])];
  const [one, two] = await Promise.allSettled(read);
  expect([one?.status, two?.status]).toEqual(['rejected', 'rejected']);
  expect(await readTogether('session', ['one'])).toEqual({});
});
