import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
import { type Pages, startPages } from '../pages/pages-server.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser, type RigBrowser } from '../rig/browser.ts';
import { type Certificate, makeCertificate } from '../rig/certificate.ts';
import { type ClosedRoot, closedRootOf } from '../rig/closed-root.ts';
import { optionsOnInstall, setPace } from '../rig/connect.ts';
import { forgetEverything } from '../rig/forget-everything.ts';
import { OUTPUT } from '../rig/root-folder.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts';
import { type ApiVersion, DSN, ROUTES, type Routes, typedFor } from './api-versions.ts';

/** The build under test; `KITH_EXTENSION` names another folder of `.output`. */
export const EXTENSION = `${OUTPUT}${process.env.KITH_EXTENSION ?? 'chrome-mv3'}`;

/** A LinkedIn tab, with the page control as the user meets it. */
export interface Tab {
  readonly page: Page;
  readonly control: ClosedRoot;
}

/** The production build in Chromium, between LinkedIn's pages and the sandbox. */
export interface Kith extends RigBrowser {
  /** Opens an address of LinkedIn in a new tab; `/in/jane-doe/` for instance. */
  visit(path: string): Promise<Tab>;
  /** Opens the popup over a profile. */
  popupOn(path: string): Promise<Page>;
}

interface Fixtures {
  /** The version of the API that `kith` is connected to. */
  readonly version: ApiVersion;
  /** What the user types to connect to it. */
  readonly typed: { readonly dsn: string; readonly apiKey: string };
  /** How it is asked for what. */
  readonly routes: Routes;
  readonly sandboxOptions: Omit<SandboxOptions, 'tls' | 'port'>;
  readonly sandbox: Sandbox;
  /** The time zone of the machine on which `fresh` begins; the machine's own where it is null. */
  readonly timeZone: string | null;
  /** Newly installed, in a browser of its own, and not connected yet. */
  readonly fresh: Kith;
  /** The same, connected as Sam Rivers, with no hold and no spacing between sends, and with the options open: to be killed. */
  readonly own: Kith;
  /** A page of the extension's own, in the browser that the next two share, which was emptied. */
  readonly desk: Page;
  /** Not connected yet, with the options open, in a browser that the next test finds emptied: never to be killed. */
  readonly empty: Kith;
  /** The same, connected as Sam Rivers, with no hold and no spacing between sends. */
  readonly kith: Kith;
}

interface WorkerFixtures {
  readonly certificate: Certificate;
  readonly pages: Pages;
  /** Where the sandbox of each test stands. */
  readonly sandboxPort: number;
  readonly sharedBrowser: RigBrowser;
  /** What goes on from test to test, by a name; closed before the next test that shares the worker's browser, and as the worker ends. */
  readonly kept: Map<string, { close(): Promise<void> }>;
}

/** What tests do with a browser, in the words of a user. */
export const kithIn = (browser: RigBrowser): Kith => {
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

const closeAll = async (kept: WorkerFixtures['kept']): Promise<void> => {
  for (const one of kept.values()) await one.close();
  kept.clear();
};

const connectAtOnce = async (ownPage: Page, sandbox: Sandbox, typed: Fixtures['typed']): Promise<void> => {
  await mustAsk(ownPage, 'connection.save', { ...typed, accountId: SAM_ACCOUNT_ID });
  await setPace(ownPage, { holdMs: 0, spacingMs: { min: 0, max: 0 } });
  // What connecting asked of the API is not part of any journey.
  sandbox.requests.length = 0;
};

const picture = async ({ context }: RigBrowser, testInfo: TestInfo): Promise<void> => {
  if (testInfo.status === testInfo.expectedStatus) return;
  for (const [index, page] of context.pages().entries())
    await page.screenshot({ path: testInfo.outputPath(`page-${index}.png`) }).catch(() => null);
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
  sandboxPort: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const { port, close } = await startSandbox();
      await close();
      await use(port);
    },
    { scope: 'worker' },
  ],
  version: ['v1', { option: true }],
  typed: async ({ version, sandbox }, use) => use(typedFor(version, sandbox)),
  routes: async ({ version }, use) => use(ROUTES[version]),
  sandboxOptions: [{}, { option: true }],
  sandbox: async ({ certificate, sandboxPort, sandboxOptions }, use) => {
    const sandbox = await startSandbox({ ...sandboxOptions, port: sandboxPort, tls: certificate });
    await use(sandbox);
    await sandbox.close();
    expect(sandbox.state.offShape).toEqual([]);
  },
  timeZone: [null, { option: true }],
  fresh: async ({ certificate, pages, sandbox, timeZone }, use, testInfo) => {
    const hosts = { '*.linkedin.com': pages.port, '*.unipile.com': sandbox.port };
    const env = timeZone === null ? {} : { TZ: timeZone };
    const browser = await launchBrowser({ extension: EXTENSION, certificate, hosts, env });
    await use(kithIn(browser));
    await picture(browser, testInfo);
    await browser.close();
  },
  own: async ({ fresh, sandbox, typed }, use) => {
    await connectAtOnce(await optionsOnInstall(fresh), sandbox, typed);
    await use(fresh);
  },
  sharedBrowser: [
    async ({ certificate, pages, sandboxPort }, use) => {
      const hosts = { '*.linkedin.com': pages.port, '*.unipile.com': sandboxPort };
      const browser = await launchBrowser({ extension: EXTENSION, certificate, hosts });
      await optionsOnInstall(browser);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  // Here, and not where it is used: tests that differ in what a worker has wait until all others are done.
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const kept = new Map<string, { close(): Promise<void> }>();
      await use(kept);
      await closeAll(kept);
    },
    { scope: 'worker' },
  ],
  // The sandbox is named for it to run.
  desk: async ({ sharedBrowser, kept, sandbox: _ }, use, testInfo) => {
    await closeAll(kept);
    await use(await forgetEverything(sharedBrowser));
    await picture(sharedBrowser, testInfo);
  },
  empty: async ({ sharedBrowser, desk: _ }, use) => {
    await sharedBrowser.open(sharedBrowser.address('options.html'));
    await use(kithIn(sharedBrowser));
  },
  kith: async ({ sharedBrowser, desk, sandbox, typed }, use) => {
    await connectAtOnce(desk, sandbox, typed);
    await use(kithIn(sharedBrowser));
  },
});

export { DSN, expect };

/** The requests that may change something at LinkedIn: every test counts them. */
export const writesOf = ({ requests }: Sandbox) => requests.filter(({ method }) => method !== 'GET');
