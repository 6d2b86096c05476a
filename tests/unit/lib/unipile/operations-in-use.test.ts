import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REQUESTS, type RequestName } from '@/lib/protocol/requests';
import { createUnipileClient, type UnipileClient } from '@/lib/unipile/client';

/** Where each operation of the client is used: the worker's file that calls it, and the request by which a surface asks for it. */
const USES = {
  listAccounts: ['account/linkedin-accounts.ts', 'connection.try'],
  getAccount: ['sending/account-runs.ts', 'send'],
  getOwnProfile: ['account/connection.ts', 'connection.test'],
  getProfile: ['account/people.ts', 'person.read'],
  getProfileSection: ['person/person-requests.ts', 'person.section'],
  letsThrough: ['sending/sends.ts', 'send'],
  inviteUser: ['sending/prepare-send.ts', 'send'],
  listRelations: ['network/relations-sync.ts', 'relations.read'],
  listSentInvitations: ['network/invitation-lists.ts', 'invitations.sent'],
  listReceivedInvitations: ['network/invitation-lists.ts', 'invitations.received'],
  handleReceivedInvitation: ['sending/prepare-send.ts', 'send'],
  cancelInvitation: ['sending/prepare-send.ts', 'send'],
  startChat: ['sending/prepare-send.ts', 'send'],
  sendMessage: ['sending/prepare-send.ts', 'send'],
  listChats: ['inbox/fill.ts', 'inbox.fill'],
  listNewestChats: ['noticing/looks.ts', 'noticing'],
  listChatsWith: ['account/find-chat.ts', 'send'],
  listAttendees: ['inbox/fill.ts', 'inbox.fill'],
  listChatAttendees: ['inbox/fill.ts', 'inbox.fill'],
  getChat: ['inbox/chat-access.ts', 'inbox.chat'],
  listMessages: ['inbox/chats.ts', 'inbox.messages'],
  editMessage: ['inbox/message-changes.ts', 'inbox.edit'],
  deleteMessage: ['inbox/message-changes.ts', 'inbox.delete'],
  addReaction: ['inbox/message-reactions.ts', 'inbox.react'],
  removeReaction: ['inbox/message-reactions.ts', 'inbox.react'],
  setChatReadStatus: ['inbox/chats.ts', 'inbox.mark'],
  getAttachment: ['inbox/chats.ts', 'inbox.attachment'],
  getPhoto: ['person/photos.ts', 'photo.read'],
  createReconnectLink: ['account/reconnect.ts', 'connection.reconnect'],
  getInMailBalance: ['inbox/inbox-requests.ts', 'inmail.balance'],
  createWebhook: ['own-data/webhooks-requests.ts', 'webhooks.create'],
  listWebhooks: ['own-data/webhooks-requests.ts', 'webhooks'],
  deleteWebhook: ['own-data/webhooks-requests.ts', 'webhooks.delete'],
} as const satisfies Record<keyof UnipileClient, readonly [file: string, request: RequestName]>;

type Deps = Parameters<typeof createUnipileClient>[0];

const surfaces = globSync('components/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));

/** By its whole name, or by one that is put together from its first and last part. */
const asksFor = (text: string, request: string) =>
  text.includes(`'${request}'`) || text.includes(`\`${request.split('.')[0]}.\${`);

test('the table names every operation of the client', () => {
  const client = createUnipileClient({
    dsn: { protocol: 'https:', host: 'api27.unipile.com', port: null, version: 'v1' },
  } as Deps);
  expect(Object.keys(USES).sort()).toEqual(Object.keys(client).sort());
});

test.each(Object.entries(USES))(
  '%s is called by the worker and asked for by a surface',
  (operation, [file, request]) => {
    expect(readFileSync(`lib/worker/${file}`, 'utf8')).toMatch(new RegExp(`\\.${operation}\\(`));
    expect(REQUESTS[request].from).toBe('extension');
    expect(surfaces.filter((text) => asksFor(text, request))).not.toEqual([]);
  },
);
