import { browser } from 'wxt/browser';
import { NothingDone } from './storage-failure';

/**
 * Writes all of it into `chrome.storage.local` or nothing; rejects with `NothingDone` where it is sure that nothing was written. Whoever
 * calls it has made sure that there is room: `items` of a stored item, or `take` of the journals' budget.
 */
export async function writeWhole(items: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    await browser.storage.local.set(items);
  } catch (error) {
    // Chrome writes such a batch as a whole, and may have done so before it failed.
    const stored = await browser.storage.local.get(Object.keys(items));
    if (sorted(stored) !== sorted(items)) throw new NothingDone(error);
  }
}

/** The same text for the same value: Chrome gives the keys of an object back in another order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
