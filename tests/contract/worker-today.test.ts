import { expect, test } from 'vitest';
import { localDay } from '@/lib/local-day';
import type { ExportHead } from '@/lib/protocol/data';
import type { InboxView } from '@/lib/protocol/inbox';
import type { PersonView } from '@/lib/protocol/person';
import type { TodayLook, TodayView } from '@/lib/protocol/today';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { bring } from './import-rig.ts';
import { ask, connect, outcome, sandbox, send, slug, startWorker, useWorker, value } from './worker-rig.ts';

useWorker();

const DAY = 24 * 60 * 60_000;
const today = () => value<TodayView>('today');
const look = () => value<TodayLook>('today.look');
/** What a look at the tab of received invitations makes known. */
const readReceived = () => ask('invitations.received', { cursor: null });
const said = ({ rows }: TodayView) => rows.map(({ name, causes }) => [name, ...causes.map(({ kind }) => kind)]);
const rowOf = async (name: string) => (await today()).rows.find((row) => row.name === name);
const calls = () => sandbox.requests.map(({ method, path }) => `${method} ${path}`);

const handle = async (name: string, until: string | null) => {
  const row = (await rowOf(name))!;
  const causes = row.causes.map((cause) => ({ id: cause.id, reminder: 'reminder' in cause ? cause.reminder : null }));
  const again = (to: string | null) =>
    value<TodayView>('today.handle', { providerId: row.providerId, name: row.name, causes, until: to });
  return { view: await again(until), again };
};
const remind = (person: string, fullName: string, reminder: object) =>
  value('keepsake.write', {
    accountId: SAM_ACCOUNT_ID,
    person: { providerId: providerIdOf(person), publicIdentifier: person, fullName },
    change: { reminder },
  });
/** An invitation of Sam's that has waited for so long. */
const invitedBefore = (person: string, ms: number) => {
  sandbox.state.inviteFromPhone(person, 'Hello from then');
  const invitation = sandbox.state.invitations.at(-1)!;
  Object.assign(invitation, { at: invitation.at - ms, shownFrom: invitation.shownFrom - ms });
};

test('before LinkedIn’s lists were read nobody is known to need the user, and that makes no call', async () => {
  await connect();
  expect(await today()).toEqual({ rows: [], readAt: null });
  expect(sandbox.requests).toEqual([]);
});

test('one look reads each list once, and afterwards who needs the user is known without any call, by a new worker too', async () => {
  await connect();
  sandbox.state.receiveMessage('john-smith', 'Are you coming on Thursday?');
  invitedBefore('second-001', 40 * DAY);
  await outcome(await send('jane-doe', { text: 'Hello Jane' }));
  sandbox.state.acceptInvitation('jane-doe');
  sandbox.requests.length = 0;
  const looked = await look();
  expect(calls()).toEqual([
    'GET /users/relations',
    'GET /chats',
    'GET /chat_attendees',
    'GET /users/invite/received',
    'GET /users/invite/sent',
  ]);
  expect(looked.problem).toBeNull();
  expect(said(looked)).toEqual([
    ['John Smith', 'unread'],
    ['Jane Doe', 'accepted'],
    ['Ivan Invites', 'received'],
    [expect.any(String), 'old'],
  ]);
  expect(looked.rows.map(({ causes: [{ words }] }) => words)).toEqual([
    null,
    'Hello Jane',
    'Hello, I would like to connect.',
    'Hello from then',
  ]);
  sandbox.requests.length = 0;
  startWorker();
  expect(said(await today())).toEqual(said(looked));
  expect(Date.now() - ((await today()).readAt ?? 0)).toBeLessThan(60_000);
  expect(sandbox.requests).toEqual([]);
});

test('who accepted is a relation as soon as they are opened, however lately they were read as none', async () => {
  await connect();
  await outcome(await send('jane-doe'));
  const opened = async () =>
    (await value<PersonView>('person.read', { ref: slug('jane-doe'), fresh: false })).person.relation;
  expect(await opened()).not.toBe('connected');
  sandbox.state.acceptInvitation('jane-doe');
  await look();
  expect(await opened()).toBe('connected');
  sandbox.requests.length = 0;
  expect(await opened()).toBe('connected');
  expect(calls()).not.toContain('GET /users/jane-doe');
});

test('who accepted an invitation made by LinkedIn’s own button is there as well, until written to', async () => {
  await connect();
  await ask('person.read', { ref: slug('jane-doe'), fresh: true });
  sandbox.state.inviteFromPhone('jane-doe');
  sandbox.state.acceptInvitation('jane-doe');
  await look();
  expect((await rowOf('Jane Doe'))?.causes).toMatchObject([{ kind: 'accepted', invited: false, words: null }]);
  await ask('person.read', { ref: slug('jane-doe'), fresh: true });
  expect(await outcome(await send('jane-doe', { action: 'message', text: 'Hello!' }))).toMatchObject({ state: 'sent' });
  expect(await rowOf('Jane Doe')).toBeUndefined();
});

test('a look ends at the first list that cannot be read, and says why', async () => {
  await connect();
  sandbox.fault({ method: 'GET', path: '/chats', do: { kind: 'status', status: 429, slug: 'too_many_requests' } });
  const looked = await look();
  expect(looked.problem).toMatchObject({ kind: 'account-limited' });
  expect(calls()).toEqual(['GET /users/relations', 'GET /chats']);
  expect(looked.readAt).toBeNull();
});

test('whoever was written to, answered or withdrawn from here needs nothing any more', async () => {
  await connect();
  invitedBefore('second-001', 40 * DAY);
  await outcome(await send('jane-doe'));
  sandbox.state.acceptInvitation('jane-doe');
  await look();
  const invitationOf = (direction: string, person: string) =>
    sandbox.state.invitations.find((one) => one.direction === direction && one.providerId === providerIdOf(person))?.id;
  await ask('person.read', { ref: slug('jane-doe'), fresh: true });
  await outcome(await send('jane-doe', { action: 'message', text: 'Welcome!' }));
  await outcome(
    await send('ivan-invites', { action: 'accept', invitationId: invitationOf('received', 'ivan-invites') }),
  );
  await outcome(await send('second-001', { action: 'withdraw', invitationId: invitationOf('sent', 'second-001') }));
  expect(await today()).toMatchObject({ rows: [] });
});

test('what the lists of the other tabs show is known here without a look', async () => {
  await connect();
  await ask('invitations.received', { cursor: null });
  expect(said(await today())).toEqual([['Ivan Invites', 'received']]);
  await ask('inbox.fill', { fresh: true });
  sandbox.state.receiveMessage('john-smith', 'Are you there?');
  await ask('inbox.fill', { fresh: true });
  const { chats } = await value<InboxView>('inbox.list', { search: '', unreadOnly: true, from: 0, count: 5 });
  await ask('inbox.messages', { chatId: chats[0]?.chatId, cursor: null });
  // Nobody has said yet who it is: the list of chats does not.
  const wrote = async () => (await today()).rows.find(({ causes: [{ kind }] }) => kind === 'unread');
  await expect.poll(async () => (await wrote())?.causes[0].words).toBe('Are you there?');
  expect(await wrote()).toMatchObject({ name: null, providerId: providerIdOf('john-smith') });
  await ask('inbox.fill', { fresh: false });
  expect(await wrote()).toMatchObject({ name: 'John Smith' });
  sandbox.requests.length = 0;
  await look();
  expect(calls()).not.toContain('GET /chat_attendees');
});

test('a reminder that waits for a reply is for whoever gave none, as far as is known', async () => {
  await connect();
  const on = localDay(Date.now());
  await ask('inbox.fill', { fresh: true });
  const since = Date.now() - 1_000;
  await remind('john-smith', 'John Smith', { on, unlessReplyAfter: since });
  await remind('connie-new', 'Connie New', { on: localDay(Date.now(), 1), unlessReplyAfter: null });
  expect(said(await today())).toEqual([['John Smith', 'no-reply']]);

  sandbox.state.receiveMessage('john-smith', 'Yes, gladly');
  await ask('person.messages', { providerId: providerIdOf('john-smith') });
  await expect.poll(async () => said(await today())).toEqual([]);
});

test('a reminder shows the words that were sent last, and none that never left', async () => {
  await connect();
  expect(await outcome(await send('john-smith', { action: 'message', text: 'See you on Monday' }))).toMatchObject({
    state: 'sent',
  });
  sandbox.fault({
    method: 'POST',
    path: '/chats/:id/messages',
    when: 'before-effect',
    do: { kind: 'status', status: 422 },
  });
  expect(await outcome(await send('john-smith', { action: 'message', text: 'Or on Friday' }))).toMatchObject({
    state: 'refused',
  });
  await remind('john-smith', 'John Smith', { on: localDay(Date.now()), unlessReplyAfter: null });
  expect((await rowOf('John Smith'))?.causes).toMatchObject([{ kind: 'reminder', words: 'See you on Monday' }]);
});

test('a row is put off to a day, done with, and taken back', async () => {
  await connect();
  await readReceived();
  const { view, again } = await handle('Ivan Invites', localDay(Date.now(), 3));
  expect(view.rows).toEqual([]);
  startWorker();
  expect(await today()).toMatchObject({ rows: [] });
  expect(said(await again('again'))).toEqual([['Ivan Invites', 'received']]);
  expect(said(await again(null))).toEqual([]);
  expect(said(await again(localDay(Date.now())))).toEqual([['Ivan Invites', 'received']]);
});

test('a reminder that is put off is for that day, done with it is none any more, and taken back it is what it was', async () => {
  await connect();
  const reminder = { on: localDay(Date.now()), unlessReplyAfter: 5 };
  await remind('jane-doe', 'Jane Doe', reminder);
  const kept = async () =>
    (
      await value<{ reminder: unknown }>('keepsake.read', {
        accountId: SAM_ACCOUNT_ID,
        providerId: providerIdOf('jane-doe'),
      })
    ).reminder;
  const { again } = await handle('Jane Doe', localDay(Date.now(), 7));
  expect(await kept()).toEqual({ on: localDay(Date.now(), 7), unlessReplyAfter: 5 });
  await again(null);
  expect(await kept()).toBeNull();
  expect(said(await again('again'))).toEqual([['Jane Doe', 'no-reply']]);
  expect(await kept()).toEqual(reminder);
});

test('one account’s list is not another’s', async () => {
  await connect();
  await readReceived();
  await handle('Ivan Invites', null);
  await ask('connection.choose', { accountId: ALEX_ACCOUNT_ID });
  expect(await today()).toEqual({ rows: [], readAt: null });
  await readReceived();
  expect(said(await today())).toEqual([['Ivan Invites', 'received']]);
});

test('what was decided is in the export, goes with everything else, and comes back with an import', async () => {
  await connect();
  await readReceived();
  await handle('Ivan Invites', null);
  const head = await value<ExportHead>('data.export');
  await value('data.erase');
  await connect();
  expect(await today()).toEqual({ rows: [], readAt: null });
  await readReceived();
  expect(said(await today())).toEqual([['Ivan Invites', 'received']]);
  expect(await value('data.import', { head, check: true, file: 'f', entries: 0 })).toMatchObject({ handled: 1 });
  await bring({ head, entries: [] });
  expect(await today()).toMatchObject({ rows: [] });
  expect(await value('data.import', { head, check: true, file: 'f', entries: 0 })).toMatchObject({ handled: 0 });
  const broken = { ...head, handled: { version: 1, value: { a: 3 } } };
  expect(await ask('data.import', { head: broken, check: true, file: 'f', entries: 0 })).toMatchObject({
    problem: { kind: 'import-refused', why: 'broken' },
  });
});

test('before setup there is no list', async () => {
  for (const name of ['today', 'today.look'])
    expect(await ask(name, {})).toMatchObject({ problem: { kind: 'setup-needed' } });
});
