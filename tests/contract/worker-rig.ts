import type { PagePart } from '@/lib/protocol/page';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type PersonRef, parsePersonAddress, personKey } from '@/lib/linkedin/person-address';
import type { EntryState } from '@/lib/outreach/journal/journal-entry';
import type { Notice } from '@/lib/outreach/noticing/memory';
import { PRACTICE_HOST } from '@/lib/practice-account';
import type { JournalStretch } from '@/lib/protocol/activity';
import type { FillView, InboxView } from '@/lib/protocol/inbox';
import { serve } from '@/lib/protocol/messaging/serve';
import { repeat } from '@/lib/repeat';
import { sleep } from '@/lib/sleep';
import { connectionItem } from '@/lib/storage/account/connection-item';
import { type ConnectionStore, createConnectionStore } from '@/lib/storage/account/connection-store';
import { dsnTraitsItem } from '@/lib/storage/account/dsn-traits-item';
import { createKeyVault } from '@/lib/storage/account/key-vault';
import { ownersItem } from '@/lib/storage/account/owners-item';
import { waitsItem } from '@/lib/storage/account/waits-item';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore } from '@/lib/storage/journal/journal-store';
import { unreadAnswersItem } from '@/lib/storage/own-data/unread-answers-item';
import { pageRecordItem } from '@/lib/storage/page/page-items';
import { practiceItem } from '@/lib/storage/practice/practice-item';
import { withPractice } from '@/lib/storage/practice/with-practice';
import { createWorldStore } from '@/lib/storage/practice/world-store';
import { createUnipileClient } from '@/lib/unipile/client';
import { createConnection } from '@/lib/worker/account/connection';
import type { TabNow } from '@/lib/worker/chrome/tabs/tab-now';
import { keepUnread } from '@/lib/worker/own-data/keep-unread';
import { createUseCases, type UseCases } from '@/lib/worker/use-cases';
import { createPracticeServer } from '../../lib/practice/practice-server.ts';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { NODE_WRITE_ONCE } from '../rig/node-write-once.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';

const own = { id: 'kith', origin: 'chrome-extension://kith' };
const errors: unknown[] = [];
const report = (error: unknown) => void errors.push(error);
/** What the worker reported so far. A test in which nothing goes wrong unforeseen need not take it. */
export const takeReports = (): readonly unknown[] => errors.splice(0);

const NO_SENDS = { held: { counting: 0, openEnded: 0 }, unconfirmed: 0 };
/** The local Unipile of the running test. */
/** The tabs that got what draws the control. */
export const brought: PagePart[] = [];
/** The addresses that were opened in tabs of their own. */
export const opened: string[] = [];
/** What the tab that a page asks from is, when the worker looks at it itself. */
let front: TabNow = { isInFront: true, address: { kind: 'self' } };
export const setInFront = (isInFront: boolean) => {
  front = { ...front, isInFront };
};
/** What the toolbar button was last told to show, but for sends that are under way or in doubt. */
export let waiting: readonly Notice[] = [];
/** What it was last told to show of sends. */
export let shownSends = NO_SENDS;
export const forgetShown = () => {
  shownSends = NO_SENDS;
};
/** How often pages were told to look again. */
export const told = { pages: 0 };
export let sandbox: Sandbox;
/** Asks the worker as the extension's own pages do. */
export let ask: (name: string, input: object) => Promise<{ ok: boolean; value?: unknown; problem?: { kind: string } }>;
/** The same from a page that shows this account. */
export let askAs: (accountId: string, name: string, input: object) => ReturnType<typeof ask>;
/** Asks the worker as the control on a LinkedIn path does. */
export let askFrom: (path: string, tabId?: number) => typeof ask;

/** Where the running worker keeps its connection. */
export let connections: ConnectionStore;

/** Runs what the worker does by itself. */
export let byItself: UseCases['byItself'];
/** What looks in the running worker for what is new. */
export let noticing: UseCases['noticing'];
/** Resolves once the worker has put every journal right after its start, which in the browser every request waits for. */
export let ready: Promise<void>;

/** The practice server answers in this process, out of the store that the browser has. */
const practiceFetch: typeof fetch = (input, init) =>
  createPracticeServer({ store: createWorldStore(), now: Date.now }).answer(new Request(input, init));

/** A worker as it starts: everything it knows comes from storage. What no answer needs begins with `firstAnswer`. */
/** Whether Chrome lets the worker reach Unipile's host. */
export const hostAccess = { granted: true };

export function startWorker(firstAnswer: Promise<void> = Promise.resolve()) {
  connections = createConnectionStore({
    item: connectionItem,
    vault: createKeyVault(),
    newId: () => crypto.randomUUID(),
  });
  const connection = createConnection({
    store: withPractice(connections, practiceItem),
    owners: ownersItem,
    loopbackAllowed: true,
    createClient: (dsn, apiKey, edge) =>
      createUnipileClient({
        dsn,
        apiKey,
        fetch: dsn.host === PRACTICE_HOST ? practiceFetch : fetch,
        writeOnce: NODE_WRITE_ONCE,
        now: Date.now,
        random: Math.random,
        sleep,
        ...edge,
        onUnread: keepUnread({ item: unreadAnswersItem, now: Date.now }),
        memory: {
          read: async () => (await dsnTraitsItem.read())[dsn.version] ?? null,
          write: async (traits) => void (await dsnTraitsItem.change((all) => ({ ...all, [dsn.version]: traits }))),
        },
        waits: waitsItem,
      }),
    hostPermitted: async () => hostAccess.granted,
  });
  const { handlers, ...worker } = createUseCases({
    connection,
    store: createJournalStore({ archive: createJournalArchive(), now: Date.now, serverNow: Date.now, report }),
    now: Date.now,
    machineNow: Date.now,
    serverNow: () => null,
    firstAnswer,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    sleep,
    lock: (name, task) => navigator.locks.request(name, task),
    openPopup: async () => undefined,
    openTab: async (url) => void opened.push(url),
    tabNow: async () => front,
    shrinkPhoto: async ({ bytes }) => bytes,
    bring: async (_, parts) => void brought.push(...parts),
    setAlarm: async () => undefined,
    sending: {
      timer: { uptime: () => performance.now(), repeat },
      keepAwake: () => undefined,
      showHeld: (held) => {
        shownSends = { ...shownSends, held };
      },
      showUnconfirmed: async (unconfirmed) => {
        shownSends = { ...shownSends, unconfirmed };
      },
      tellDrafts: () => undefined,
      tellPages: () => {
        told.pages += 1;
      },
    },
    tellKeepsakes: () => undefined,
    noticing: {
      mayNotify: async () => false,
      tell: async () => undefined,
      remind: async () => undefined,
      showWaiting: async (notices) => {
        waiting = notices;
      },
    },
    newSecret: () => 'secret',
    applyMount: async () => undefined,
    closePractice: async () => undefined,
    report,
  });
  byItself = worker.byItself;
  noticing = worker.noticing;
  ready = worker.recovery.ready;
  const answer = serve(handlers, {
    own,
    report,
    accountId: async () => (await connection.account())?.accountId ?? null,
  });
  ask = (name, input) => answer({ name, input }, { id: own.id, origin: own.origin }) as ReturnType<typeof ask>;
  askAs = (as, name, input) =>
    answer({ name, input, as }, { id: own.id, origin: own.origin }) as ReturnType<typeof ask>;
  askFrom =
    (path, tabId = 1) =>
    (name, input) => {
      front = { ...front, address: parsePersonAddress(`https://www.linkedin.com${path}`) };
      return answer(
        { name, input },
        {
          id: own.id,
          origin: 'https://www.linkedin.com',
          frameId: 0,
          documentLifecycle: 'active',
          tab: { id: tabId, windowId: 1, url: `https://www.linkedin.com${path}` },
        },
      ) as ReturnType<typeof ask>;
    };
}

/** A worker without a past. */
export function startNewWorker() {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  startWorker();
}

/** Gives every test of the file a new sandbox and a worker without a past. */
export function useWorker() {
  beforeEach(async () => {
    errors.length = 0;
    opened.length = 0;
    shownSends = NO_SENDS;
    told.pages = 0;
    sandbox = await startSandbox();
    startNewWorker();
  });
  afterEach(async () => {
    await sandbox.close();
    expect(errors).toEqual([]);
    expect(sandbox.state.offShape).toEqual([]);
  });
}

/** The address and key of a version of the API, as the user would type them. */
export const typed = (version: 'v1' | 'v2' = 'v1') =>
  version === 'v1'
    ? { dsn: sandbox.origin, apiKey: sandbox.apiKey }
    : { dsn: `${sandbox.origin}/v2`, apiKey: sandbox.apiKeyV2 };

export async function connect(accountId = SAM_ACCOUNT_ID, version: 'v1' | 'v2' = 'v1') {
  expect(await ask('connection.save', { ...typed(version), accountId })).toMatchObject({ ok: true });
  await ask('settings.change', { holdMs: 0, spacingMs: { min: 0, max: 0 } });
  sandbox.requests.length = 0;
}

export const slug = (value: string) => ({ kind: 'public-identifier', value });
export const writes = () =>
  sandbox.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

/** Follows a send to its end. */
export async function outcome(sent: { value?: unknown; problem?: { kind: string } }) {
  let entry = sent.value as { id: string; state: EntryState; problem: { kind: string } | null } | undefined;
  while (entry && (entry.state === 'held' || entry.state === 'sending')) {
    entry = (await ask('send.follow', { entryId: entry.id, seen: entry.state })).value as typeof entry;
  }
  return entry ? { state: entry.state, problem: entry.problem?.kind ?? null } : { refused: sent.problem?.kind };
}

export const send = (person: string, change: object = {}) =>
  ask('send', {
    ref: slug(person),
    providerId: providerIdOf(person),
    action: 'invite',
    text: null,
    subject: null,
    email: null,
    invitationId: null,
    surface: 'popup',
    seenDay: new Date().toLocaleDateString('sv'),
    sameTextAgain: false,
    ...change,
  });

/** Reads the whole inbox, as a surface does that stays open. */
export async function fillInbox() {
  let step = await ask('inbox.fill', { fresh: true });
  while (step.ok && !(step.value as FillView).done) step = await ask('inbox.fill', { fresh: false });
  return step;
}

/** The id of the chat with somebody, by a name that is in the inbox. */
export async function chatIdOf(name: string) {
  const wanted = { search: name, unreadOnly: false, from: 0, count: 1 };
  return (await value<InboxView>('inbox.list', wanted)).chats[0]?.chatId ?? expect.unreachable(`no chat with ${name}`);
}

/** A page of a person whose address has stood long enough to send from. */
export async function pageOf(path: string) {
  const page = askFrom(path);
  const { ref } = parsePersonAddress(`https://www.linkedin.com${path}`) as { ref: PersonRef };
  await page('page.look', { ref });
  await pageRecordItem.change((record) => ({ ...record, tabs: { 1: { person: personKey(ref), since: 0 } } }));
  return page;
}

/** What the worker answers, where anything but success is a mistake of the test. */
export const value = async <T>(name: string, input: object = {}): Promise<T> => {
  const answer = await ask(name, input);
  expect(answer).toMatchObject({ ok: true });
  return answer.value as T;
};

/** The activity, narrowed by `change`. */
export const find = (change: object = {}) =>
  value<JournalStretch>('activity.find', {
    words: '',
    actions: [],
    states: [],
    from: null,
    to: null,
    before: null,
    ...change,
  });
