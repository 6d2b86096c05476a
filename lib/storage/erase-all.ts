import { browser } from 'wxt/browser';
import { endAccounts } from './account-storage';
import { emptyDatabase } from './open-database';

/**
 * Empties every place where Kith keeps something: `chrome.storage` and all databases. They are emptied, not deleted, since a
 * database that is open somewhere cannot be deleted. Rejects when a place cannot be emptied.
 */
export async function eraseAll(): Promise<void> {
  endAccounts();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name ? [emptyDatabase(name)] : [])));
}
