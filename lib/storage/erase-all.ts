import { browser } from 'wxt/browser';
import { emptyLocalStorage, endAccounts } from './generation';
import { emptyDatabase } from './open-database';

/**
 * Empties every place where Kith keeps something: `chrome.storage`, but for the number of the generation, and all databases. They are emptied, not deleted, since a
 * database that is open somewhere cannot be deleted. Rejects when a place cannot be emptied.
 */
export async function eraseAll(): Promise<void> {
  await endAccounts();
  await Promise.all([emptyLocalStorage(), browser.storage.session.clear()]);
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name ? [emptyDatabase(name)] : [])));
}
