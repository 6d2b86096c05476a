import { browser } from 'wxt/browser';

type Area = 'local' | 'session';
type Stored = Readonly<Record<string, unknown>>;

const waiting = new Map<Area, { readonly keys: Set<string>; readonly stored: Promise<Stored> }>();

/**
 * What an area of `chrome.storage` has under some keys. What is asked for at the same time is read in one call, and each key once: to look at a
 * page takes a dozen of them, and calls cost more than keys.
 */
export async function readTogether(area: Area, keys: readonly string[]): Promise<Stored> {
  const call = waiting.get(area) ?? begin(area);
  for (const key of keys) call.keys.add(key);
  const stored = await call.stored;
  return Object.fromEntries(keys.flatMap((key) => (key in stored ? [[key, stored[key]]] : [])));
}

function begin(area: Area) {
  const keys = new Set<string>();
  const read = async () => {
    // Until everybody has asked who goes on in the same turn.
    await null;
    waiting.delete(area);
    return browser.storage[area].get([...keys]);
  };
  const call = { keys, stored: read() };
  waiting.set(area, call);
  return call;
}
