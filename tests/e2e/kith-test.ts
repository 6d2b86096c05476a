import { test as base, type Page } from '@playwright/test';
import { type Pages, startPages } from '../pages/pages-server.ts';
import { launchBrowser, type RigBrowser } from '../rig/browser.ts';
import { type Certificate, makeCertificate } from '../rig/certificate.ts';
import { type ClosedRoot, closedRootOf } from '../rig/closed-root.ts';
import { connect, setPace } from '../rig/connect.ts';
import { OUTPUT } from '../rig/root-folder.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';

/** Where the sandbox stands, as the user would type it; mapped to it over TLS. Not the example that Kith itself shows. */
export const DSN = 'api31.unipile.com:13131';

/** A LinkedIn tab, with the page control as the user meets it. */
export interface Tab {
  readonly page: Page;
  readonly control: ClosedRoot;
}

/** The production build in Chromium on a new profile, between LinkedIn's pages and the sandbox. */
interface Kith extends RigBrowser {
  /** Opens an address of LinkedIn in a new tab; `/in/jane-doe/` for instance. */
  visit(path: string): Promise<Tab>;
  /** Opens the popup over a profile. */
  popupOn(path: string): Promise<Page>;
}

interface Fixtures {
  readonly sandbox: Sandbox;
  /** Not connected yet. */
  readonly fresh: Kith;
  /** Connected as Sam Rivers, with no hold and no spacing between sends. */
  readonly kith: Kith;
}

interface WorkerFixtures {
  readonly certificate: Certificate;
  readonly pages: Pages;
}

const kithIn = (browser: RigBrowser): Kith => {
  const visit: Kith['visit'] = async (path) => {
    const page = await browser.open(`https://www.linkedin.com${path}`);
    return { page, control: await closedRootOf(page) };
  };
  return {
    ...browser,
    visit,
    popupOn: async (path) => browser.openPopup((await visit(path)).page),
  };
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  certificate: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern.
    async ({}, use) => {
      await use(await makeCertificate());
    },
    { scope: 'worker' },
  ],
  pages: [
    async ({ certificate }, use) => {
      const pages = await startPages(certificate);
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  sandbox: async ({ certificate }, use) => {
    const sandbox = await startSandbox({ tls: certificate });
    await use(sandbox);
    await sandbox.close();
  },
  fresh: async ({ certificate, pages, sandbox }, use, testInfo) => {
    const hosts = { '*.linkedin.com': pages.port, '*.unipile.com': sandbox.port };
    const browser = await launchBrowser({ extension: `${OUTPUT}chrome-mv3`, certificate, hosts });
    await use(kithIn(browser));
    if (testInfo.status !== testInfo.expectedStatus)
      for (const [index, page] of browser.context.pages().entries())
        await page.screenshot({ path: testInfo.outputPath(`page-${index}.png`) }).catch(() => null);
    await browser.close();
  },
  kith: async ({ fresh, sandbox }, use) => {
    const options = await connect(fresh, { dsn: DSN, apiKey: sandbox.apiKey });
    await setPace(options, { holdMs: 0, spacingMs: { min: 0, max: 0 } });
    await options.close();
    // What connecting asked of the API is not part of any journey.
    sandbox.requests.length = 0;
    await use(fresh);
  },
});

export { expect } from '@playwright/test';

/** The requests that may change something at LinkedIn: every test counts them. */
export const writesOf = ({ requests }: Sandbox) => requests.filter(({ method }) => method !== 'GET');
