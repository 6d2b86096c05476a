import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { dsnTraitsItem } from '@/lib/storage/account/dsn-traits-item';

test('what was learnt before v2 was spoken is kept', async () => {
  const value = { 'api27.unipile.com:15796': { multipartWrites: true, cancelRoute: 'post' } };
  await browser.storage.local.set({ 'dsn-traits': { version: 1, value } });
  expect(await dsnTraitsItem.read()).toEqual(value);
});
