import type { Page } from 'playwright';
import type { RigBrowser } from './browser.ts';

/** Everything from here on is a moment in UTC ms; no other number of the journal is as large. */
const A_MOMENT = 1e12;

/** Makes every moment in the journal older, which is what time that passes does to it. Ends the worker, which keeps the journal in mind. */
export const letTimePass = async (browser: RigBrowser, ownPage: Page, ms: number): Promise<void> => {
  await browser.stopWorker();
  await ownPage.evaluate(
    async ([passed, aMoment]) => {
      const stored = Object.entries(await chrome.storage.local.get());
      const journal = Object.fromEntries(stored.filter(([key]) => /^(entry|ledger|reads|elsewhere):/.test(key)));
      const older = (_: string, value: unknown) =>
        typeof value === 'number' && value > aMoment ? value - passed : value;
      await chrome.storage.local.set(JSON.parse(JSON.stringify(journal), older));
    },
    [ms, A_MOMENT] as const,
  );
};
