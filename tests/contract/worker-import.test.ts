import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { ExportHead, HeadChange } from '@/lib/protocol/data';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { bring, exported, filled, stored } from './import-rig.ts';
import { ask, connect, find, outcome, sandbox, send, startWorker, useWorker, value } from './worker-rig.ts';

useWorker();

const endless = { why: 'account-limited', since: 0, until: Date.UTC(2099, 0, 1) };
const spaced = ({ settings }: ExportHead, max: number) => {
  const { version, value } = settings as { version: number; value: object };
  return { version, value: { ...value, spacingMs: { min: 0, max } } };
};

test('an export holds everything of the account but the key', async () => {
  const file = await filled();
  expect(file).toMatchObject({
    head: {
      kind: 'kith-export',
      account: { accountId: SAM_ACCOUNT_ID, name: 'Sam Rivers' },
      templates: { value: [{ name: 'Fair' }] },
      drafts: { p: { value: { note: { text: 'Dear' } } } },
    },
    entries: [{ text: 'Hello', state: 'sent' }],
  });
  expect(JSON.stringify(file)).not.toContain(sandbox.apiKey);
});

test('what was erased is back after an import, and the person is not invited again', async () => {
  const file = await filled();
  await value('data.erase');
  startWorker();
  await connect();
  expect(await bring(file)).toBe(1);
  expect(await exported()).toMatchObject({
    ...file,
    head: { ...file.head, exportedAt: expect.any(Number), ledger: {} },
  });
  expect(await send('jane-doe')).toMatchObject({ problem: { kind: 'already-pending' } });
});

test('a draft comes back with the names of the files that were attached to it', async () => {
  await connect();
  const typed = { accountId: SAM_ACCOUNT_ID, person: 'p' };
  await value('draft.write', { ...typed, field: 'message', text: 'My CV is attached', over: '' });
  await value('draft.write', { ...typed, field: 'files', text: 'cv.pdf', over: '' });
  const file = await exported();
  await value('data.erase');
  startWorker();
  await connect();
  expect(await value('draft.read', typed)).toEqual({});
  await bring(file);
  expect(await value('draft.read', typed)).toMatchObject({
    message: { text: 'My CV is attached' },
    files: { text: 'cv.pdf' },
  });
});

test('importing the same file again changes nothing', async () => {
  const file = await filled();
  expect(await bring(file)).toBe(0);
  expect((await exported()).entries).toEqual(file.entries);
});

test('an import never takes back what is here: drafts, templates and sends of since stay', async () => {
  const file = await filled();
  await value('draft.write', { accountId: SAM_ACCOUNT_ID, person: 'p', field: 'note', text: 'Dear Jane', over: '' });
  await outcome(await send('second-001'));
  await bring(file);
  const now = await exported();
  expect(now.entries).toHaveLength(2);
  expect(now.head.drafts).toMatchObject({ p: { value: { note: { text: 'Dear Jane' } } } });
  expect(now.head.templates).toEqual(file.head.templates);
});

test('a check says what an import would change, changes nothing, and the import then does that', async () => {
  const file = await filled();
  await value('settings.change', { limit: { counted: 'invite', window: 'day', max: 12 }, holdMs: 3_000 });
  const head = (await exported()).head;
  await value('data.erase');
  await connect();
  await value('settings.change', { limit: { counted: 'message', window: 'day', max: 5 } });
  const before = await stored();
  expect(await value<HeadChange>('data.import', { head, check: true, file: 'f', entries: 0 })).toEqual({
    settings: [
      { of: 'hold', before: 0, after: 3_000 },
      { of: 'limit', counted: 'invite', window: 'day', before: null, after: 12 },
    ],
    control: false,
    tier: null,
    drafts: 1,
    templates: 1,
    keepsakes: 0,
    handled: 0,
    pause: false,
  });
  const { at } = file.entries[0]!;
  expect(await value('data.import.entries', { entries: file.entries, check: true, file: 'f' })).toEqual({
    added: 1,
    changed: 0,
    span: { from: at, to: at },
  });
  expect(await stored()).toBe(before);
  await bring({ head, entries: file.entries });
  const now = await exported();
  expect(now).toMatchObject({ entries: file.entries, head: { drafts: head.drafts, templates: head.templates } });
  expect(now.head.settings).toMatchObject({
    value: {
      holdMs: 3_000,
      limits: [
        { counted: 'invite', max: 12 },
        { counted: 'message', max: 5 },
      ],
    },
  });
  expect(await value('data.import', { head, check: true, file: 'f', entries: 0 })).toMatchObject({
    settings: [],
    drafts: 0,
    templates: 0,
  });
  expect(await value('data.import.entries', { entries: file.entries, check: true, file: 'f' })).toMatchObject({
    added: 0,
    changed: 0,
  });
});

test('a theme and a colour come along where none is chosen here', async () => {
  await filled();
  await value('settings.change', { theme: 'dark', colour: { accountId: SAM_ACCOUNT_ID, colour: 'pink' } });
  const { head } = await exported();
  await value('settings.change', { theme: 'light', colour: { accountId: SAM_ACCOUNT_ID, colour: 'blue' } });
  await bring({ head, entries: [] });
  expect(await value('settings.read', {})).toMatchObject({ theme: 'light', colours: { [SAM_ACCOUNT_ID]: 'blue' } });
  await settingsItem.change(({ theme: _, colours: __, ...others }) => others);
  await bring({ head, entries: [] });
  expect(await value('settings.read', {})).toMatchObject({ theme: 'dark', colours: { [SAM_ACCOUNT_ID]: 'pink' } });
});

test('an import lifts no restriction: a lower limit that is set here stays, and so does a pause', async () => {
  await filled();
  await value('settings.change', { limit: { counted: 'invite', window: 'day', max: 50 } });
  const { head } = await exported();
  const until = Date.now() + 3_600_000;
  const paused = { ...head.ledger!, pause: { why: 'account-limited', since: Date.now() - 1, until } };
  await value('settings.change', { limit: { counted: 'invite', window: 'day', max: 3 } });
  expect(
    await value('data.import', { head: { ...head, ledger: paused }, check: true, file: 'f', entries: 0 }),
  ).toMatchObject({
    settings: [],
    pause: true,
  });
  await bring({ head: { ...head, ledger: paused }, entries: [] });
  await bring({ head, entries: [] });
  const now = await exported();
  expect(now.head.ledger?.pause).toMatchObject({ until });
  expect(now.head.settings).toMatchObject({ value: { limits: [{ counted: 'invite', max: 3 }] } });
});

test.each<[string, (file: { head: ExportHead; entries: readonly object[] }) => [string, object]]>([
  ['not-an-export', () => ['data.import', { head: { hello: 'world' } }]],
  ['later-version', ({ head }) => ['data.import', { head: { ...head, version: 2 } }]],
  ['broken', ({ head }) => ['data.import', { head: { ...head, ledger: {} } }]],
  ['broken', ({ head }) => ['data.import', { head: { ...head, settings: { version: 1, value: { holdMs: -1 } } } }]],
  ['broken', ({ head }) => ['data.import', { head: { ...head, settings: spaced(head, 3_000_000_000) } }]],
  ['broken', ({ head }) => ['data.import', { head: { ...head, templates: { version: 1, value: [{ id: 't' }] } } }]],
  ['broken', ({ head }) => ['data.import', { head: { ...head, drafts: { p: { version: 1, value: { note: 7 } } } } }]],
  ['broken', ({ head }) => ['data.import', { head: { ...head, ledger: { ...head.ledger, pause: endless } } }]],
  ['broken', ({ entries }) => ['data.import.entries', { entries: [{ ...entries[0], dueAt: Date.UTC(2099, 0, 1) }] }]],
  ['another-account', ({ head }) => ['data.import', { head: { ...head, account: { accountId: 'x', name: '' } } }]],
  ['broken', () => ['data.import.entries', { entries: [{ id: 'e' }] }]],
  ['another-account', ({ entries }) => ['data.import.entries', { entries: [{ ...entries[0], accountId: 'x' }] }]],
])('a file that is %s is refused', async (why, broken) => {
  const [name, input] = broken(await filled());
  expect(await ask(name, { ...(name === 'data.import' && { entries: 0 }), ...input, check: false, file: 'f' })).toEqual(
    {
      ok: false,
      problem: { kind: 'import-refused', why },
    },
  );
});

test('a file with a moment that has not come yet is refused', async () => {
  const { head, entries } = await filled();
  const soon = Date.now() + 3_600_000;
  const later = { ...entries[0], closedAt: soon };
  const broken = { ok: false, problem: { kind: 'import-refused', why: 'broken' } };
  expect(await ask('data.import.entries', { entries: [later], check: false, file: 'f' })).toEqual(broken);
  const reads = [soon];
  const ahead = { ...head, ledger: { ...head.ledger, reads } };
  expect(await ask('data.import', { head: ahead, check: false, file: 'f', entries: 0 })).toEqual(broken);
});

test('a send that was held where the file was made may have left there since: it is looked for, not said to be unsent', async () => {
  const { entries } = await filled();
  const held = { ...entries[0], id: 'held-there', state: 'held', sentAt: null, closedAt: null, evidence: null };
  expect(await bring({ head: await value('data.export'), entries: [held] })).toBe(1);
  expect((await find({ states: ['unconfirmed'] })).entries).toMatchObject([{ id: 'held-there' }]);
});

test('once everything is erased nothing is left in any storage but how often that was done', async () => {
  await filled();
  await value('data.erase');
  expect(await browser.storage.local.get()).toEqual({ generation: { number: expect.any(Number), open: false } });
  expect(await browser.storage.session.get()).toEqual({});
  expect(await ask('activity.find', {})).toMatchObject({ ok: false });
  await connect();
  expect((await find()).entries).toEqual([]);
});
