import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnipileClient } from '@/lib/unipile/client';
import { collect } from '@/lib/unipile/http/list-pages';
import { ALEX_ACCOUNT_ID, DORA_ACCOUNT_ID, SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { clientOf, RELAY, taken } from './client-rig';

let sandbox: Sandbox;
let client: UnipileClient;

beforeEach(async () => {
  sandbox = await startSandbox();
  sandbox.state.flags.lagMs = 0;
  client = clientOf(sandbox);
});

afterEach(() => sandbox.close());

const accountId = SAM_ACCOUNT_ID;
const idOf = (name: string) => sandbox.state.person(name).providerId;
const profileOf = (identifier: string) => client.getProfile({ accountId, identifier });
const file = { name: 'plan.txt', content: new Blob(['The plan'], { type: 'text/plain' }) };

/** The chat with a relation, as the list of chats gives it. */
async function chatWith(name: string): Promise<string> {
  const { items } = taken(await client.listChats({ accountId }));
  return items.find((chat) => chat.attendeeProviderId === idOf(name))!.chatId;
}

describe('accounts', () => {
  test('the list has every account of the key', async () => {
    const { items } = taken(await client.listAccounts({}));
    expect(items.map(({ name, type, status }) => [name, type, status])).toEqual([
      ['Sam Rivers', 'LINKEDIN', 'OK'],
      ['Alex Stone', 'LINKEDIN', 'OK'],
      ['Dora Dial', 'LINKEDIN', 'CREDENTIALS'],
      ['33600000000', 'WHATSAPP', 'OK'],
    ]);
  });

  test('premium shows in the features', async () => {
    expect(taken(await client.getAccount({ accountId })).premiumFeatures).toEqual(['premium']);
    expect(taken(await client.getAccount({ accountId: ALEX_ACCOUNT_ID })).premiumFeatures).toEqual([]);
  });

  test('a disconnected account, a wrong key and an unknown account are three problems', async () => {
    const wrongKey = clientOf(sandbox, { apiKey: 'not.it' });
    const problems = await Promise.all([
      client.getOwnProfile({ accountId: DORA_ACCOUNT_ID }),
      wrongKey.getOwnProfile({ accountId }),
      client.getAccount({ accountId: 'nobody' }),
    ]);
    expect(problems.map((result) => !result.ok && result.problem.kind)).toEqual([
      'account-disconnected',
      'key-refused',
      'account-unknown',
    ]);
  });

  test('the owner', async () => {
    const owner = taken(await client.getOwnProfile({ accountId }));
    expect(owner).toMatchObject({ providerId: idOf('sam-rivers'), publicIdentifier: 'sam-rivers', firstName: 'Sam' });
  });

  test('the InMail balance', async () => {
    expect(taken(await client.getInMailBalance({ accountId })).premium).toBe(15);
    expect(taken(await client.getInMailBalance({ accountId: ALEX_ACCOUNT_ID })).premium).toBeNull();
  });
});

describe('people', () => {
  test.each([
    ['jane-doe', { firstName: 'Jane', networkDistance: 'SECOND_DEGREE', invitation: null, isSelf: false }],
    ['john-smith', { networkDistance: 'FIRST_DEGREE' }],
    ['petra-pending', { invitation: { type: 'SENT', status: 'PENDING' } }],
    ['ivan-invites', { invitation: { type: 'RECEIVED', status: 'PENDING' } }],
    ['wanda-withdrawn', { invitation: { type: 'SENT', status: 'WITHDRAWN' } }],
    ['olga-outofnetwork', { networkDistance: 'OUT_OF_NETWORK', canSendInMail: true }],
    ['sam-rivers', { isSelf: true, networkDistance: null }],
    ['민수-김-47aa0000b', { firstName: '민수', lastName: '김' }],
    ['🚀-jean-dupont-182500000', { firstName: '🚀 JEAN', headline: 'Consultant indépendant' }],
  ])('%s is read by slug', async (slug, profile) => {
    expect(taken(await profileOf(slug))).toMatchObject({
      providerId: idOf(slug),
      publicIdentifier: slug,
      ...profile,
    });
  });

  test('somebody without a slug is read by provider id', async () => {
    expect(taken(await profileOf(idOf('nora')))).toMatchObject({ publicIdentifier: null, firstName: 'Nora' });
  });

  test.each([
    ['sales_navigator', 'leadId'],
    ['recruiter', 'recruiterId'],
  ] as const)('a %s id leads to the same person', async (linkedinApi, form) => {
    const identifier = sandbox.state.person('jane-doe')[form]!;
    const jane = taken(await client.getProfile({ accountId, identifier, linkedinApi }));
    expect(jane).toMatchObject({ providerId: identifier, publicIdentifier: 'jane-doe' });
  });

  test('the company comes with the experience, and throttling does not pass for none', async () => {
    const read = () => client.getProfile({ accountId, identifier: 'jane-doe', sections: ['experience'] });
    expect(taken(await read())).toMatchObject({ company: 'Acme', sections: ['experience'], throttledSections: [] });
    sandbox.state.flags.throttledSections = ['experience'];
    expect(taken(await read())).toMatchObject({ company: null, sections: [], throttledSections: ['experience'] });
  });

  test('hostile texts come out short, on one line and in reading order', async () => {
    const eve = taken(await profileOf('eve-script'));
    expect(eve.lastName).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(eve.headline!.length).toBeLessThanOrEqual(300);
    expect(eve).not.toHaveProperty('polluted');
  });

  test('a locked profile is a matter of the person', async () => {
    expect(await profileOf('lena-locked')).toMatchObject({
      problem: { kind: 'person-refused', slug: 'invalid_recipient' },
    });
  });

  test('nobody is ever told of the visit', async () => {
    await profileOf('jane-doe');
    expect(sandbox.requests.at(-1)!.query).toEqual({ account_id: accountId });
  });

  test('relations come page by page, newest first', async () => {
    const relations = taken(
      await collect((cursor) => client.listRelations({ accountId, cursor, limit: 50 }), { maxPages: 9 }),
    );
    expect(relations.complete).toBe(true);
    expect(new Set(relations.items.map(({ providerId }) => providerId)).size).toBe(122);
    const times = relations.items.map(({ at }) => at ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });
});

describe('invitations', () => {
  test('one is sent, listed and withdrawn', async () => {
    const invite = { accountId, providerId: idOf('jane-doe'), message: 'Hello Jane' };
    const { invitationId } = taken(await client.inviteUser(invite));
    const listed = taken(await client.listSentInvitations({ accountId })).items;
    expect(listed.find((one) => one.invitationId === invitationId)).toMatchObject({
      providerId: idOf('jane-doe'),
      publicIdentifier: 'jane-doe',
      text: 'Hello Jane',
    });
    expect(
      await client.cancelInvitation({ accountId, invitationId: invitationId!, providerId: idOf('jane-doe') }),
    ).toMatchObject({ ok: true });
    expect(sandbox.state.effects.map(({ kind }) => kind)).toEqual(['invite', 'withdraw']);
  });

  test('one is withdrawn on the older route, where that is the one there is', async () => {
    sandbox.state.flags.cancelRoute = 'post';
    const [petra] = taken(await client.listSentInvitations({ accountId })).items;
    expect(
      await client.cancelInvitation({ accountId, invitationId: petra!.invitationId, providerId: idOf('jane-doe') }),
    ).toMatchObject({ ok: true });
    expect(sandbox.state.effects).toMatchObject([{ kind: 'withdraw', providerId: idOf('petra-pending') }]);
  });

  test('an unknown one is not found, on one route alone', async () => {
    expect(
      await client.cancelInvitation({ accountId, invitationId: '123', providerId: idOf('jane-doe') }),
    ).toMatchObject({
      problem: { kind: 'not-found', slug: 'resource_not_found', effect: 'none' },
    });
    expect(sandbox.requests).toHaveLength(1);
  });

  test('a received one is accepted with its secret', async () => {
    const [ivan] = taken(await client.listReceivedInvitations({ accountId })).items;
    expect(ivan).toMatchObject({ publicIdentifier: 'ivan-invites', text: 'Hello, I would like to connect.' });
    const answer = { accountId, invitationId: ivan!.invitationId, sharedSecret: ivan!.sharedSecret! };
    expect(taken(await client.handleReceivedInvitation({ ...answer, action: 'accept' }))).toEqual({
      status: 'ACCEPTED',
    });
    expect(taken(await profileOf('ivan-invites')).networkDistance).toBe('FIRST_DEGREE');
  });

  test('an e-mail opens the door where one is asked for', async () => {
    const invite = { accountId, providerId: idOf('emil-email') };
    expect(await client.inviteUser(invite)).toMatchObject({
      problem: { kind: 'person-refused', slug: 'cannot_invite_attendee' },
    });
    expect(await client.inviteUser({ ...invite, userEmail: 'emil@example.com' })).toMatchObject({ ok: true });
  });

  test.each([
    ['carl-cannot', 'person-refused', 'cannot_invite_attendee'],
    ['wanda-withdrawn', 'person-refused', 'already_invited_recently'],
    ['petra-pending', 'account-limited', 'cannot_resend_yet'],
  ])('inviting %s is refused as %s', async (slug, kind, code) => {
    expect(await client.inviteUser({ accountId, providerId: idOf(slug) })).toMatchObject({
      problem: { kind, slug: code, effect: 'none' },
    });
    expect(sandbox.state.effects).toEqual([]);
  });
});

describe('chats and messages', () => {
  test('a chat is started with a relation, and refused with anybody else', async () => {
    const start = (name: string) => client.startChat({ accountId, attendeesIds: [idOf(name)], text: 'Hello' });
    expect(taken(await start('connie-new'))).toEqual({
      chatId: await chatWith('connie-new'),
      messageId: expect.any(String),
    });
    expect(await start('jane-doe')).toMatchObject({
      problem: { kind: 'person-refused', slug: 'no_connection_with_recipient' },
    });
  });

  test('an InMail reaches somebody out of the network', async () => {
    const attendeesIds = [idOf('olga-outofnetwork')] as const;
    taken(
      await client.startChat({ accountId, attendeesIds, subject: 'Hello', text: 'Hi', linkedin: { inmail: true } }),
    );
    expect(sandbox.state.effects).toMatchObject([{ kind: 'inmail', providerId: idOf('olga-outofnetwork') }]);
    expect(taken(await client.getInMailBalance({ accountId })).premium).toBe(14);
  });

  test('a message is sent and read back, word for word', async () => {
    const chatId = await chatWith('john-smith');
    const { messageId } = taken(await client.sendMessage({ accountId, chatId, text: 'See\nyou “then” 👋' }));
    const { items } = taken(await client.listMessages({ accountId, chatId }));
    expect(items).toHaveLength(13);
    expect(items[0]).toMatchObject({ messageId, chatId, accountId, own: true, text: 'See\nyou “then” 👋' });
    expect(items[1]).toMatchObject({ own: false, text: 'Tuesday it is.', senderId: idOf('john-smith') });
  });

  test.each([false, true])('a file goes along and comes back (JSON refused: %s)', async (jsonRefused) => {
    sandbox.state.flags.jsonRefused = jsonRefused;
    const chatId = await chatWith('john-smith');
    taken(await client.sendMessage({ accountId, chatId, text: 'Here', attachments: [file] }));
    const [message] = taken(await client.listMessages({ accountId, chatId, limit: 1 })).items;
    const { attachmentId } = message!.attachments[0]!;
    const read = taken(await client.getAttachment({ accountId, chatId, messageId: message!.messageId, attachmentId }));
    expect(new TextDecoder().decode(read.bytes)).toBe('The plan');
  });

  test('where JSON is refused a message still goes out, once', async () => {
    sandbox.state.flags.jsonRefused = true;
    const chatId = await chatWith('john-smith');
    taken(await client.sendMessage({ accountId, chatId, text: 'Hello' }));
    taken(await client.startChat({ accountId, attendeesIds: [idOf('connie-new')], text: 'Hello' }));
    const writes = sandbox.requests.filter(({ method }) => method === 'POST');
    expect(writes.map(({ status, effect }) => [status, effect])).toEqual([
      [415, false],
      [201, true],
      [201, true],
    ]);
  });

  test('messages are narrowed by time and sender', async () => {
    const chatId = await chatWith('john-smith');
    const { items } = taken(await client.listMessages({ accountId, chatId, senderId: idOf('john-smith') }));
    expect(items).toHaveLength(6);
    const since = taken(await client.listMessages({ accountId, chatId, after: items[0]!.at! - 1 }));
    expect(since.items.map(({ messageId }) => messageId)).toEqual([items[0]!.messageId]);
  });

  test('a chat has its people, and can be marked unread and read', async () => {
    const chatId = await chatWith('john-smith');
    const attendees = taken(await client.listChatAttendees({ accountId, chatId }));
    expect(attendees).toMatchObject({ cursor: null, skipped: 0 });
    expect(attendees.items.map(({ providerId, isSelf }) => [providerId, isSelf])).toEqual([
      [idOf('john-smith'), false],
      [idOf('sam-rivers'), true],
    ]);
    taken(await client.setChatReadStatus({ accountId, chatId, read: false }));
    expect(taken(await client.getChat({ accountId, chatId })).unreadCount).toBe(1);
    taken(await client.setChatReadStatus({ accountId, chatId, read: true }));
    expect(taken(await client.getChat({ accountId, chatId })).unreadCount).toBe(0);
  });

  test("another account's chat is not found", async () => {
    const chatId = await chatWith('john-smith');
    expect(await client.getChat({ accountId: ALEX_ACCOUNT_ID, chatId })).toMatchObject({
      problem: { kind: 'not-found' },
    });
  });
});

test('a webhook is made, listed and deleted', async () => {
  const { webhookId } = taken(await client.createWebhook({ ...RELAY, accountId }));
  const { items } = taken(await client.listWebhooks({ accountId }));
  expect(items).toMatchObject([{ webhookId, name: 'Relay', enabled: true, tellsOf: 'this' }]);
  expect(await client.deleteWebhook({ webhookId: webhookId! })).toEqual({ ok: true, value: null });
  expect(await client.deleteWebhook({ webhookId: webhookId! })).toMatchObject({ problem: { kind: 'not-found' } });
});
