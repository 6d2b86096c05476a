import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnipileClient } from '@/lib/unipile/client';
import { collect } from '@/lib/unipile/http/list-pages';
import { offersOf } from '@/lib/unipile/offers';
import { OPERATION_NAMES } from '@/lib/unipile/shapes/operations';
import { SECTIONS } from '@/lib/unipile/shapes/profile';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { clientV2Of, RELAY, taken } from './client-rig';

// Every request that the client makes over v2, and every answer of the sandbox's routes, as Unipile's own generated client has them. The
// sandbox holds both in all tests of the worker and in the browser; here each operation is asked with all that it takes.

const accountId = SAM_ACCOUNT_ID;
let sandbox: Sandbox;
let client: UnipileClient;

beforeEach(async () => {
  sandbox = await startSandbox({ relations: 30 });
  client = clientV2Of(sandbox);
});

afterEach(async () => {
  await sandbox.close();
  expect(sandbox.state.offShape).toEqual([]);
});

const idOf = (name: string) => sandbox.state.person(name).providerId;
const chatWith = (name: string) => {
  const chat = sandbox.state.chats.find(({ attendeeIds }) => attendeeIds.join() === idOf(name));
  return chat?.providerId ?? expect.unreachable(`no chat with ${name}`);
};
const invitationOf = (name: string) => {
  const found = sandbox.state.invitations.find(({ providerId }) => providerId === idOf(name));
  return found ?? expect.unreachable(`no invitation of ${name}`);
};
const file = { name: 'plan.txt', content: new Blob(['The plan'], { type: 'text/plain' }) };
const john = () => ({ accountId, chatId: chatWith('john-smith') });
const lastOwn = async () => {
  const { messageId } = taken(await client.sendMessage({ ...john(), text: 'Hello' }));
  return { ...john(), messageId: messageId ?? expect.unreachable('no message') };
};
const webhook = { ...RELAY, accountId };

const USES: Readonly<Record<keyof UnipileClient, () => Promise<unknown>>> = {
  listAccounts: async () => collect((cursor) => client.listAccounts({ cursor, limit: 1 }), { maxPages: 9 }).then(taken),
  getAccount: async () => taken(await client.getAccount({ accountId })),
  createReconnectLink: async () =>
    taken(await client.createReconnectLink({ accountId, until: Date.now() + 60 * 60_000 })),
  getOwnProfile: async () => taken(await client.getOwnProfile({ accountId })),
  async getProfile() {
    for (const identifier of ['john-smith', 'petra-pending', 'ivan-invites', 'wanda-withdrawn', idOf('nora')])
      taken(await client.getProfile({ accountId, identifier, sections: SECTIONS }));
    const identifier = sandbox.state.person('jane-doe').leadId ?? '';
    taken(await client.getProfile({ accountId, identifier, linkedinApi: 'sales_navigator' }));
    sandbox.state.flags.throttledSections = ['experience'];
    taken(await client.getProfile({ accountId, identifier: 'jane-doe', sections: ['experience'] }));
  },
  async getProfileSection() {
    for (const section of SECTIONS)
      taken(await client.getProfileSection({ accountId, providerId: idOf('john-smith'), section }));
  },
  // Makes no call.
  letsThrough: async () => taken(await client.letsThrough({ accountId, write: 'invite' })),
  async inviteUser() {
    taken(await client.inviteUser({ accountId, providerId: idOf('jane-doe'), message: 'Hello Jane' }));
    taken(await client.inviteUser({ accountId, providerId: idOf('second-001') }));
  },
  async listRelations() {
    taken(await collect((cursor) => client.listRelations({ accountId, cursor, limit: 10 }), { maxPages: 9 }));
    taken(await client.listRelations({ accountId, filter: 'John' }));
  },
  async listSentInvitations() {
    taken(await client.inviteUser({ accountId, providerId: idOf('jane-doe') }));
    taken(await collect((cursor) => client.listSentInvitations({ accountId, cursor, limit: 1 }), { maxPages: 9 }));
  },
  listReceivedInvitations: async () => taken(await client.listReceivedInvitations({ accountId })),
  async handleReceivedInvitation() {
    sandbox.state.receiveInvitation('jane-doe');
    for (const [name, action] of [
      ['ivan-invites', 'accept'],
      ['jane-doe', 'decline'],
    ] as const) {
      const { id: invitationId, sharedSecret } = invitationOf(name);
      taken(await client.handleReceivedInvitation({ accountId, invitationId, sharedSecret, action }));
    }
  },
  cancelInvitation: async () =>
    taken(
      await client.cancelInvitation({
        accountId,
        invitationId: invitationOf('petra-pending').id,
        providerId: idOf('petra-pending'),
      }),
    ),
  async startChat() {
    const attendeesIds = [idOf('connie-new')] as const;
    taken(await client.startChat({ accountId, attendeesIds, text: 'Hello', attachments: [file] }));
    const inMail = { accountId, attendeesIds: [idOf('olga-outofnetwork')], text: 'Hello' } as const;
    taken(await client.startChat({ ...inMail, linkedin: { inmail: true } }));
    // Refused, as no seat is there, but asked as a seat is.
    for (const api of ['sales_navigator', 'recruiter'] as const)
      await client.startChat({ ...inMail, subject: 'Hello', linkedin: { api } });
    taken(await client.listNewestChats({ accountId, limit: 10 }));
  },
  listChats: async () =>
    collect((cursor) => client.listChats({ accountId, cursor, limit: 5 }), { maxPages: 9 }).then(taken),
  listNewestChats: async () => taken(await client.listNewestChats({ accountId, limit: 10 })),
  async listChatsWith() {
    taken(await client.listChatsWith({ accountId, providerId: idOf('john-smith') }));
    taken(await client.listChatsWith({ accountId, providerId: idOf('jane-doe') }));
  },
  getChat: async () => taken(await client.getChat(john())),
  listChatAttendees: async () => taken(await client.listChatAttendees(john())),
  // v2 has no such list, and nothing is asked.
  listAttendees: async () => expect(await client.listAttendees({ accountId })).toMatchObject({ ok: false }),
  // v2 has no photo of LinkedIn’s people, and nothing is asked.
  getPhoto: async () => expect(await client.getPhoto({ attendeeId: idOf('john-smith') })).toMatchObject({ ok: false }),
  setChatReadStatus: async () => taken(await client.setChatReadStatus({ ...john(), read: false })),
  async sendMessage() {
    const { messageId } = await lastOwn();
    taken(await client.sendMessage({ ...john(), text: 'And', quotedId: messageId, attachments: [file] }));
    taken(await client.listMessages(john()));
  },
  async listMessages() {
    const at = Date.now();
    taken(await client.listMessages({ ...john(), senderId: idOf('john-smith'), before: at, after: 0 }));
    taken(await collect((cursor) => client.listMessages({ ...john(), cursor, limit: 5 }), { maxPages: 9 }));
  },
  editMessage: async () => taken(await client.editMessage({ ...(await lastOwn()), text: 'Hello again' })),
  deleteMessage: async () => taken(await client.deleteMessage(await lastOwn())),
  async addReaction() {
    taken(await client.addReaction({ ...(await lastOwn()), reaction: '👍' }));
    taken(await client.listMessages(john()));
  },
  async removeReaction() {
    const message = { ...(await lastOwn()), reaction: '👍' };
    taken(await client.addReaction(message));
    taken(await client.removeReaction(message));
  },
  async getAttachment() {
    taken(await client.sendMessage({ ...john(), text: 'Here', attachments: [file] }));
    const { items } = taken(await client.listMessages(john()));
    const message = items.find(({ attachments }) => attachments.length > 0) ?? expect.unreachable('no file');
    const attachmentId = message.attachments[0]?.attachmentId ?? '';
    taken(await client.getAttachment({ ...john(), messageId: message.messageId, attachmentId }));
  },
  getInMailBalance: async () => taken(await client.getInMailBalance({ accountId })),
  async createWebhook() {
    for (const [source, events] of Object.entries(offersOf('v2').webhooks.events)) {
      const names = Object.keys(events);
      taken(await client.createWebhook({ ...webhook, source: source as 'messaging', events: names as never }));
    }
    taken(await client.createWebhook({ ...webhook, accountId: null }));
  },
  async listWebhooks() {
    taken(await client.createWebhook(webhook));
    taken(await client.listWebhooks({ accountId }));
  },
  async deleteWebhook() {
    const { webhookId } = taken(await client.createWebhook(webhook));
    taken(await client.deleteWebhook({ webhookId: webhookId ?? '' }));
  },
};

describe('asked and answered in the shapes of v2', () => {
  test.each(OPERATION_NAMES)('%s', async (name) => {
    await USES[name]();
  });

  test('a refusal, by Unipile and by LinkedIn', async () => {
    const wrongKey = clientV2Of(sandbox, { apiKey: 'not.it' });
    expect(await wrongKey.getOwnProfile({ accountId })).toMatchObject({ ok: false });
    expect(await client.inviteUser({ accountId, providerId: idOf('petra-pending') })).toMatchObject({ ok: false });
  });
});
