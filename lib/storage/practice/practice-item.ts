import { browser } from 'wxt/browser';
import { z } from 'zod';
import { type StoredAccount, storedAccount } from '@/lib/storage/account/connection-item';
import { beginAccounts } from '@/lib/storage/generation';
import { createStoredItem, type StoredItem } from '@/lib/storage/stored-item';

const KEY = 'practice';

/** The practice account that Kith acts as, beside a real connection that rests meanwhile. */
export interface Practice {
  readonly account: StoredAccount;
}

const stored = createStoredItem<Practice | null>({
  area: 'local',
  key: KEY,
  budget: 'practice',
  version: 1,
  schema: () => z.object({ account: storedAccount() }).nullable(),
  initial: null,
});

/** Null while Kith acts for real. */
export const practiceItem: StoredItem<Practice | null> = {
  ...stored,
  async write(practice) {
    await stored.write(practice);
    if (practice) await beginAccounts();
  },
};

/** Calls `changed` after practice began or ended: another account is active. */
export function onPracticeChange(changed: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) changed();
  });
}
