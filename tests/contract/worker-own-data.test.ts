import { describe, expect, test } from 'vitest';
import type { ExportHead, HeadChange } from '@/lib/protocol/data';
import type { RelationsFound } from '@/lib/protocol/network';
import type { KeepsakeView } from '@/lib/protocol/person';
import type { TemplateView } from '@/lib/protocol/templates';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { sawVersion } from '@/lib/worker/own-data/version-seen';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import {
  ask,
  askFrom,
  connect,
  find,
  outcome,
  pageOf,
  sandbox,
  send,
  slug,
  startWorker,
  useWorker,
  value,
} from './worker-rig.ts';

useWorker();

const BROKEN = { problem: { kind: 'import-refused', why: 'broken' } };
const badDay = (on: string) => ({
  version: 1,
  value: [
    {
      providerId: 'p',
      publicIdentifier: null,
      fullName: 'P',
      remark: '',
      labels: [],
      reminder: { on, unlessReplyAfter: null },
      at: 0,
    },
  ],
});

describe('templates', () => {
  const template = { id: null, field: 'note', name: 'Fair', text: 'Hi {first_name|there}', at: null };
  const put = (change: object = {}) => value<TemplateView[]>('templates.put', { ...template, ...change });
  const names = (all: readonly TemplateView[]) => all.map(({ name }) => name);

  test('a new one goes last, a changed one stays where it stands, a moved one goes where it is put', async () => {
    const [first] = await put();
    await put({ name: 'Second' });
    expect(names(await put({ id: first?.id, name: 'First' }))).toEqual(['First', 'Second']);
    expect(names(await put({ id: first?.id, name: 'First', at: 1 }))).toEqual(['Second', 'First']);
  });

  test('a deleted one is back in its place once it is written again', async () => {
    const [first] = await put();
    await put({ name: 'Second' });
    expect(names(await value('templates.delete', { id: first?.id }))).toEqual(['Second']);
    expect(names(await put({ id: first?.id, at: 0 }))).toEqual(['Fair', 'Second']);
  });

  test('a page is told how notes read for the person of its address', async () => {
    await connect();
    await put();
    await put({ field: 'message', name: 'Hello' });
    expect(await askFrom('/in/jane-doe/')('page.templates', { ref: slug('jane-doe') })).toMatchObject({
      ok: true,
      value: [{ name: 'Fair', text: 'Hi Jane' }],
    });
    expect(await askFrom('/in/john-smith/')('page.templates', { ref: slug('jane-doe') })).toMatchObject({
      problem: { kind: 'page-changed' },
    });
  });

  test('the one that was used last comes first on a page, where it was used by its words; where the user keeps it, it stays', async () => {
    await connect();
    await put({ name: 'First' });
    const [, second] = await put({ name: 'Second', text: 'Hello {first_name}' });
    const onPage = await pageOf('/in/jane-doe/');
    const ref = slug('jane-doe');
    const offered = () => onPage('page.templates', { ref });
    expect(await value('templates.used', { id: second?.id })).toMatchObject([
      { name: 'First' },
      { name: 'Second', usedAt: expect.any(Number) },
    ]);
    expect(await offered()).toMatchObject({ ok: true, value: [{ name: 'Second' }, { name: 'First' }] });
    await new Promise((done) => setTimeout(done, 2));
    const note = { ref, action: 'invite', note: 'Hi Jane', shownName: 'Jane Doe' };
    await outcome(await onPage('page.send', note));
    expect(await offered()).toMatchObject({ value: [{ name: 'First' }, { name: 'Second' }] });
    expect(names(await value('templates'))).toEqual(['First', 'Second']);
  });

  test('one that is changed or moved is as lately used as before', async () => {
    const [first] = await put();
    await value('templates.used', { id: first?.id });
    expect(await put({ id: first?.id, name: 'Changed' })).toMatchObject([{ usedAt: expect.any(Number) }]);
  });

  test('words of the user’s own are filled in on a page too, exported, and gone once they say nothing', async () => {
    await connect();
    const field = (text: string) => value('templates.fields.put', { name: 'calendar', text });
    await put({ text: 'See {calendar}' });
    expect(await field('https://cal.example/me')).toEqual({ calendar: 'https://cal.example/me' });
    expect(await askFrom('/in/jane-doe/')('page.templates', { ref: slug('jane-doe') })).toMatchObject({
      value: [{ text: 'See https://cal.example/me' }],
    });
    expect(await value<ExportHead>('data.export', {})).toMatchObject({
      settings: { value: { fields: { calendar: 'https://cal.example/me' } } },
    });
    expect(await field('')).toEqual({});
  });

  test.each([
    { name: 'city', text: 'Bern' },
    { name: 'my_city', text: 'In {first_name}' },
  ])('no words of their own could be taken for what is not filled in: %o', async (words) => {
    expect(await ask('templates.fields.put', words)).toMatchObject({ ok: false });
    expect(await value('templates.fields', {})).toEqual({});
  });
});

describe('what is told of Kith itself', () => {
  test('the first steps are over for good once they were; it is exported, and nothing is asked of the API', async () => {
    expect(await value('guide')).toEqual({ steps: true, news: false });
    expect(await value('guide.over', { what: 'steps' })).toEqual({ steps: false, news: false });
    await connect();
    const before = sandbox.requests.length;
    expect(await value('guide')).toEqual({ steps: false, news: false });
    expect(sandbox.requests).toHaveLength(before);
    expect(await value<ExportHead>('data.export', {})).toMatchObject({
      settings: { value: { guide: { stepsOver: true } } },
    });
    await value('data.erase');
    expect(await value('guide')).toEqual({ steps: true, news: false });
  });

  test('after an update what is new is told until it was read, and not again', async () => {
    await sawVersion(settingsItem, '0.0.1');
    expect(await value('guide')).toMatchObject({ news: true });
    expect(await value('guide.over', { what: 'news' })).toMatchObject({ news: false });
    await sawVersion(settingsItem, '0.0.1');
    expect(await value('guide')).toMatchObject({ news: false });
  });
});

describe('drafts', () => {
  test('the text of a refused send comes back to where it was written: a note on a page to the page', async () => {
    await connect();
    sandbox.fault({
      method: 'POST',
      path: '/users/invite',
      do: { kind: 'status', status: 422, slug: 'invalid_recipient' },
    });
    const ref = slug('jane-doe');
    const page = await pageOf('/in/jane-doe/');
    const sent = await page('page.send', { ref, action: 'invite', note: 'Hello Jane', shownName: 'Jane Doe' });
    expect(await outcome(sent)).toMatchObject({ state: 'refused' });
    await expect.poll(() => page('page.draft.read', { ref })).toMatchObject({ value: 'Hello Jane' });
  });

  test('a draft is kept for its account, whichever is active', async () => {
    await connect();
    const typed = { accountId: SAM_ACCOUNT_ID, person: 'p', field: 'note', text: 'Dear', over: '' };
    await ask('connection.choose', { accountId: ALEX_ACCOUNT_ID });
    await ask('draft.write', typed);
    expect(await value('draft.read', { accountId: ALEX_ACCOUNT_ID, person: 'p' })).toEqual({});
    expect(await value('draft.read', { accountId: SAM_ACCOUNT_ID, person: 'p' })).toMatchObject({
      note: { text: 'Dear' },
    });
  });
});

describe('activity', () => {
  test('what was sent is found by words, action and state', async () => {
    await connect();
    await outcome(await send('jane-doe', { text: 'About the harbour' }));
    await outcome(await send('john-smith', { action: 'message', text: 'Lunch?' }));
    expect((await find()).entries.map(({ person }) => person.fullName)).toEqual(['John Smith', 'Jane Doe']);
    expect((await find({ words: 'harbour' })).entries).toMatchObject([{ person: { fullName: 'Jane Doe' } }]);
    expect((await find({ actions: ['message'] })).entries).toHaveLength(1);
    expect((await find({ states: ['refused'] })).entries).toEqual([]);
    expect((await find({ to: 1_000 })).entries).toEqual([]);
  });

  test('an action names the calls that it cost', async () => {
    await connect();
    const sent = await send('jane-doe');
    await outcome(sent);
    const { id } = sent.value as { id: string };
    // LinkedIn's lists are read for the quota, which serves every send.
    const forTheQuota = /^\/users\/(relations|invite\/sent)/;
    const made = sandbox.requests.filter(({ path }) => !forTheQuota.test(path)).map(({ method }) => method);
    const calls = () => value<{ method: string }[]>('activity.calls', { entryId: id });
    await expect.poll(async () => (await calls()).map(({ method }) => method)).toEqual(made);
    expect((await calls()).at(-1)).toMatchObject({ method: 'POST', path: '/users/invite', status: 200 });
  });

  test('of the sends of another account nothing is seen', async () => {
    await connect();
    await outcome(await send('jane-doe'));
    await ask('connection.choose', { accountId: ALEX_ACCOUNT_ID });
    expect((await find()).entries).toEqual([]);
  });

  test('once erased the invitations still count, by LinkedIn’s own list', async () => {
    await connect();
    await outcome(await send('jane-doe'));
    const used = async () => {
      const { lines } = await value<{ lines: { counted: string; window: string; used: number }[] }>('quota');
      return lines.find(({ counted, window }) => counted === 'invite' && window === '7d')?.used;
    };
    const before = await used();
    await value('activity.erase');
    expect((await find()).entries).toEqual([]);
    await value('quota.reconcile');
    expect(await used()).toBe(before);
  });
});

describe('what is kept of a person', () => {
  const jane = { providerId: providerIdOf('jane-doe'), publicIdentifier: 'jane-doe', fullName: 'Jane Doe' };
  const keep = (change: object, accountId = SAM_ACCOUNT_ID) =>
    value<KeepsakeView>('keepsake.write', { accountId, person: jane, change });
  const kept = (accountId = SAM_ACCOUNT_ID) =>
    value<KeepsakeView>('keepsake.read', { accountId, providerId: jane.providerId });
  const KEPT = {
    remark: 'Likes zabaglione',
    labels: ['investor'],
    reminder: { on: '2031-02-03', unlessReplyAfter: null },
  };

  test('stays here: it is in no request, is one account’s own, and is found again by a search', async () => {
    await connect();
    await keep(KEPT);
    startWorker();
    expect(await kept()).toMatchObject(KEPT);
    expect(await kept(ALEX_ACCOUNT_ID)).toMatchObject({ remark: '', labels: [], reminder: null });
    const found = await value<RelationsFound>('relations.search', { query: 'zabag', from: 0, count: 10 });
    expect(found.relations).toEqual([
      { providerId: jane.providerId, fullName: 'Jane Doe', headline: null, labels: ['investor'] },
    ]);
    expect(sandbox.requests).toEqual([]);

    await ask('person.read', { ref: slug('jane-doe'), fresh: true });
    await outcome(await send('jane-doe', { text: 'Hello Jane' }));
    await ask('relations.read', {});
    expect(sandbox.requests.length).toBeGreaterThan(2);
    expect(JSON.stringify(sandbox.requests)).not.toMatch(/zabaglione|investor|2031-02-03/);
  });

  test('is in the export, goes with everything else, and comes back with an import', async () => {
    await connect();
    await keep(KEPT);
    const head = await value<ExportHead>('data.export');
    expect(head.keepsakes).toMatchObject({ version: 1, value: [{ ...KEPT, fullName: 'Jane Doe' }] });
    await value('data.erase');
    await connect();
    expect(await kept()).toMatchObject({ remark: '', labels: [], reminder: null, labelsInUse: [] });
    expect(await value<HeadChange>('data.import', { head, check: true, file: 'f', entries: 0 })).toMatchObject({
      keepsakes: 1,
    });
    expect(await kept()).toMatchObject({ remark: '' });
    await value('data.import', { head, check: false, file: 'f', entries: 0 });
    expect(await kept()).toMatchObject(KEPT);
    expect(await value<HeadChange>('data.import', { head, check: true, file: 'f', entries: 0 })).toMatchObject({
      keepsakes: 0,
    });
  });

  test.each([
    ['from before there were any', undefined, { ok: true }],
    ['that holds something else in their place', { version: 1, value: [{ remark: 4 }] }, BROKEN],
    ['of a later shape', { version: 2, value: [] }, BROKEN],
    ['with a day that cannot be', badDay('2026-02-31'), BROKEN],
  ])('a file %s', async (_, keepsakes, answer) => {
    await connect();
    const { keepsakes: _own, ...head } = await value<ExportHead>('data.export');
    expect(
      await ask('data.import', { head: { ...head, keepsakes }, check: false, file: 'f', entries: 0 }),
    ).toMatchObject(answer);
  });

  test('more than fits is refused', async () => {
    await connect();
    for (const change of [
      { remark: 'x'.repeat(2_001) },
      { labels: Array.from({ length: 9 }, (_, at) => `${at}`) },
      { labels: ['x'.repeat(31)] },
      { reminder: { on: '2026-02-31', unlessReplyAfter: null } },
    ])
      expect(await ask('keepsake.write', { accountId: SAM_ACCOUNT_ID, person: jane, change })).toMatchObject({
        problem: { kind: 'request-refused' },
      });
  });
});
