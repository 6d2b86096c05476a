import { expect, test } from 'vitest';
import type { InboxView } from '@/lib/protocol/inbox';
import type { InvitationsListPage } from '@/lib/protocol/network';
import type { LastMessages } from '@/lib/protocol/person';
import type { TodayView } from '@/lib/protocol/today';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, chatIdOf, connect, fillInbox, outcome, sandbox, send, useWorker, value } from './worker-rig.ts';

// Lists that Unipile answers with 200 and Kith cannot read, whole or in part: nothing is taken for gone, empty or undone.

useWorker();

const VERSIONS = ['v1', 'v2'] as const;
const of = (version: (typeof VERSIONS)[number]) => connect(SAM_ACCOUNT_ID, version);
const JOHN = providerIdOf('john-smith');
/** A list of the API whose items are of another shape, but for the first `keep`. */
const oddly = (path: RegExp, keep = 0) =>
  sandbox.fault({ method: 'GET', path, times: Number.POSITIVE_INFINITY, do: { kind: 'odd-items', keep } });
const CHATS = /\/chats$/;
const MESSAGES = /\/messages$/;
const RELATIONS = /\/relations$/;
const INVITATIONS = /\/(invite\/(sent|received)|relation-requests)$/;
const unreadable = { ok: false, problem: { kind: 'unreadable-answer' } };

test.each(VERSIONS)('over %s a list of which nothing can be read is said to be unreadable', async (version) => {
  await of(version);
  await fillInbox();
  const chatId = await chatIdOf('John Smith');
  for (const path of [CHATS, MESSAGES, RELATIONS, INVITATIONS]) oddly(path);
  expect(await ask('inbox.fill', { fresh: true })).toMatchObject(unreadable);
  expect(await ask('inbox.messages', { chatId, cursor: null })).toMatchObject(unreadable);
  expect(await ask('person.messages', { providerId: JOHN })).toMatchObject(unreadable);
  expect(await ask('invitations.sent', { cursor: null })).toMatchObject(unreadable);
  expect(await ask('invitations.received', { cursor: null })).toMatchObject(unreadable);
  expect(await ask('invitations.accepted', { fresh: true })).toMatchObject(unreadable);
  expect(await value<TodayView>('today.look')).toMatchObject({ problem: { kind: 'unreadable-answer' } });
});

test.each(VERSIONS)('over %s of a list that can be read in part the rest is shown', async (version) => {
  await of(version);
  await outcome(await send('jane-doe'));
  oddly(CHATS, 2);
  oddly(INVITATIONS, 1);
  await ask('inbox.fill', { fresh: true });
  const all = { search: '', unreadOnly: false, from: 0, count: 10 };
  expect((await value<InboxView>('inbox.list', all)).chats).toHaveLength(2);
  expect(await value<InvitationsListPage>('invitations.sent', { cursor: null })).toMatchObject({
    invitations: [{}],
    incomplete: true,
  });
});

test('that there is no conversation with somebody is not said where some chats could not be read', async () => {
  await connect();
  const lena = { providerId: providerIdOf('lena-locked') };
  expect(await value<LastMessages>('person.messages', lena)).toMatchObject({ chatId: null, incomplete: false });
  oddly(CHATS, 1);
  expect(await value<LastMessages>('person.messages', lena)).toMatchObject({ chatId: null, incomplete: true });
});

test('over v2 a conversation is found in its inbox where the answer about its person cannot be read', async () => {
  await of('v2');
  oddly(/\/users\/[^/]+\/chat$/);
  const { messages } = await value<LastMessages>('person.messages', { providerId: JOHN });
  expect(messages.length).toBeGreaterThan(0);
});
