import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { ExportHead } from '@/lib/protocol/data';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { dyingWorker, letWorkersDie } from './dying-worker.ts';
import { bring } from './import-rig.ts';
import FROZEN from './stored-by-0-1-0.json';
import {
  ask,
  askFrom,
  connect,
  connections,
  find,
  ready,
  sandbox,
  send,
  slug,
  startWorker,
  takeReports,
  useWorker,
  value,
} from './worker-rig.ts';

/*
 * What 0.1.0 stored, frozen: half an hour of its own worker over its own sandbox, with address and key taken out and long lists cut
 * short. It ended in the middle of a withdrawal that was held, with an invitation in doubt, and while the account rested.
 */
const LAST = FROZEN.exported.exportedAt;
const DAY = 24 * 60 * 60 * 1_000;
const { entries: SENT } = FROZEN.exported;
const NORA = '/in/nora-unread/';
const note = { ref: slug('nora-unread') };

const at = (time: number) => vi.setSystemTime(time);
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: LAST + 60_000 }));
useWorker();
beforeEach(letWorkersDie);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('after an update from 0.1.0 everything that the user had is there', async () => {
  await updatedAtOnce();
  expect(await value('connection')).toMatchObject({
    dsn: new URL(sandbox.origin).host,
    account: { accountId: SAM_ACCOUNT_ID, name: 'Sam Rivers', tier: 'premium' },
    accounts: [{}, {}, { status: 'CREDENTIALS' }],
  });
  expect(await value('settings.read')).toMatchObject({
    tier: 'premium',
    holdMs: 5_000,
    spacingMs: { min: 30_000, max: 90_000 },
    control: { shown: true, collapsed: true, position: { bottom: 60, start: 40 } },
  });
  expect((await value<ExportHead>('data.export')).settings).toEqual(FROZEN.local.settings);
  expect(await value('templates')).toEqual(FROZEN.local.templates.value);
  expect(await value('noticing')).toMatchObject({
    ...FROZEN.local['noticing-settings'].value,
    notices: [
      { kind: 'stopped', name: 'Petra Pending' },
      { kind: 'relation', name: 'John Smith' },
    ],
  });
  expect(await value('relations.search', { query: 'john sm', from: 0, count: 5 })).toMatchObject({
    relations: [{ providerId: providerIdOf('john-smith'), fullName: 'John Smith' }],
  });
  expect(await value('inbox.list', { search: '', unreadOnly: false, from: 0, count: 5 })).toMatchObject({
    chats: [{ name: 'John Smith' }, { name: 'Hiro Berg' }],
  });
  expect((await browser.storage.local.get('chosen-mount'))['chosen-mount']).toEqual(FROZEN.local['chosen-mount']);
});

test('after an update every send is in Activity as it was, but for the one that was held, which is told as not sent', async () => {
  await updatedAtOnce();
  const { entries } = await find();
  expect(entries).toHaveLength(SENT.length);
  for (const entry of entries) {
    const { version: _, accountId: __, ...before } = SENT.find(({ id }) => id === entry.id) ?? expect.unreachable();
    const stopped = { state: 'not-sent', closedAt: Date.now(), evidence: { source: 'hold', at: Date.now() } };
    expect(entry).toMatchObject({ ...before, ...(before.state === 'held' && stopped) });
    expect(await value('activity.calls', { entryId: entry.id })).toEqual(callsOf(entry.id));
  }
});

test('after an update limits, pause and doubts bind as before', async () => {
  await updatedAtOnce();
  const quota = await value<QuotaView>('quota');
  expect(quota).toMatchObject({ pause: { why: 'account-limited', until: FROZEN.exported.ledger.pause.until } });
  expect(quota.lines).toContainEqual(expect.objectContaining({ counted: 'invite', window: 'day', used: 2, max: 12 }));
  expect(quota.lines).toContainEqual(
    expect.objectContaining({ counted: 'invite', window: '7d', used: 5, elsewhere: 3 }),
  );
  expect(quota.lines).toContainEqual(expect.objectContaining({ counted: 'read', window: 'day', used: 9 }));
  expect(await send('connie-new')).toMatchObject({ problem: { kind: 'account-paused' } });
  at(FROZEN.exported.ledger.pause.until + 1_000);
  expect(await send('emil-email', { email: 'emil@example.com' })).toMatchObject({
    problem: { kind: 'unconfirmed-before' },
  });
  expect(await send('jane-doe')).toMatchObject({ ok: false });
});

test('after an update what was typed and not sent is where it was typed', async () => {
  await updatedAtOnce();
  expect(await drafts()).toEqual({
    'john-smith': { message: { text: 'Half a sentence to John', at: expect.any(Number) } },
    'olga-outofnetwork': { subject: { text: 'Again', at: expect.any(Number) } },
    'carl-cannot': { note: { text: 'Hello Carl', at: expect.any(Number) } },
  });
  const page = askFrom(NORA);
  await page('page.look', note);
  expect(await page('page.draft.read', note)).toMatchObject({ value: 'A note begun on the page' });
  await page('page.draft.write', { ...note, text: '' });
  expect(await page('page.draft.read', note)).toMatchObject({ value: '' });
  expect(Object.keys(await browser.storage.local.get()).filter((key) => key.includes('nora'))).toEqual([]);
});

test('a file that 0.1.0 exported is imported whole', async () => {
  await ready;
  await connect();
  const { entries, ...head } = FROZEN.exported;
  // A send that was held where the file was made was never sent.
  expect(await bring({ head, entries })).toBe(entries.length);
  expect((await find()).entries.map(({ id }) => id).sort()).toEqual(SENT.map(({ id }) => id).sort());
  const { ledger, templates, settings } = await value<ExportHead>('data.export');
  expect(ledger).toMatchObject({ reads: FROZEN.exported.ledger.reads, knownSince: FROZEN.exported.ledger.knownSince });
  expect(templates).toEqual(FROZEN.exported.templates);
  expect(settings).toMatchObject({ value: { limits: FROZEN.exported.settings.value.limits } });
  expect(await drafts()).toMatchObject({ 'john-smith': { message: { text: 'Half a sentence to John' } } });
});

test.each([
  ['a minute', 60_000],
  ['six days', 6 * DAY],
  ['34 days', 34 * DAY],
])('wherever the first worker after %s is ended, the next one goes on, and nothing is lost', async (_, later) => {
  at(LAST + later);
  const whole = await updated(0);
  expect(whole.entries).toHaveLength(SENT.length);
  expect(whole.secondCopy).toEqual(whole.ledger);
  expect(whole.isKeyInChromeStorage).toBe(false);
  expect(whole.writes).toBeGreaterThan(6);
  for (let diesAt = 1; diesAt <= whole.writes; diesAt += 1)
    expect({ ...(await updated(diesAt)), writes: whole.writes }, `before write ${diesAt}`).toEqual(whole);
  takeReports();
});

async function updatedAtOnce(): Promise<void> {
  await ready;
  await thaw();
  startWorker();
  await ready;
}

/** What is there once a worker that dies before its write of this number, and the next one, have done what is first done. */
async function updated(diesAt: number) {
  await thaw();
  const first = dyingWorker(diesAt);
  await Promise.race([first.run(begun), first.died]);
  await begun();
  return { ...(await everything()), writes: first.writes() };
}

/** A start, and what changes each kind of thing once. */
async function begun(): Promise<void> {
  startWorker();
  // What goes on in a life that is over asks the worker of that life, never the next one.
  const [asked, askedFrom] = [ask, askFrom(NORA)];
  await ready;
  await connections.moveKey();
  const { entries } = await find();
  const person = providerIdOf('john-smith');
  await asked('draft.write', { accountId: SAM_ACCOUNT_ID, person, field: 'subject', text: 'Thursday', over: '' });
  await askedFrom('page.look', note);
  await askedFrom('page.draft.write', { ...note, text: 'A note ended after the update' });
  await asked('templates.put', {
    id: FROZEN.local.templates.value[0]?.id,
    field: 'note',
    name: 'Fair',
    text: 'Hi',
    at: 0,
  });
  await asked('settings.change', { holdMs: 6_000 });
  const emil = entries.find(({ state }) => state === 'unconfirmed');
  if (emil) await asked('send.declare', { entryId: emil.id, happened: true });
}

async function everything() {
  const { entries } = await find();
  const { ledger } = await value<ExportHead>('data.export');
  return {
    connection: await value('connection'),
    isKeyInChromeStorage: JSON.stringify(await browser.storage.local.get()).includes(sandbox.apiKey),
    settings: await value('settings.read'),
    templates: await value('templates'),
    noticing: await value('noticing'),
    entries,
    calls: await Promise.all(entries.map(({ id }) => value('activity.calls', { entryId: id }))),
    drafts: await drafts(),
    note: await askFrom(NORA)('page.draft.read', note),
    relations: await value('relations.search', { query: '', from: 0, count: 9 }),
    chats: await value('inbox.list', { search: '', unreadOnly: false, from: 0, count: 9 }),
    ledger,
    secondCopy: await createJournalArchive().ledger(SAM_ACCOUNT_ID),
  };
}

const DRAFTED = ['john-smith', 'olga-outofnetwork', 'carl-cannot'] as const;

async function drafts() {
  const read = (who: string) => value('draft.read', { accountId: SAM_ACCOUNT_ID, person: providerIdOf(who) });
  return Object.fromEntries(await Promise.all(DRAFTED.map(async (who) => [who, await read(who)] as const)));
}

const callsOf = (id: string) => FROZEN.databases.calls.actions.rows.find(({ entryId }) => entryId === id)?.calls ?? [];

/** Puts everything where 0.1.0 left it; no worker is there. */
async function thaw(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  globalThis.indexedDB = new IDBFactory();
  const local: typeof FROZEN.local = structuredClone(FROZEN.local);
  Object.assign(local.connection.value, { dsn: sandbox.origin, apiKey: sandbox.apiKey });
  await browser.storage.local.set(local);
  for (const [name, stores] of Object.entries(FROZEN.databases)) {
    const upgrade = (made: IDBDatabase) => {
      for (const [store, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const into = made.createObjectStore(store, { keyPath });
        for (const { name: index, keyPath: path, multiEntry } of indexes) into.createIndex(index, path, { multiEntry });
        for (const row of rows) into.put(row);
      }
    };
    (await openDB(name, 1, { upgrade: (made) => upgrade(made as unknown as IDBDatabase) })).close();
  }
}
