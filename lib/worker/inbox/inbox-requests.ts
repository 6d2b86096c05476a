import type { INBOX_REQUESTS } from '@/lib/protocol/inbox';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import { ok } from '@/lib/result';
import type { Connection } from '@/lib/worker/account/connection';
import { seatOf } from '@/lib/worker/sending/inmail-seat';
import type { InboxIndex } from './chat-search';
import type { InboxChats } from './chats';
import type { InboxFill } from './fill';
import type { MessageChanges } from './message-changes';

/** What the extension's own pages may ask about the account's chats. */
export function createInboxRequests(deps: {
  readonly connection: Pick<Connection, 'withActive' | 'account'>;
  readonly index: InboxIndex;
  readonly fill: InboxFill;
  readonly chats: InboxChats;
  readonly changes: MessageChanges;
}): HandlersOf<typeof INBOX_REQUESTS> {
  const { connection, index, fill, chats, changes } = deps;
  return {
    'inbox.list': async (wanted) => ok(await index.list((await connection.account())?.accountId ?? '', wanted)),
    'inbox.fill': ({ fresh }) => fill(fresh),
    'inbox.chat': ({ chatId }) => chats.open(chatId),
    'inbox.messages': ({ chatId, cursor }) => chats.messages(chatId, cursor),
    'inbox.mark': ({ chatId, read }) => chats.mark(chatId, read),
    'inbox.attachment': (wanted) => chats.attachment(wanted),
    'inbox.edit': ({ text, ...message }) => changes.edit(message, text),
    'inbox.delete': (message) => changes.remove(message),
    'inbox.keep-typed': ({ text, ...message }) => changes.keep(message, text),
    'inmail.balance': () =>
      connection.withActive(async ({ client, account: { accountId } }) => {
        const balance = await client.getInMailBalance({ accountId });
        if (!balance.ok) return balance;
        const seat = seatOf(balance.value);
        return ok(seat && { seat: seat.api, credits: seat.credits });
      }),
  };
}
