import { expect, test } from 'vitest';
import type { AcceptedView, InvitationsListPage } from '@/lib/protocol/network';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, outcome, sandbox, send, slug, startWorker, useWorker, value } from './worker-rig.ts';

useWorker();

const relationsOf = () => ask('relations.search', { query: '', from: 0, count: 200 });
const finished = async () =>
  expect.poll(async () => (await ask('relations', {})).value).toMatchObject({ reading: { state: 'done' } });

test('a network of one page is read with one call, beside one of the own profile', async () => {
  await connect();
  await ask('relations.read', {});
  await finished();
  expect(sandbox.requests.map(({ path, query }) => [path, query.limit])).toEqual([
    [`/users/${providerIdOf('sam-rivers')}`, undefined],
    ['/users/relations', '250'],
  ]);
  expect(await relationsOf()).toMatchObject({ ok: true, value: { total: 122 } });
});

test('the search makes no call and survives the worker', async () => {
  await connect();
  await ask('relations.read', {});
  await finished();
  sandbox.requests.length = 0;
  startWorker();
  expect(await ask('relations.search', { query: 'john sm', from: 0, count: 10 })).toMatchObject({
    value: { total: 1, relations: [{ providerId: providerIdOf('john-smith'), fullName: 'John Smith' }] },
  });
  expect(sandbox.requests).toEqual([]);
});

test('one account does not find another’s relations', async () => {
  await connect(SAM_ACCOUNT_ID);
  await ask('relations.read', {});
  await finished();
  await ask('connection.choose', { accountId: ALEX_ACCOUNT_ID });
  expect(await relationsOf()).toMatchObject({ value: { total: 0 } });
  expect(await ask('relations', {})).toMatchObject({ value: { known: 0, reading: null } });
});

test('pending invitations come with their notes, and the secret of a received one stays in the worker', async () => {
  await connect();
  const sent = (await ask('invitations.sent', { cursor: null })).value as InvitationsListPage;
  expect(sent.invitations).toMatchObject([{ fullName: 'Petra Pending', text: expect.any(String), entry: null }]);
  const received = (await ask('invitations.received', { cursor: null })).value as InvitationsListPage;
  expect(received.invitations).toMatchObject([{ fullName: 'Ivan Invites', text: 'Hello, I would like to connect.' }]);
  const { sharedSecret } = sandbox.state.invitations.find(({ direction }) => direction === 'received')!;
  expect(JSON.stringify(received)).not.toContain(sharedSecret);
});

test('what was done about an invitation stands beside it until LinkedIn’s list follows', async () => {
  await connect();
  sandbox.state.flags.lagMs = 60_000;
  const { invitations, day } = (await ask('invitations.sent', { cursor: null })).value as InvitationsListPage;
  const { invitationId, providerId } = invitations[0]!;
  const sent = await ask('send', {
    ref: slug('petra-pending'),
    providerId,
    action: 'withdraw',
    text: null,
    subject: null,
    email: null,
    invitationId,
    surface: 'popup',
    seenDay: day,
    sameTextAgain: false,
  });
  expect(sent).toMatchObject({ ok: true });
  const again = async () => (await ask('invitations.sent', { cursor: null })).value as InvitationsListPage;
  await expect.poll(async () => (await again()).invitations[0]?.entry?.state).toBe('sent');
});

const accepted = (fresh: boolean) => value<AcceptedView>('invitations.accepted', { fresh });

test('who accepted is found with one call, after which words, and is no longer new once written to', async () => {
  await connect();
  await outcome(await send('jane-doe', { text: 'Hello Jane' }));
  sandbox.state.acceptInvitation('jane-doe');
  sandbox.requests.length = 0;
  const { people, readAt } = await accepted(true);
  expect(sandbox.requests.map(({ path, query }) => [path, query.limit])).toEqual([['/users/relations', '100']]);
  expect(people[0]).toMatchObject({ fullName: 'Jane Doe', invited: true, note: 'Hello Jane', spokenAt: null });
  expect(Date.now() - (readAt ?? 0)).toBeLessThan(60_000);
  // The note stands in the chat by now, and is no message.
  await ask('inbox.fill', { fresh: true });
  expect((await accepted(false)).people[0]).toMatchObject({ spokenAt: null });

  await ask('person.read', { ref: slug('jane-doe'), fresh: true });
  expect(await outcome(await send('jane-doe', { action: 'message', text: 'Welcome!' }))).toMatchObject({
    state: 'sent',
  });
  sandbox.requests.length = 0;
  startWorker();
  expect((await accepted(false)).people[0]).toMatchObject({ fullName: 'Jane Doe', spokenAt: expect.any(Number) });
  expect(sandbox.requests).toEqual([]);
});

test('nobody is said to have accepted whose invitation was accepted, nor long after', async () => {
  await connect();
  const answer = {
    action: 'accept',
    invitationId: sandbox.state.invitations.find(({ direction }) => direction === 'received')?.id,
  };
  expect(await outcome(await send('ivan-invites', answer))).toMatchObject({ state: 'sent' });
  const { people } = await accepted(true);
  expect(people.map(({ fullName }) => fullName)).not.toContain('Ivan Invites');
  expect(people.map(({ fullName }) => fullName)).not.toContain('John Smith');
  expect(people.every(({ invited }) => !invited)).toBe(true);
});

test('before setup there is no network', async () => {
  for (const name of ['relations', 'relations.read', 'relations.stop'])
    expect(await ask(name, {})).toMatchObject({ problem: { kind: 'setup-needed' } });
  for (const fresh of [true, false])
    expect(await ask('invitations.accepted', { fresh })).toMatchObject({ problem: { kind: 'setup-needed' } });
});
