import { openDB } from 'idb';
import { browser } from 'wxt/browser';
import { endAccounts } from './account-storage';

/**
 * Empties every place where Kith keeps something: `chrome.storage` and all databases. They are emptied, not deleted, since a
 * database that is open somewhere cannot be deleted. Rejects when a place cannot be emptied.
 */
export async function eraseAll(): Promise<void> {
  endAccounts();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name ? [emptied(name)] : [])));
}

async function emptied(name: string): Promise<void> {
  const db = await openDB(name);
  const stores = [...db.objectStoreNames];
  if (stores.length > 0) {
    const transaction = db.transaction(stores, 'readwrite');
    await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
  }
  db.close();
}
