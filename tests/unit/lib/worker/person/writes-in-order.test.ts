import { expect, test } from 'vitest';
import type { Typing } from '@/lib/outreach/rules/drafts/typed-over';
import { draftItem } from '@/lib/storage/own-data/draft-items';
import { createDrafts } from '@/lib/worker/person/drafts';

const NOW = 5;

/** Drafts over journals that are read one by one, when `read` is called; `told`: how often a draft has changed. */
function slowDrafts() {
  const waiting: (() => void)[] = [];
  let told = 0;
  const drafts = createDrafts({
    whoIs: async () => null,
    item: draftItem,
    entries: async (accountId) => {
      if (accountId === 'slow') await new Promise<void>((done) => waiting.push(done));
      return [];
    },
    changed: () => {
      told += 1;
    },
    now: () => NOW,
    report: (error) => {
      throw error;
    },
  });
  return {
    told: () => told,
    key: (account: string, typing: Omit<Typing, 'field'>) =>
      drafts.write(account, 'ACoA-ann', { field: 'message', ...typing }),
    stored: (account: string) => draftItem(account, 'ACoA-ann').read(),
    /** Lets journals be read until nothing waits for one. */
    async read() {
      do {
        waiting.splice(0).forEach((done) => {
          done();
        });
        await new Promise((done) => setTimeout(done, 5));
      } while (waiting.length > 0);
    },
  };
}

test('two keys of which the second is handed over before the first is stored are stored in their order', async () => {
  const { key, read, stored } = slowDrafts();
  const written = Promise.all([key('slow', { text: 'H', over: '' }), key('slow', { text: 'He', over: 'H' })]);
  await read();
  await written;
  expect(await stored('slow')).toEqual({ message: { text: 'He', at: NOW } });
});

test('what is typed to one person waits for nothing that is written to another', async () => {
  const { key, read, stored } = slowDrafts();
  const slow = key('slow', { text: 'H', over: '' });
  await key('quick', { text: 'Hello', over: '' });
  expect(await stored('quick')).toEqual({ message: { text: 'Hello', at: NOW } });
  expect(await stored('slow')).toEqual({});
  await read();
  await slow;
});

test('of the keys that wait while one is being stored the newest alone is stored, over what stood there', async () => {
  const { key, read, stored, told } = slowDrafts();
  await draftItem('slow', 'ACoA-ann').write({ message: { text: 'Elsewhere', at: 1 } });
  const letters = ['H', 'He', 'Hel', 'Hell', 'Hello'];
  const written: Promise<void>[] = [];
  for (const [at, text] of letters.entries()) {
    written.push(key('slow', { text, over: letters[at - 1] ?? '' }));
    await Promise.resolve();
  }
  await read();
  await Promise.all(written);
  expect(await stored('slow')).toMatchObject({ message: { text: 'Hello' }, otherMessage: { text: 'Elsewhere' } });
  expect(told()).toBe(2);
});

test('keys of two windows are stored in the order in which they come, and none of their words goes', async () => {
  const { key, read, stored } = slowDrafts();
  const written = [
    key('slow', { text: 'H', over: '' }),
    key('slow', { text: 'There', over: '' }),
    key('slow', { text: 'He', over: 'H' }),
    key('slow', { text: 'Here', over: 'He' }),
  ];
  await read();
  await Promise.all(written);
  expect(await stored('slow')).toMatchObject({ message: { text: 'Here' }, otherMessage: { text: 'There' } });
});
