import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import type { Certificate } from './certificate.ts';
import { chromiumPath } from './chromium-path.mjs';

// The popup of the toolbar button is of the target type "other" at first, which Playwright leaves alone without this.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

interface BrowserOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  readonly certificate: Certificate;
  /** Local port that answers for each host pattern, such as `*.linkedin.com`. No other host exists. */
  readonly hosts: Readonly<Record<string, number>>;
  readonly headed?: boolean;
  /** The languages that the user reads, the preferred first; Kith speaks the first of them. British where left out. */
  readonly languages?: string;
  /** Set over those of this process, such as `TZ`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Real Chromium with the extension in it. */
export interface RigBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Folder of the profile. */
  readonly profile: string;
  /** The address of one of the extension's own pages, such as `options.html`. */
  address(page: string): string;
  open(address: string): Promise<Page>;
  /** Waits for a page at this address that is none of `known`, no longer than `ms`. */
  pageAt(address: string, known?: readonly Page[], ms?: number): Promise<Page>;
  /** Clicks the toolbar button over this tab and gives what opens: the popup, or the side panel where the user chose it. */
  openPopup(tab: Page, opens?: 'popup.html' | 'sidepanel.html'): Promise<Page>;
  /** Ends the background worker, as Chrome does at any moment it likes. */
  stopWorker(): Promise<void>;
  /** Ends the browser as a crash does: SIGKILL, nothing is saved. */
  kill(): Promise<void>;
  /** The same profile once more, after `kill`; with other environment variables where there are any. */
  relaunch(env?: Readonly<Record<string, string>>): Promise<RigBrowser>;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** What Playwright switches off. Chromium takes the last list it is given, so whoever gives one of their own says these too. */
export const OFF_IN_PLAYWRIGHT: readonly string[] = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

// Two pages that each window loads for what the address bar may show: 40 % of what a launch costs, and no test types an address.
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

// A process in reserve, which each popup that opens starts anew and most tests never use.
const RESERVE = ['SpareRendererForSitePerProcess'];

/** Nobody looks on: Chromium's own windows and bubbles do not move, and its address bar shows nothing. */
const UNSEEN = [
  '--headless=new',
  '--animation-duration-scale=0',
  `--disable-features=${[...OFF_IN_PLAYWRIGHT, ...ADDRESS_BAR, ...RESERVE].join(',')}`,
];

const switchesOf = ({ certificate, hosts, headed }: BrowserOptions): string[] => {
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  return [
    ...(headed ? [] : UNSEEN),
    // Chromium refuses its sandbox to root, who is the user of most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--enable-unsafe-extension-debugging',
    // The smallest screen that is still common; headless Chromium's own is too low for what it lets a popup be.
    '--screen-info={1366x768}',
    '--window-size=1280,760',
    `--ignore-certificate-errors-spki-list=${certificate.fingerprint}`,
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
  ];
};

const newProfile = ({ languages = 'en-GB,en' }: BrowserOptions): string => {
  const profile = mkdtempSync(join(tmpdir(), 'kith-profile-'));
  mkdirSync(join(profile, 'Default'));
  // Without developer mode `chrome.runtime.reload()` disables an unpacked extension.
  const intl = { accept_languages: languages, selected_languages: languages };
  const preferences = { extensions: { ui: { developer_mode: true } }, intl };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
};

// Without this key Playwright's runner makes every page American, whatever languages the profile reads.
const OWN_LOCALE: object = { locale: undefined };

// Only targets of the type "tab" have a toolbar, and nothing joins them to Playwright's pages but being in front.
const tabInFront = async (root: CDPSession, page: Page): Promise<string> => {
  await page.bringToFront();
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs: readonly { targetId: string; url: string; embedderData?: { tabActive?: boolean } }[] = targetInfos;
  const tab = tabs.find(({ url, embedderData }) => url === page.url() && embedderData?.tabActive !== false);
  if (tab === undefined) throw new Error(`${page.url()} is not the tab in front`);
  return tab.targetId;
};

const OPEN_MS = 20_000;

// Polled: Playwright announces a page before the page has its address.
const pageAt = async (
  context: BrowserContext,
  url: string,
  known: readonly Page[] = [],
  ms = OPEN_MS,
): Promise<Page> => {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(50)) {
    const page = context.pages().find((one) => one.url() === url && !known.includes(one));
    if (page !== undefined) return page;
  }
  throw new Error(`${url} did not open`);
};

// A worker that is just starting takes no notice.
const STOP_AGAIN_MS = 500;

// Returns once it is dead: a worker that is wanted again starts within milliseconds, under the id of the one before.
const stopWorkerOf = async (context: BrowserContext, root: CDPSession, extensionId: string): Promise<void> => {
  const isOwn = (url: string) => url.startsWith(`chrome-extension://${extensionId}/`);
  const running = async () => {
    const { targetInfos } = await root.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && isOwn(url));
  };
  let worker = await running();
  if (worker === undefined) return;
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  let dead = false;
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      dead ||= versions.some(({ scriptURL, runningStatus }) => isOwn(scriptURL) && runningStatus === 'stopped');
      if (dead) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  for (; worker !== undefined && !dead; worker = dead ? undefined : await running()) {
    // Fails where it ended by itself meanwhile.
    await root.send('Target.closeTarget', { targetId: worker.targetId }).catch(() => null);
    await Promise.race([stopped, sleep(STOP_AGAIN_MS)]);
  }
  await session.detach();
};

/** Launches Chromium on a new profile and loads the extension into it. */
export const launchBrowser = async (options: BrowserOptions, profile = newProfile(options)): Promise<RigBrowser> => {
  const executablePath = await chromiumPath();
  if (executablePath === null || !existsSync(join(options.extension, 'manifest.json')))
    throw new Error(`Build the extension and run "node tests/rig/prepare.mjs" first: ${options.extension}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !options.headed,
    args: switchesOf(options),
    env: { ...process.env, ...options.env },
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    // Null: a popup keeps the size that Chromium gives it.
    viewport: null,
    ...OWN_LOCALE,
  });
  const root = await context.browser()!.newBrowserCDPSession();
  // Not by --load-extension, which Google's own builds ignore.
  const { id } = await root.send('Extensions.loadUnpacked', { path: options.extension });
  const address = (page: string) => `chrome-extension://${id}/${page}`;

  return {
    context,
    extensionId: id,
    profile,
    address,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    pageAt: (url, known, ms) => pageAt(context, url, known, ms),
    async openPopup(tab, opens = 'popup.html') {
      const known = context.pages();
      await root.send('Extensions.triggerAction', { id, targetId: await tabInFront(root, tab) });
      return pageAt(context, address(opens), known);
    },
    stopWorker: () => stopWorkerOf(context, root, id),
    async kill() {
      const { processInfo } = await root.send('SystemInfo.getProcessInfo');
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
      await closed;
    },
    relaunch: (env = options.env ?? {}) => launchBrowser({ ...options, env }, profile),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
