import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser, type RigBrowser } from '../rig/browser.ts';
import type { Certificate } from '../rig/certificate.ts';
import { optionsOnInstall } from '../rig/connect.ts';
import { fillJournal } from '../rig/fill-journal.ts';
import { hurryPages } from '../rig/hurry-pages.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { knowPerson, startPopup } from './popup-start.ts';
import { openProfile } from './worker-bench.ts';
import { workerHeap } from './worker-heap.ts';

/** How much of everything an account has. */
export interface NetworkSize {
  readonly relations: number;
  readonly chats: number;
  /** In the first chat. */
  readonly messages: number;
  readonly entries: number;
}

/** What one list costs the surface that shows it. */
export interface ListCosts {
  /** Script on the surface's main thread for each letter, ms. */
  readonly perKeyMs: readonly number[];
  /** What the surface and the worker hold on to afterwards. */
  readonly surfaceBytes: number;
  readonly workerBytes: number;
}

/** One list of the popup, with what is searched for in it. */
export interface List {
  readonly of: keyof NetworkSize;
  readonly title: string;
  /** Opens it and waits until everything is there. */
  show(popup: Page, size: NetworkSize, sandbox: Sandbox): Promise<void>;
  readonly box: string;
  readonly query: string;
}

const WITHIN = { timeout: 300_000 };
// What a letter starts is over by then.
const PER_KEY_MS = 120;

const count = (value: number): string => value.toLocaleString('en');
const tab = (popup: Page, name: string) => popup.getByRole('tab', { name }).click();

const toTheFirst = (): Promise<void> =>
  new Promise((resolve) => {
    const step = () => {
      const earlier = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Show earlier messages',
      );
      if (earlier === undefined) return resolve();
      if (!earlier.disabled) earlier.click();
      setTimeout(step, 20);
    };
    step();
  });

export const LISTS: readonly List[] = [
  {
    of: 'relations',
    title: 'relations',
    async show(popup, { relations }) {
      await tab(popup, 'Person');
      // The cast has two of its own.
      await popup.getByText(`${count(relations + 2)} relations, as of`).waitFor(WITHIN);
    },
    box: 'Search relations',
    query: 'ines garcia arch',
  },
  {
    of: 'chats',
    title: 'chats',
    async show(popup, { chats }) {
      await tab(popup, 'Inbox');
      await popup.getByText(`${count(chats + 1)} conversations`, { exact: true }).waitFor(WITHIN);
    },
    box: 'Search conversations',
    query: 'ada horak',
  },
  {
    of: 'entries',
    title: 'journal entries',
    async show(popup) {
      await tab(popup, 'Activity');
      await popup.getByRole('region', { name: 'Sends' }).getByRole('listitem').first().waitFor(WITHIN);
    },
    box: 'Search activity',
    query: 'text number 9',
  },
  {
    of: 'messages',
    title: 'messages in one chat',
    async show(popup, { messages }, { state }) {
      const inChat = (id: string) => state.messages.filter(({ chatId }) => chatId === id).length;
      const long = state.chats.find(({ id }) => inChat(id) === messages);
      const them = [...state.people.values()].find(({ providerId }) => providerId === long?.attendeeIds[0]);
      await tab(popup, 'Inbox');
      await popup
        .locator('.chat-line', { hasText: `${them?.firstName} ${them?.lastName}` })
        .first()
        .click(WITHIN);
      await popup.getByText(`Message ${messages} with`).first().waitFor(WITHIN);
      await popup.evaluate(toTheFirst);
    },
    box: 'Message',
    query: 'See you on Thursday',
  },
  {
    of: 'relations',
    title: 'people in Ctrl+K',
    async show(popup) {
      await popup.keyboard.press('Control+k');
      await popup.getByRole('combobox', { name: 'Search and actions' }).waitFor(WITHIN);
    },
    box: 'Search and actions',
    query: 'ines garcia arch',
  },
];

const scriptMs = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000;
};

const heapOf = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
};

const typed = async (popup: Page, session: CDPSession, { box, query }: List): Promise<number[]> => {
  const field = popup.getByRole('textbox', { name: box }).or(popup.getByRole('combobox', { name: box }));
  await field.focus();
  const perKey: number[] = [];
  for (const letter of query) {
    const before = await scriptMs(session);
    await popup.keyboard.type(letter);
    await sleep(PER_KEY_MS);
    perKey.push((await scriptMs(session)) - before);
  }
  return perKey;
};

/** An account of this size, everything read, and the popup over a page that is nobody's. */
export const openNetwork = async (
  extension: string,
  certificate: Certificate,
  pagesPort: number,
  size: NetworkSize,
) => {
  const { relations, chats, messages, entries } = size;
  const sandbox: Sandbox = await startSandbox({ tls: certificate, relations, chats, messages: 1, longChat: messages });
  const hosts = { '*.linkedin.com': pagesPort, '*.unipile.com': sandbox.port };
  const browser: RigBrowser = await launchBrowser({ extension, certificate, hosts });
  const options = await optionsOnInstall(browser);
  const connection = { dsn: 'api31.unipile.com:13131', apiKey: sandbox.apiKey, accountId: SAM_ACCOUNT_ID };
  await mustAsk(options, 'connection.save', connection);
  // The worker opens its databases when it first needs them.
  await mustAsk(options, 'quota');
  await fillJournal(options, { accountId: SAM_ACCOUNT_ID, entries });
  await knowPerson(options);
  await hurryPages(browser);
  const popup = await browser.openPopup(await browser.open('https://www.linkedin.com/feed/'));
  await popup.getByRole('button', { name: 'Read my relations' }).click();

  const session = await browser.context.newCDPSession(popup);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  return {
    async costsOf(list: List): Promise<ListCosts> {
      await list.show(popup, size, sandbox);
      const perKeyMs = await typed(popup, session, list);
      return { perKeyMs, surfaceBytes: await heapOf(session), workerBytes: (await workerHeap(browser)) ?? 0 };
    },
    /** A profile over the same account. */
    profile: () => openProfile(browser),
    /** Opens the popup once more, on somebody who is known. */
    start: () => startPopup(browser, 'person'),
    async close() {
      await browser.close();
      await sandbox.close();
    },
  };
};
