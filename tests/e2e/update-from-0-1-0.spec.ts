import FROZEN from '../contract/stored-by-0-1-0.json' with { type: 'json' };
import { launchBrowser } from '../rig/browser.ts';
import { optionsOnInstall } from '../rig/connect.ts';
import { copyOfExtension, updateExtension } from '../rig/update-extension.ts';
import { EXTENSION, expect, kithIn, test } from './kith-test.ts';

/** What 0.1.0 stored, with the address and key of this run. */
const storedFor = (dsn: string, apiKey: string) => {
  const { connection, ...others } = FROZEN.local;
  return { ...others, connection: { ...connection, value: { ...connection.value, dsn: `https://${dsn}`, apiKey } } };
};

interface Store {
  readonly keyPath: string | string[];
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly multiEntry: boolean;
  }[];
  readonly rows: readonly object[];
}
type Databases = Readonly<Record<string, Readonly<Record<string, Store>>>>;

/** Runs in a page of Kith: puts everything where 0.1.0 left it, the body of a request that it was ended over too. */
const leave = async ([local, databases]: readonly [local: object, databases: Databases]): Promise<void> => {
  const answered = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await chrome.storage.local.clear();
  await chrome.storage.local.set(local);
  for (const [name, stores] of Object.entries(databases)) {
    const opening = indexedDB.open(name, 1);
    // Where this version has not made it yet.
    opening.onupgradeneeded = () => {
      for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const index of indexes) made.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      }
    };
    const db = await answered(opening);
    for (const [store, { rows }] of Object.entries(stores))
      for (const row of rows) await answered(db.transaction(store, 'readwrite').objectStore(store).put(row));
    db.close();
  }
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('leaving', { create: true });
  const file = await (await folder.getFileHandle('body', { create: true })).createWritable();
  await file.write('{"text":"Hello Jane"}');
  await file.close();
};

/** Runs in a page of Kith. */
const isInChromeStorage = async (text: string): Promise<boolean> =>
  JSON.stringify(await chrome.storage.local.get()).includes(text);

/** Runs in a page of Kith. */
const foldersLeft = async (): Promise<readonly string[]> =>
  Array.fromAsync((await navigator.storage.getDirectory()).keys());

test('after an update from 0.1.0 everything is there, and nothing that it left behind', async ({
  certificate,
  pages,
  sandbox,
  typed,
}) => {
  const hosts = { '*.linkedin.com': pages.port, '*.unipile.com': sandbox.port };
  const extension = copyOfExtension(EXTENSION);
  const kith = kithIn(await launchBrowser({ extension, certificate, hosts }));
  const options = await optionsOnInstall(kith);
  // The options close with the old version, and a browser without a tab opens none.
  await kith.open('about:blank');
  await options.evaluate(leave, [storedFor(typed.dsn, typed.apiKey), FROZEN.databases] as const);
  expect(await options.evaluate(foldersLeft)).toEqual(['leaving']);
  expect(await options.evaluate(isInChromeStorage, typed.apiKey)).toBe(true);
  await updateExtension(options, extension);

  const again = await kith.open(kith.address('options.html'));
  await expect(again.getByRole('status').filter({ hasText: 'Connected as Sam Rivers' })).toBeVisible();
  await expect(again.getByText('Hi {first_name|there}, we met at the fair.')).toBeVisible();
  await expect.poll(() => again.evaluate(foldersLeft)).toEqual([]);
  await expect.poll(() => again.evaluate(isInChromeStorage, typed.apiKey)).toBe(false);
  // The side panel had been chosen instead of the popup.
  const panel = await kith.openPopup((await kith.visit('/in/john-smith/')).page, 'sidepanel.html');
  await expect(panel.getByRole('textbox', { name: 'Message' })).toHaveValue('Half a sentence to John');
  await panel.getByRole('tab', { name: 'Activity' }).click();
  await expect(panel.getByText('Hello Jane, we met at the fair.')).toBeVisible();
  // The key is in the one place that it was moved to.
  await again.getByRole('button', { name: 'Test connection' }).click();
  await expect(again.getByText(/Unipile accepts the key|key/i).first()).toBeVisible();
  await kith.close();
});
