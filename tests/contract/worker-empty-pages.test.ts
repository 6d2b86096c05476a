import { expect, test } from 'vitest';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, chatIdOf, connect, fillInbox, sandbox, useWorker } from './worker-rig.ts';

// Empty pages that lead on for ever, each with a cursor that was never seen before: every list is left after a few, and says so.

useWorker();

const nowhere = (path: RegExp) =>
  sandbox.fault({ method: 'GET', path, times: Number.POSITIVE_INFINITY, do: { kind: 'empty-page' } });
const JOHN = { providerId: providerIdOf('john-smith') };
const CONNIE = { providerId: providerIdOf('connie-new') };
const unavailable = { ok: false, problem: { kind: 'unavailable' } };

test.each(['v1', 'v2'] as const)('over %s no list is read for ever', async (version) => {
  await connect(SAM_ACCOUNT_ID, version);
  await fillInbox();
  const chatId = await chatIdOf('John Smith');
  await ask('person.messages', JOHN);
  nowhere(/\/(chats|messages|chat|relations|invite\/sent|invite\/received|relation-requests)$/);
  const cost = async (name: string, input: object) => {
    sandbox.requests.length = 0;
    const answer = await ask(name, input);
    expect(sandbox.requests.length, name).toBeLessThanOrEqual(4);
    return answer;
  };
  expect(await cost('inbox.messages', { chatId, cursor: null })).toMatchObject(unavailable);
  expect(await cost('person.messages', JOHN)).toMatchObject(unavailable);
  expect(await cost('person.messages', CONNIE)).not.toMatchObject({ value: { incomplete: false } });
  expect(await cost('invitations.sent', { cursor: null })).toMatchObject(unavailable);
  expect(await cost('invitations.received', { cursor: null })).toMatchObject(unavailable);
  expect(await cost('invitations.accepted', { fresh: true })).toMatchObject(unavailable);
});

test.each(['v1', 'v2'] as const)('over %s the inbox is left after a few empty pages', async (version) => {
  await connect(SAM_ACCOUNT_ID, version);
  nowhere(/\/chats$/);
  expect(await fillInbox()).toMatchObject(unavailable);
  expect(sandbox.requests.filter(({ path }) => path.endsWith('/chats')).length).toBeLessThanOrEqual(4);
});
