import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { askWorker, mustAsk, type WorkerAnswer } from '../rig/ask-worker.ts';
import { launchBrowser } from '../rig/browser.ts';
import type { Certificate } from '../rig/certificate.ts';
import type { ClosedRoot } from '../rig/closed-root.ts';
import { optionsOnInstall, optionsOnRelaunch, type Pace, setPace } from '../rig/connect.ts';
import { letTimePass } from '../rig/let-time-pass.ts';
import { copyOfExtension, updateExtension } from '../rig/update-extension.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { type RequestRecord, type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { type ApiVersion, ROUTES, type Routes, typedFor } from './api-versions.ts';
import { type CampaignSend, type Chat, prepareSend } from './campaign-send.ts';
import { EXTENSION, type Kith, kithIn } from './kith-test.ts';

/** What ends under a send: the worker alone, the browser as in a crash, or this version of Kith. */
export const KILLS = ['worker', 'browser', 'update'] as const;
export type Kill = (typeof KILLS)[number];

/** A journal entry, as far as the campaign looks at it. */
interface Entry {
  readonly state: string;
  readonly person: { readonly providerId: string };
}

/** One profile that lives through many kills, between LinkedIn's pages and a sandbox that would take every duplicate. */
export interface Rig {
  readonly sandbox: Sandbox;
  /** The version of the API that is spoken. */
  readonly version: ApiVersion;
  readonly routes: Routes;
  /** The browser that runs now. */
  readonly kith: Kith;
  /** Sends made here so far. */
  readonly sends: number;
  /** The next person, who gets no other send, and what to send them, some minutes after the one before. */
  next(action: CampaignSend['action'], pace?: Pace, chat?: Chat): Promise<CampaignSend>;
  /** Opens the surface on which it is asked for; what comes back presses the button. */
  open(send: CampaignSend): Promise<() => Promise<void>>;
  ask(name: string, input?: unknown): Promise<WorkerAnswer>;
  /**
   * Has Kith look at what is unclear, and asks once more where Chrome has ended the worker as it started: nobody looks then, and looking
   * changes nothing. No answer is waited for any more once it `isSeen` that Kith looks.
   */
  look(isSeen?: () => boolean): Promise<void>;
  /** Closes what is open and lets time pass. */
  pass(ms: number): Promise<void>;
  kill(what: Kill): Promise<void>;
  /** What the journal holds of the person of a send. */
  entriesOf(send: CampaignSend): Promise<readonly Entry[]>;
  /** The requests that carried the send. */
  writesOf(send: CampaignSend): readonly RequestRecord[];
  /** What stands in every open page and what was asked of the sandbox last: for a test that cannot go on. */
  whatPagesSay(): Promise<string>;
  close(): Promise<void>;
}

/** At once: what is not of the test does not wait. */
export const AT_ONCE: Pace = { holdMs: 0, spacingMs: { min: 0, max: 0 } };

/** The control decides on a click within little more than a second. */
const ASKED_AGAIN_WITHIN_MS = 2_500;

const BETWEEN_SENDS_MS = 5 * 60_000;

/** Above what a rig uses, so that no limit of a day ends the campaign. */
const HIGH_LIMITS = [
  { counted: 'invite', window: 'day', max: 100 },
  { counted: 'read', window: 'day', max: 150 },
] as const;

/** Far above what a worker takes to start on a busy machine. */
const STARTED_WITHIN_MS = 12_000;
const EVALUATED_WITHIN_MS = 3_000;

/** So often a look is asked for that nobody answers: what the lists say then decides the test. */
const LOOKS_ASKED_FOR = 10;

const answers = (ownPage: Page): Promise<boolean> =>
  Promise.race([askWorker(ownPage, 'connection').then(({ ok }) => ok), sleep(STARTED_WITHIN_MS, false)]);

/**
 * How many workers of Kith run code. Chromium that was killed and started again now and then runs none after an update, whoever asks
 * (156; twice in some hundreds of updates): its pages then wait for an answer that no code could give.
 */
const runningWorkers = async ({ context, address }: Kith): Promise<number> => {
  const own = context.serviceWorkers().filter((worker) => worker.url().startsWith(address('')));
  const run = own.map((worker) =>
    Promise.race([worker.evaluate(() => true).catch(() => false), sleep(EVALUATED_WITHIN_MS, false)]),
  );
  return (await Promise.all(run)).filter(Boolean).length;
};

// Read past the worker, which is not to be woken by a look.
const journalOf = async (ownPage: Page): Promise<readonly Entry[]> => {
  const stored = await ownPage.evaluate(() => chrome.storage.local.get());
  return Object.entries(stored).flatMap(([key, value]) => (key.startsWith('entry:') ? [value as Entry] : []));
};

const CLICK_AGAIN = /click once more/;

/** Clicks as a person does: once, and once more where a busy machine has the control ask for it. */
const clickUntilTaken = async (control: ClosedRoot, button: string): Promise<void> => {
  await control.click('button', button);
  for (const until = Date.now() + ASKED_AGAIN_WITHIN_MS; Date.now() < until; await sleep(100)) {
    if (await control.has('status', CLICK_AGAIN)) return control.click('button', button);
    if (!(await control.has('button', button))) return;
  }
};

/** Opens a rig: connected, with limits that many sends do not reach. */
export const openRig = async (version: ApiVersion, certificate: Certificate, pagesPort: number): Promise<Rig> => {
  const sandbox = await startSandbox({ tls: certificate });
  sandbox.state.flags.dedupe = false;
  const hosts = { '*.linkedin.com': pagesPort, '*.unipile.com': sandbox.port };
  const extension = copyOfExtension(EXTENSION);
  let kith = kithIn(await launchBrowser({ extension, certificate, hosts }));
  let desk: Page = await optionsOnInstall(kith);
  await mustAsk(desk, 'connection.save', { ...typedFor(version, sandbox), accountId: SAM_ACCOUNT_ID });
  for (const limit of HIGH_LIMITS) await mustAsk(desk, 'settings.change', { limit });
  const routes = ROUTES[version];
  let sends = 0;

  // A page that is open would ask for something and so wake the worker.
  const pass = async (ms: number): Promise<void> => {
    for (const page of kith.context.pages()) if (page !== desk) await page.close();
    await letTimePass(kith, desk, ms);
  };

  const kills: Record<Kill, () => Promise<void>> = {
    worker: () => kith.stopWorker(),
    async browser() {
      await kith.kill();
      kith = kithIn(await kith.relaunch());
      desk = await optionsOnRelaunch(kith);
    },
    async update() {
      // The options close with the old version, and a browser without a tab opens none.
      await kith.open('about:blank');
      await updateExtension(desk, extension);
      desk = await kith.open(kith.address('options.html'));
      if (await answers(desk)) return;
      const running = await runningWorkers(kith);
      if (running > 0) throw new Error(`After the update ${running} of Kith’s workers run, and none answers.`);
      console.warn('After an update Chromium starts no worker, so it is started anew, as a person would.');
      await kills.browser();
    },
  };

  const ask: Rig['ask'] = (name, input) => askWorker(desk, name, input);

  const look: Rig['look'] = async (isSeen = () => false) => {
    for (let asked = 0; asked < LOOKS_ASKED_FOR; asked += 1, await sleep(500)) {
      const answer = await ask('send.settle').catch((error: unknown) => ({ ok: false, problem: String(error) }));
      if (answer.ok || isSeen()) return;
      console.warn(`Asked to look, Kith answered ${JSON.stringify(answer.problem)}.`);
    }
  };

  return {
    sandbox,
    version,
    routes,
    get kith() {
      return kith;
    },
    get sends() {
      return sends;
    },
    async next(action, pace = AT_ONCE, chat = 'any') {
      await pass(BETWEEN_SENDS_MS);
      await setPace(desk, pace);
      sends += 1;
      return prepareSend({ sandbox, routes }, action, sends, chat);
    },
    async open({ action, name, path, text }) {
      if (action === 'invite') {
        const { control } = await kith.visit(path);
        await control.find('button', `Invite ${name}`);
        return () => clickUntilTaken(control, `Invite ${name}`);
      }
      const popup = await kith.popupOn(path);
      if (text !== null) await popup.getByRole('textbox', { name: 'Message' }).fill(text);
      const button = popup.getByRole('button', { name: action === 'message' ? 'Send message' : 'Withdraw invitation' });
      await button.waitFor();
      return () => button.click();
    },
    ask,
    look,
    pass,
    kill: (what) => kills[what](),
    async entriesOf({ providerId }) {
      const entries = await journalOf(desk);
      return entries.filter(({ person }) => person.providerId === providerId);
    },
    writesOf: ({ mark }) =>
      sandbox.requests.filter(
        ({ method, path, body }) => method !== 'GET' && JSON.stringify([path, body]).includes(mark),
      ),
    async whatPagesSay() {
      const told = kith.context.pages().map(async (page) => {
        const text = await page.locator('body').innerText({ timeout: 2_000 }).catch(String);
        return `${page.url()}: ${text.replaceAll(/\s+/g, ' ')}`;
      });
      const asked = sandbox.requests
        .slice(-10)
        .map(({ method, path, status }) => `${method} ${path} ${status ?? 'open'}`);
      return [...(await Promise.all(told)), ...asked].join('\n');
    },
    async close() {
      await kith.close();
      await sandbox.close();
      rmSync(extension, { recursive: true });
    },
  };
};
