import { openDB } from 'idb';
import { browser } from 'wxt/browser';
import { chatIdsItem } from './account/chat-ids-item';
import { peopleItem } from './account/people-item';
import { beginAccounts, endAccounts } from './generation';
import { keptChangesItem } from './inbox/kept-changes-item';
import { remindedItem } from './noticing/noticing-items';
import { pageNotesItem } from './page/page-items';
import type { StoredItem } from './stored-item';

/** Kept for all accounts together, by names that begin with the account. */
const SHARED = [
  chatIdsItem,
  peopleItem,
  keptChangesItem,
  pageNotesItem,
  remindedItem,
] as unknown as readonly StoredItem<Readonly<Record<string, unknown>>>[];

/**
 * Erases all that is kept of one account, wherever Kith keeps something, and nothing of any other. What was under way for it writes
 * nothing more. Rejects where a place cannot be emptied; may be done again.
 */
export async function eraseAccount(accountId: string): Promise<void> {
  await endAccounts();
  await beginAccounts();
  const keys = (await browser.storage.local.getKeys()).filter((key) => key.split(':').includes(accountId));
  await browser.storage.local.remove(keys);
  for (const item of SHARED) {
    const others = (all: Readonly<Record<string, unknown>>) =>
      Object.entries(all).filter(([name]) => !name.includes(accountId));
    const all = await item.read();
    if (others(all).length < Object.keys(all).length) await item.change((now) => Object.fromEntries(others(now)));
  }
  for (const { name } of await indexedDB.databases()) if (name) await eraseRows(name, accountId);
}

/** Every row says whose it is, in `accountId`: the account, or the account and which part of it. */
async function eraseRows(name: string, accountId: string): Promise<void> {
  const db = await openDB(name);
  for (const store of [...db.objectStoreNames]) {
    const transaction = db.transaction(store, 'readwrite');
    let cursor = await transaction.store.openCursor();
    while (cursor) {
      const [of] = String((cursor.value as { accountId?: unknown }).accountId).split('#');
      if (of === accountId) await cursor.delete();
      cursor = await cursor.continue();
    }
    await transaction.done;
  }
  db.close();
}
