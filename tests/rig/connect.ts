import type { Page } from 'playwright';
import { mustAsk } from './ask-worker.ts';
import type { RigBrowser } from './browser.ts';

interface Connection {
  readonly dsn: string;
  readonly apiKey: string;
  /** Name of the LinkedIn account to choose. */
  readonly account?: string;
}

/** The options page that opens by itself once Kith is installed. Wait for it: it comes to the front whenever it is ready. */
export const optionsOnInstall = (browser: RigBrowser): Promise<Page> => browser.pageAt(browser.address('options.html'));

const OPENS_BY_ITSELF_MS = 3_000;

/**
 * The options page after a relaunch. It opens by itself where the browser died before it had noted what is installed, which
 * takes it some ten seconds; else it is opened.
 */
export const optionsOnRelaunch = (browser: RigBrowser): Promise<Page> => {
  const address = browser.address('options.html');
  return browser.pageAt(address, [], OPENS_BY_ITSELF_MS).catch(() => browser.open(address));
};

/** Fills in the options page and proves the key: ends where an account can be chosen. */
export const tryKey = async (options: Page, { dsn, apiKey }: Connection): Promise<void> => {
  await options.getByRole('textbox', { name: 'DSN' }).fill(dsn);
  // By label: a password field has no role.
  await options.getByLabel('API key', { exact: true }).fill(apiKey);
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
};

/** Connects as a user does, on the real options page, which it gives back. */
export const connect = async (browser: RigBrowser, connection: Connection): Promise<Page> => {
  const account = connection.account ?? 'Sam Rivers';
  const options = await optionsOnInstall(browser);
  await tryKey(options, connection);
  const accounts = options.getByRole('combobox', { name: 'LinkedIn account' });
  const choice = await accounts.locator('option', { hasText: account }).getAttribute('value');
  await accounts.selectOption(choice);
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await options
    .getByRole('status')
    .filter({ hasText: `Connected as ${account}` })
    .waitFor();
  return options;
};

export interface Pace {
  readonly holdMs?: number;
  readonly openEnded?: boolean;
  readonly spacingMs?: { readonly min: number; readonly max: number };
}

/** Shortens the waits of sending, by the request that the options page makes. */
export const setPace = (options: Page, pace: Pace): Promise<unknown> => mustAsk(options, 'settings.change', pace);
