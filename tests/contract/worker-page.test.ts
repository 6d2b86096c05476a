import { describe, expect, test } from 'vitest';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import {
  ask,
  askFrom,
  brought,
  connect,
  outcome,
  pageOf,
  sandbox,
  send,
  slug,
  useWorker,
  writes,
} from './worker-rig.ts';

useWorker();

describe('from the page', () => {
  const invite = (shownName = 'Jane Doe') => ({ ref: slug('jane-doe'), action: 'invite', note: null, shownName });

  test('looking costs no call', async () => {
    await connect();
    expect(await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') })).toMatchObject({ ok: true });
    expect(sandbox.requests).toEqual([]);
  });

  test('what draws the control is brought where it is asked for and there is something to draw', async () => {
    await connect();
    const broughtTo = async (who: string, name: 'page.glance' | 'page.look', bring: readonly string[]) => {
      brought.length = 0;
      const says = name === 'page.glance' ? { name: null, title: 'LinkedIn' } : {};
      await askFrom(`/in/${who}/`)(name, { ref: slug(who), ...says, bring });
      return brought;
    };
    expect(await broughtTo('jane-doe', 'page.glance', ['panel'])).toEqual(['panel']);
    expect(await broughtTo('jane-doe', 'page.look', ['reader', 'rest'])).toEqual(['reader', 'rest']);
    expect(await broughtTo('jane-doe', 'page.look', [])).toEqual([]);
    expect(await broughtTo('sam-rivers', 'page.glance', ['panel'])).toEqual([]);
    await ask('settings.change', { control: { shown: false } });
    expect(await broughtTo('jane-doe', 'page.look', ['rest'])).toEqual([]);
  });

  test('at a glance a person is named as the page proves it, and what reads the page is not brought for it', async () => {
    await connect();
    const glance = async (name: string | null, title: string) => {
      brought.length = 0;
      const input = { ref: slug('jane-doe'), name, title, bring: ['reader'] };
      const { value } = await askFrom('/in/jane-doe/')('page.glance', input);
      const [{ label }] = (value as { buttons: [{ label: string }] }).buttons;
      return [label, ...brought];
    };
    expect(await glance(null, 'Jane Doe | LinkedIn')).toEqual(['Invite Jane Doe']);
    expect(await glance(null, 'John Smith | LinkedIn')).toEqual(['Invite jane-doe', 'reader']);
    expect(await glance('Jane D.', '')).toEqual(['Invite Jane D.']);
    await ask('person.read', { ref: slug('jane-doe'), fresh: true });
    expect(await glance(null, 'LinkedIn')).toEqual(['Invite Jane Doe']);
  });

  test('a click invites the person of the tab’s address, reading them once', async () => {
    await connect();
    expect(await outcome(await (await pageOf('/in/jane-doe/'))('page.send', invite()))).toEqual({
      state: 'sent',
      problem: null,
    });
    expect(sandbox.state.effects).toMatchObject([{ kind: 'invite', providerId: providerIdOf('jane-doe'), text: null }]);
    expect(sandbox.requests.filter(({ path }) => path === '/users/jane-doe')).toHaveLength(1);
  });

  test('a tab that has gone elsewhere invites nobody', async () => {
    await connect();
    expect(await askFrom('/in/john-smith/')('page.send', invite())).toMatchObject({
      problem: { kind: 'page-changed' },
    });
    expect(sandbox.requests).toEqual([]);
  });

  test.each([
    ['a page that shows another name than the API gives', 'John Smith', 'Jane'],
    ['an answer with the address’s identifier and another name', 'Jane Doe', 'María'],
  ])('%s invites nobody', async (_, shownName, firstName) => {
    await connect();
    Object.assign(sandbox.state.people.get(providerIdOf('jane-doe'))!, { firstName, lastName: '' });
    const answer = await (await pageOf('/in/jane-doe/'))('page.send', invite(shownName));
    expect(answer).toMatchObject({ problem: { kind: 'another-person', expected: shownName, found: firstName } });
    expect(writes()).toEqual([]);
  });

  test('a page that names the person in another script invites whom its address names, and nobody else', async () => {
    await connect();
    expect(await askFrom('/in/john-smith/')('page.send', invite('Джейн Доу'))).toMatchObject({
      problem: { kind: 'page-changed' },
    });
    expect(await outcome(await (await pageOf('/in/jane-doe/'))('page.send', invite('Джейн Доу')))).toMatchObject({
      state: 'sent',
    });
    expect(sandbox.state.effects).toMatchObject([{ providerId: providerIdOf('jane-doe') }]);
  });

  test('what the page is told holds neither account, key nor server', async () => {
    await connect();
    const sent = await (await pageOf('/in/jane-doe/'))('page.send', invite());
    const told = [sent, await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') })];
    await outcome(sent);
    for (const secret of [sandbox.apiKey, SAM_ACCOUNT_ID, String(sandbox.port)]) {
      expect(JSON.stringify(told)).not.toContain(secret);
    }
  });

  test('a lead is asked of Sales Navigator, shown by an id that is no name, and invited by their own id', async () => {
    await connect();
    const lead = providerIdOf('jane-doe', 'lead');
    const wish = { ref: { kind: 'lead-id', value: lead }, action: 'invite', note: null, shownName: lead };
    expect(
      await outcome(await (await pageOf(`/sales/lead/${lead},NAME_SEARCH,i3d8`))('page.send', wish)),
    ).toMatchObject({
      state: 'sent',
    });
    expect(sandbox.requests.find(({ path }) => path === `/users/${lead}`)?.query).toMatchObject({
      linkedin_api: 'sales_navigator',
    });
    expect(sandbox.state.effects).toMatchObject([{ kind: 'invite', providerId: providerIdOf('jane-doe') }]);
  });

  test('somebody of whom only an unknown kind of id comes is not invited', async () => {
    await connect();
    const lead = providerIdOf('jane-doe', 'lead');
    const answer = { object: 'UserProfile', provider_id: `AXX${lead.slice(3)}`, public_identifier: 'jane-doe' };
    sandbox.fault({ path: '/users/:id', times: 2, do: { kind: 'status', status: 200, body: answer } });
    expect(await ask('person.read', { ref: { kind: 'lead-id', value: lead }, fresh: true })).toMatchObject({
      problem: { kind: 'id-unknown' },
    });
    expect(writes()).toEqual([]);
  });

  test('a percent-encoded identifier is decoded once', async () => {
    await connect();
    const kim = sandbox.state.person('민수-김-47aa0000b');
    const encoded = encodeURIComponent(kim.slug ?? '');
    kim.extra = { public_identifier: encoded };
    expect(await ask('person.read', { ref: slug(kim.slug ?? ''), fresh: true })).toMatchObject({
      value: { person: { publicIdentifier: '민수-김-47aa0000b' } },
    });
  });

  test('the user’s own profile is known as such without a call', async () => {
    await connect();
    expect(await askFrom('/in/sam-rivers/')('page.look', { ref: slug('sam-rivers') })).toMatchObject({
      value: { relation: 'self' },
    });
    expect(sandbox.requests).toEqual([]);
  });

  test('a problem comes in words, by the name that is shown, and without the server’s own', async () => {
    await connect();
    await outcome(await send('jane-doe'));
    expect(await (await pageOf('/in/jane-doe/'))('page.send', invite())).toMatchObject({
      problem: { kind: 'already-pending', sentence: expect.stringContaining('Your invitation to Jane Doe') },
    });
    const secret = 'internal words of the server';
    const fault = { kind: 'status', status: 403, title: secret, detail: secret } as const;
    sandbox.fault({ path: '/users/carl-cannot', do: fault });
    const refused = await (await pageOf('/in/carl-cannot/'))('page.send', {
      ...invite('Carl Cannot'),
      ref: slug('carl-cannot'),
    });
    expect(refused).toMatchObject({ ok: false, problem: { sentence: expect.any(String) } });
    expect(JSON.stringify(refused)).not.toContain(secret);
  });

  test('a send of the popup may be followed on the page of its person, and is the popup’s to take back', async () => {
    await connect();
    const { value } = (await send('jane-doe')) as { value: { id: string } };
    const follow = { entryId: value.id, seen: 'refused' };
    const undo = { entryId: value.id };
    expect(await askFrom('/in/jane-doe/')('page.follow', follow)).toMatchObject({ value: { undoable: false } });
    for (const told of [askFrom('/in/jane-doe/')('page.undo', undo), askFrom('/in/john-smith/')('page.follow', follow)])
      expect(await told).toMatchObject({ problem: { kind: 'entry-unknown' } });
    await outcome({ value });
  });

  test('another tab on the same person takes a send of a page back, and cannot let one go', async () => {
    await connect();
    await ask('settings.change', { holdMs: 3_000 });
    const { value } = (await (await pageOf('/in/jane-doe/'))('page.send', invite())) as { value: { id: string } };
    const entry = { entryId: value.id };
    const second = askFrom('/in/jane-doe/', 2);
    expect(await second('page.look', { ref: slug('jane-doe') })).toMatchObject({
      value: { entry: { id: value.id, undoable: true } },
    });
    for (const told of [askFrom('/in/john-smith/', 2)('page.undo', entry), second('page.release', entry)])
      expect(await told).toMatchObject({ problem: { kind: 'entry-unknown' } });
    expect(await second('page.undo', entry)).toMatchObject({ value: { state: 'not-sent' } });
    expect(writes()).toEqual([]);
  });

  test('one that waits for “Send now” is taken back where it was made, or in Kith', async () => {
    await connect();
    await ask('settings.change', { openEnded: true });
    const { value } = (await (await pageOf('/in/jane-doe/'))('page.send', invite())) as { value: { id: string } };
    expect(await askFrom('/in/jane-doe/', 2)('page.look', { ref: slug('jane-doe') })).toMatchObject({
      value: { entry: { id: value.id, openEnded: true, undoable: false } },
    });
    const undo = { entryId: value.id };
    expect(await askFrom('/in/jane-doe/', 2)('page.undo', undo)).toMatchObject({ problem: { kind: 'entry-unknown' } });
    expect(await askFrom('/in/jane-doe/')('page.undo', undo)).toMatchObject({ ok: true });
  });

  test('a note that is typed is kept for the person of the tab’s address, and nobody else', async () => {
    await connect();
    const page = askFrom('/in/jane-doe/');
    await page('page.draft.write', { ref: slug('jane-doe'), text: 'Dear' });
    expect(await page('page.draft.read', { ref: slug('jane-doe') })).toEqual({ ok: true, value: 'Dear' });
    expect(await askFrom('/in/john-smith/')('page.draft.read', { ref: slug('jane-doe') })).toMatchObject({
      problem: { kind: 'page-changed' },
    });
    await page('page.draft.write', { ref: slug('jane-doe'), text: '' });
    expect(await page('page.draft.read', { ref: slug('jane-doe') })).toEqual({ ok: true, value: '' });
    expect(sandbox.requests).toEqual([]);
  });

  test('the last letters of a note come in after the page has gone on, but none for somebody it never showed', async () => {
    await connect();
    await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') });
    const gone = askFrom('/in/john-smith/');
    await gone('page.look', { ref: slug('john-smith') });
    expect(await gone('page.draft.write', { ref: slug('jane-doe'), text: 'Dear Jane' })).toMatchObject({ ok: true });
    expect(await askFrom('/in/jane-doe/')('page.draft.read', { ref: slug('jane-doe') })).toMatchObject({
      value: 'Dear Jane',
    });
    expect(await gone('page.draft.write', { ref: slug('bob-roe'), text: 'Dear Bob' })).toMatchObject({
      problem: { kind: 'page-changed' },
    });
  });

  test('a note typed on a page is apart from what was typed in the popup, which no page can read or write', async () => {
    await connect();
    await ask('person.read', { ref: slug('jane-doe'), fresh: false });
    const draft = { accountId: SAM_ACCOUNT_ID, person: providerIdOf('jane-doe') };
    await ask('draft.write', { ...draft, field: 'note', text: 'From the popup', over: '' });
    const page = askFrom('/in/jane-doe/');
    expect(await page('page.draft.read', { ref: slug('jane-doe') })).toEqual({ ok: true, value: '' });
    await page('page.draft.write', { ref: slug('jane-doe'), text: 'From the page' });
    expect(await ask('draft.read', draft)).toMatchObject({ value: { note: { text: 'From the popup' } } });
  });

  test('a note typed on a page is offered beside what is typed in the popup, and is one there once it was taken over', async () => {
    await connect();
    await ask('person.read', { ref: slug('jane-doe'), fresh: false });
    const draft = { accountId: SAM_ACCOUNT_ID, person: providerIdOf('jane-doe') };
    const page = askFrom('/in/jane-doe/');
    await page('page.draft.write', { ref: slug('jane-doe'), text: 'From the page' });
    await ask('draft.write', { ...draft, field: 'otherNote', text: 'From the panel', over: '' });
    const beside = 'From the panel\n\nFrom the page';
    expect(await ask('draft.read', draft)).toMatchObject({ value: { otherNote: { text: beside } } });
    await ask('draft.write', { ...draft, field: 'note', text: beside, over: '' });
    await ask('draft.write', { ...draft, field: 'otherNote', text: '', over: beside });
    const whom = expect.objectContaining({ publicIdentifier: 'jane-doe' });
    const note = expect.objectContaining({ text: beside });
    expect(await ask('draft.read', draft)).toEqual({ ok: true, value: { note, whom } });
    expect(await page('page.draft.read', { ref: slug('jane-doe') })).toEqual({ ok: true, value: '' });
  });

  test('a page is told why a note cannot go out as it reads, and before it asks whether there are any', async () => {
    await connect();
    const ref = slug('jane-doe');
    const put = (change: object) =>
      ask('templates.put', { id: null, field: 'note', name: 'Fair', text: 'Hi {first_name}', at: null, ...change });
    await put({ field: 'message', name: 'Hello' });
    expect(await askFrom('/in/jane-doe/')('page.look', { ref })).toMatchObject({ value: { hasTemplates: false } });
    await put({ name: 'Call', text: 'See {calendar}' });
    await put({ name: 'Long', text: 'a'.repeat(301) });
    await put({});
    expect(await askFrom('/in/jane-doe/')('page.look', { ref })).toMatchObject({ value: { hasTemplates: true } });
    expect(await askFrom('/in/jane-doe/')('page.templates', { ref })).toMatchObject({
      value: [
        { name: 'Call', why: expect.stringContaining('calendar') },
        { name: 'Long', why: expect.stringContaining('1 character over') },
        { name: 'Fair', why: null },
      ],
    });
  });

  test('a note that is typed stays while another text goes out with the invitation, and after that is taken back', async () => {
    await connect();
    await ask('settings.change', { holdMs: 60_000 });
    const page = await pageOf('/in/jane-doe/');
    const ref = slug('jane-doe');
    await page('page.draft.write', { ref, text: 'Half a note' });
    const sent = await page('page.send', { ...invite(), note: 'From a template' });
    expect(sent).toMatchObject({ value: { state: 'held' } });
    expect(await page('page.draft.read', { ref })).toMatchObject({ value: 'Half a note' });
    await page('page.undo', { entryId: (sent as { value: { id: string } }).value.id });
    expect(await page('page.draft.read', { ref })).toMatchObject({ value: 'Half a note' });
  });
});
