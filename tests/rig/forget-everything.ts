import type { RigBrowser } from './browser.ts';

const emptyStorage = async (): Promise<void> => {
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.alarms.clearAll()]);
};

/** Makes a used browser as good as new: every page closed, nothing stored, no worker. The options are open. */
export const forgetEverything = async (browser: RigBrowser): Promise<void> => {
  const { context } = browser;
  await context.setOffline(false);
  const options = await browser.open(browser.address('options.html'));
  for (const page of context.pages()) if (page !== options) await page.close();
  await browser.stopWorker();
  const session = await context.newCDPSession(options);
  const origin = `chrome-extension://${browser.extensionId}`;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,file_systems,cache_storage' });
  await session.detach();
  await options.evaluate(emptyStorage);
  await browser.stopWorker();
  await options.reload();
};
