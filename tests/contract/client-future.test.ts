import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnipileClient } from '@/lib/unipile/client';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { clientOf, clientV2Of } from './client-rig';

// Fields and words are added to the API without notice, in either version: what is known keeps its meaning.

const accountId = SAM_ACCOUNT_ID;
let sandbox: Sandbox;
/** Dates in words are counted from it. */
const NOW = Date.UTC(2026, 10, 24, 9);
const now = () => NOW;

beforeEach(async () => {
  sandbox = await startSandbox({ relations: 5, now });
  sandbox.state.receiveMessage('john-smith', 'Hi');
});
afterEach(() => sandbox.close());

const idOf = (name: string) => sandbox.state.person(name).providerId;
const chatId = (version: Version) => {
  const chat = sandbox.state.chats.find(({ attendeeIds }) => attendeeIds[0] === idOf('john-smith'))!;
  return version === 'v1' ? chat.id : chat.providerId;
};
const clientFor = (version: Version) => (version === 'v1' ? clientOf : clientV2Of)(sandbox, { now });

type Version = 'v1' | 'v2';
const OPERATIONS: Readonly<Record<string, (client: UnipileClient, version: Version) => Promise<{ ok: boolean }>>> = {
  listAccounts: (client) => client.listAccounts({}),
  getOwnProfile: (client) => client.getOwnProfile({ accountId }),
  getProfile: (client) => client.getProfile({ accountId, identifier: 'petra-pending' }),
  getProfileSection: (client) =>
    client.getProfileSection({ accountId, providerId: idOf('john-smith'), section: 'experience' }),
  listRelations: (client) => client.listRelations({ accountId }),
  listSentInvitations: (client) => client.listSentInvitations({ accountId }),
  listReceivedInvitations: (client) => client.listReceivedInvitations({ accountId }),
  listChats: (client) => client.listChats({ accountId }),
  getChat: (client, version) => client.getChat({ accountId, chatId: chatId(version) }),
  listChatAttendees: (client, version) => client.listChatAttendees({ accountId, chatId: chatId(version) }),
  listMessages: (client, version) => client.listMessages({ accountId, chatId: chatId(version) }),
  getInMailBalance: (client) => client.getInMailBalance({ accountId }),
  inviteUser: (client) => client.inviteUser({ accountId, providerId: idOf('jane-doe') }),
  startChat: (client) => client.startChat({ accountId, attendeesIds: [idOf('connie-new')], text: 'Hello' }),
  sendMessage: (client, version) => client.sendMessage({ accountId, chatId: chatId(version), text: 'Hello' }),
};

const NEW = { words: ['a', { deep: null }], object: 'Unheard' };
const each = (body: unknown, change: (fields: Record<string, unknown>) => object): unknown => {
  if (Array.isArray(body)) return body.map((one) => each(one, change));
  if (typeof body !== 'object' || body === null) return body;
  return change(Object.fromEntries(Object.entries(body).map(([name, one]) => [name, each(one, change)])));
};
const withMore = (body: unknown) => each(body, (fields) => ({ new_in_2028: NEW, ...fields, NewIn2029: null }));

/** The fields that hold one word of a list. */
const WORDS =
  /^(type|status|network_distance|content_type|message_type|relation_request_status|provider|proficiency|is_channel|privacy)$/;
const withOtherWords = (body: unknown) =>
  each(body, (fields) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, one]) => [
        name,
        WORDS.test(name) && typeof one === 'string' ? 'NEW_IN_2028' : one,
      ]),
    ),
  );

const WRITE = /^(invite|start|send)/;

/** What an operation makes of the answer as it is, null for a write, and of the rewritten one. */
const both = async (name: string, version: Version, rewrite: (body: unknown) => unknown) => {
  const ask = OPERATIONS[name]!;
  const plain = WRITE.test(name) ? null : await ask(clientFor(version), version);
  sandbox.fault({ times: 9, do: { kind: 'rewritten', rewrite } });
  return { plain, other: await ask(clientFor(version), version) };
};

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  test.each(Object.keys(OPERATIONS))('%s: a field that is new changes nothing', async (name) => {
    const { plain, other } = await both(name, version, withMore);
    expect(other).toMatchObject({ ok: true });
    if (plain !== null) expect(other).toEqual(plain);
    else expect(JSON.stringify(other)).toMatch(/Id":"[^"]+"/);
  });

  test.each(Object.keys(OPERATIONS))('%s: a word that is new loses nobody', async (name) => {
    const { plain, other } = await both(name, version, withOtherWords);
    expect(other).toMatchObject({ ok: true });
    if (plain !== null) expect(namesIn(other)).toEqual(namesIn(plain));
  });
});

/** Every id that was read, wherever it stands. */
const namesIn = (read: unknown): readonly string[] => JSON.stringify(read).match(/"\w*Id":"[^"]+"/g) ?? [];
