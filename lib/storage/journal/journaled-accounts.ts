import { browser } from 'wxt/browser';
import { accountsIn } from './stored-ledger';

/** Every account that something was ever written down of, connected or not. */
export const journaledAccounts = async (): Promise<readonly string[]> =>
  accountsIn(await browser.storage.local.getKeys());
