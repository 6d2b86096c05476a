import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { journaledAccounts } from '@/lib/storage/journal/journaled-accounts';
import { ledgerKeys } from '@/lib/storage/journal/stored-ledger';

beforeEach(() => fakeBrowser.reset());

it('names each account that has a journal once, and nothing else that is stored', async () => {
  const kept = [...ledgerKeys('account-1'), ...ledgerKeys('account-2'), 'entry:account-1:entry-1', 'settings'];
  await browser.storage.local.set(Object.fromEntries(kept.map((key) => [key, {}])));
  expect(await journaledAccounts()).toEqual(['account-1', 'account-2']);
});
