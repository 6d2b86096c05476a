import { browser } from 'wxt/browser';
import { endAccounts, GENERATION_KEY } from './generation';
import { emptyDatabase } from './open-database';
import { UNFINISHED_KEY } from './unfinished-item';

/** What outlives erasing: the number of the generation, and until it is over that it is under way. */
const STAY: ReadonlySet<string> = new Set([GENERATION_KEY, UNFINISHED_KEY]);

/**
 * Empties every place where Kith keeps something: `chrome.storage`, but for what outlives erasing, and all databases. They are emptied,
 * not deleted, since a database that is open somewhere cannot be deleted. Rejects when a place cannot be emptied; may be done again.
 */
export async function eraseAll(): Promise<void> {
  await endAccounts();
  await Promise.all([emptyLocalStorage(), browser.storage.session.clear()]);
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name ? [emptyDatabase(name)] : [])));
}

async function emptyLocalStorage(): Promise<void> {
  const keys = await browser.storage.local.getKeys();
  await browser.storage.local.remove(keys.filter((key) => !STAY.has(key)));
}
