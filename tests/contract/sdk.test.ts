import { UnipileClient } from 'unipile-node-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';

/**
 * Unipile's own client, with response validation as an error (`validateRequestPayloadLevel`, dist/esm/request-sender.js),
 * against the sandbox: every operation that Kith uses and the SDK has. It has none for received invitations, the InMail
 * balance and pictures.
 *
 * Where its schemas (dist/esm) and the API's reference differ, the sandbox answers what satisfies both:
 * - webhooks/ressource.types.js knows no events of `users` and `account_status`, and `events` is optional in both: left out.
 * - users/ressource.types.js wants a `headline` and, of a relation, a `public_identifier` that are texts; live ones may be
 *   null. The sandbox's people have both, except Nora, who has no public identifier and is no relation.
 * - messaging/chat-attendees/ressource.types.js has no distance for oneself: the account's own attendee leaves it out.
 * - users/user-invite.types.js knows neither `usage` nor `user_email`: undeclared fields pass its validation.
 */
let sandbox: Sandbox;
let client: UnipileClient;

beforeAll(async () => {
  sandbox = await startSandbox();
  client = new UnipileClient(sandbox.origin, sandbox.apiKey, {
    validateRequestPayload: true,
    validateRequestPayloadLevel: 'error',
  });
});

afterAll(() => sandbox.close());

const idOf = (slug: string): string => sandbox.state.person(slug).providerId;

describe('accounts', () => {
  it('lists every account of the key, WhatsApp ones too', async () => {
    const { items } = await client.account.getAll({ limit: 100 });
    expect(items.map((account) => account.type)).toEqual(['LINKEDIN', 'LINKEDIN', 'LINKEDIN', 'WHATSAPP']);
  });

  it('reads one account', async () => {
    expect(await client.account.getOne(SAM_ACCOUNT_ID)).toMatchObject({ id: SAM_ACCOUNT_ID, name: 'Sam Rivers' });
  });
});

describe('people', () => {
  const everybody = ['jane-doe', 'john-smith', 'petra-pending', 'ivan-invites', 'emil-email', 'wanda-withdrawn'];
  const odd = ['sam-rivers', 'olga-outofnetwork', '민수-김-47aa0000b', '🚀-jean-dupont-182500000', 'eve-script'];

  it.each([...everybody, ...odd])('reads the profile of %s', async (slug) => {
    const input = { account_id: SAM_ACCOUNT_ID, identifier: encodeURIComponent(slug) };
    expect(await client.users.getProfile(input)).toMatchObject({ public_identifier: slug });
  });

  it('reads the profile of somebody without a public identifier', async () => {
    const input = { account_id: SAM_ACCOUNT_ID, identifier: sandbox.state.person('nora').providerId };
    expect(await client.users.getProfile(input)).toMatchObject({ public_identifier: null, first_name: 'Nora' });
  });

  it.each(['*' as const, ['experience', 'education'] as const])(
    'reads a profile with sections %s',
    async (sections) => {
      const profile = await client.users.getProfile({
        account_id: SAM_ACCOUNT_ID,
        identifier: 'jane-doe',
        linkedin_sections: sections === '*' ? sections : [...sections],
      });
      expect(profile).toMatchObject({ work_experience: [{ company: 'Acme', end: null }, { company: 'Globex' }] });
    },
  );

  it('reads the own profile', async () => {
    expect(await client.users.getOwnProfile(SAM_ACCOUNT_ID)).toMatchObject({ public_identifier: 'sam-rivers' });
  });

  it('walks through all relations by cursor', async () => {
    const found = new Set<string>();
    let cursor: string | null | undefined;
    do {
      const input = { account_id: SAM_ACCOUNT_ID, limit: 50, ...(cursor ? { cursor } : {}) };
      const page = await client.users.getAllRelations(input);
      for (const { member_id } of page.items) found.add(member_id);
      cursor = page.cursor as string | null;
    } while (cursor);
    expect(found).toHaveLength(122);
  });
});

describe('invitations', () => {
  it('invites, finds the invitation in the list, and withdraws it', async () => {
    const account_id = SAM_ACCOUNT_ID;
    const { invitation_id } = await client.users.sendInvitation({ account_id, provider_id: idOf('jane-doe') });
    const { items } = await client.users.getAllInvitationsSent({ account_id, limit: 10 });
    expect(items.map(({ id }) => id)).toContain(invitation_id);

    await client.users.cancelInvitationSent({ account_id, invitation_id });
    expect(sandbox.state.effects.map(({ kind }) => kind)).toEqual(['invite', 'withdraw']);
  });

  it('takes the answer that reports a share of the limit', async () => {
    sandbox.state.account().invitationLimit = 2 * (sandbox.state.account().invitationsUsed + 1);
    const input = { account_id: SAM_ACCOUNT_ID, provider_id: idOf('second-001') };
    expect(await client.users.sendInvitation(input)).toMatchObject({ usage: 50 });
  });

  it('gets the error body of a refusal', async () => {
    const input = { account_id: SAM_ACCOUNT_ID, provider_id: idOf('john-smith') };
    await expect(client.users.sendInvitation(input)).rejects.toMatchObject({
      body: { type: 'errors/already_connected', status: 422 },
    });
  });
});

describe('chats and messages', () => {
  const johnsChat = async (): Promise<string> => {
    const { items } = await client.messaging.getAllChats({ account_id: SAM_ACCOUNT_ID, limit: 100 });
    const chat = items.find(({ attendee_provider_id }) => attendee_provider_id === idOf('john-smith'));
    if (chat === undefined) throw new Error('John has no chat');
    return chat.id;
  };

  it('walks through chats by cursor', async () => {
    const first = await client.messaging.getAllChats({ account_id: SAM_ACCOUNT_ID, limit: 5 });
    const second = await client.messaging.getAllChats({ cursor: String(first.cursor) });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id))).toHaveLength(10);
  });

  it('reads a chat, its attendees and its messages', async () => {
    const chatId = await johnsChat();
    const chat = await client.messaging.getChat(chatId);
    const attendees = await client.messaging.getAllAttendeesFromChat(chatId);
    const messages = await client.messaging.getAllMessagesFromChat({ chat_id: chatId, limit: 5 });
    expect(chat.lastMessage).toMatchObject({ text: 'Tuesday it is.' });
    expect(attendees.items.map(({ is_self }) => is_self)).toEqual([0, 1]);
    expect(messages.items.map(({ text }) => text)).toHaveLength(5);
    expect(await client.messaging.getMessage(messages.items[0]!.id)).toEqual(messages.items[0]);
  });

  it('marks a chat as read', async () => {
    sandbox.state.receiveMessage('john-smith', 'Still on?');
    const input = { chat_id: await johnsChat(), action: 'setReadStatus', value: true } as const;
    await client.messaging.setChatStatus(input);
    expect(await client.messaging.getChat(input.chat_id)).toMatchObject({ unread_count: 0 });
  });

  it('sends a message with a file and reads the file back', async () => {
    const chat_id = await johnsChat();
    const attachments: [string, Buffer][] = [['notes.txt', Buffer.from('milk, bread')]];
    const sent = await client.messaging.sendMessage({ chat_id, text: 'My notes', attachments });
    const [message] = (await client.messaging.getAllMessagesFromChat({ chat_id, limit: 1 })).items;
    const input = { message_id: String(sent.message_id), attachment_id: message!.attachments[0]!.id };
    const file = (await client.messaging.getMessageAttachment(input)) as Blob;
    expect(message).toMatchObject({ id: sent.message_id, text: 'My notes', is_sender: 1 });
    expect(await file.text()).toBe('milk, bread');
  });

  it('starts a chat', async () => {
    const input = { account_id: SAM_ACCOUNT_ID, attendees_ids: [idOf('connie-new')], text: 'Welcome!' };
    const { chat_id } = await client.messaging.startNewChat(input);
    expect(await client.messaging.getChat(String(chat_id))).toMatchObject({ lastMessage: { text: 'Welcome!' } });
  });

  it('starts a chat with an InMail', async () => {
    const input = {
      account_id: SAM_ACCOUNT_ID,
      attendees_ids: [idOf('olga-outofnetwork')],
      subject: 'A question',
      text: 'May I ask?',
      options: { linkedin: { api: 'classic', inmail: true } },
    } as const;
    const { chat_id } = await client.messaging.startNewChat({ ...input, attendees_ids: [...input.attendees_ids] });
    expect(await client.messaging.getChat(String(chat_id))).toMatchObject({ content_type: 'inmail' });
  });
});

describe('webhooks', () => {
  it('creates, lists and deletes them', async () => {
    const request_url = 'http://127.0.0.1:9/hook';
    const headers = [{ key: 'Unipile-Auth', value: 'secret' }];
    const account_ids = [SAM_ACCOUNT_ID, ALEX_ACCOUNT_ID];
    const messages = await client.webhook.create({
      source: 'messaging',
      request_url,
      headers,
      account_ids,
      name: 'Mine',
    });
    const statuses = await client.webhook.create({ source: 'account_status', request_url });
    const { items } = await client.webhook.getAll();
    expect(items.map(({ id }) => id)).toEqual([messages.webhook_id, statuses.webhook_id]);

    await client.webhook.delete(messages.webhook_id);
    await client.webhook.delete(statuses.webhook_id);
    expect(sandbox.state.webhooks).toEqual([]);
  });
});
