import type { Page } from 'playwright';
import type { RigBrowser } from './browser.ts';

const emptyStorage = async (): Promise<void> => {
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.alarms.clearAll()]);
};

const isEmpty = async (): Promise<boolean> => {
  const [local, session, alarms] = await Promise.all([
    chrome.storage.local.get(),
    chrome.storage.session.get(),
    chrome.alarms.getAll(),
  ]);
  return [local, session, alarms].every((held) => Object.keys(held).length === 0);
};

/** A worker that writes as it dies is over by then. */
const TRIES = 5;

/**
 * Makes a used browser as good as new: every page closed, nothing stored, no worker. Gives the one page that stays open from
 * time to time, which is the extension's own and runs nothing. Throws where something stays behind.
 */
export const forgetEverything = async (browser: RigBrowser): Promise<Page> => {
  const { context } = browser;
  await context.setOffline(false);
  const address = browser.address('manifest.json');
  const desk = context.pages().find((page) => page.url() === address) ?? (await browser.open(address));
  for (const page of context.pages()) if (page !== desk) await page.close();
  // What is emptied wakes the worker: it is ended once after that, and not before as well.
  for (let tries = 0; tries === 0 || !(await desk.evaluate(isEmpty)); tries += 1) {
    if (tries === TRIES) throw new Error('Kith goes on writing into the storage of the test before');
    await desk.evaluate(emptyStorage);
    await browser.stopWorker();
  }
  const session = await context.newCDPSession(desk);
  const origin = `chrome-extension://${browser.extensionId}`;
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'indexeddb,file_systems,cache_storage,local_storage',
  });
  await session.detach();
  return desk;
};
