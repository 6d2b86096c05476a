import type { Page } from 'playwright';
import type { RigBrowser } from './browser.ts';

const emptyStorage = async (): Promise<void> => {
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.alarms.clearAll()]);
};

/**
 * Makes a used browser as good as new: every page closed, nothing stored, no worker. Gives the one page that stays open from
 * time to time, which is the extension's own and runs nothing.
 */
export const forgetEverything = async (browser: RigBrowser): Promise<Page> => {
  const { context } = browser;
  await context.setOffline(false);
  const address = browser.address('manifest.json');
  const desk = context.pages().find((page) => page.url() === address) ?? (await browser.open(address));
  for (const page of context.pages()) if (page !== desk) await page.close();
  await browser.stopWorker();
  const session = await context.newCDPSession(desk);
  const origin = `chrome-extension://${browser.extensionId}`;
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'indexeddb,file_systems,cache_storage,local_storage',
  });
  await session.detach();
  await desk.evaluate(emptyStorage);
  await browser.stopWorker();
  return desk;
};
