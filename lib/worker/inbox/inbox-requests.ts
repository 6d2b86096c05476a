import type { INBOX_REQUESTS } from '@/lib/protocol/inbox-requests';
import type { Problem } from '@/lib/protocol/problem';
import type { HandlersOf } from '@/lib/protocol/serve';
import { ok, type Result } from '@/lib/result';
import type { Connection } from '@/lib/worker/account/connection';
import type { createPersonHistory } from '@/lib/worker/person/person-history';
import { seatOf } from '@/lib/worker/sending/inmail-seat';
import type { InboxIndex } from './chat-search';
import type { InboxChats } from './chats';
import type { InboxFill } from './fill';

type InboxHandlers = HandlersOf<typeof INBOX_REQUESTS>;

/** What the extension's own pages may ask about chats, and about what was and can be said to one person. */
export function createInboxRequests(deps: {
  readonly connection: Pick<Connection, 'active' | 'account'>;
  readonly index: InboxIndex;
  readonly fill: InboxFill;
  readonly chats: InboxChats;
  readonly history: ReturnType<typeof createPersonHistory>;
  /** Takes one profile read of the account's allowance. */
  countRead(accountId: string): Promise<Result<null, Problem>>;
}): InboxHandlers {
  const { connection, index, fill, chats, history, countRead } = deps;
  return {
    'inbox.list': async (wanted) => ok(await index.list((await connection.account())?.accountId ?? '', wanted)),
    'inbox.fill': ({ fresh }) => fill(fresh),
    'inbox.chat': ({ chatId }) => chats.open(chatId),
    'inbox.messages': ({ chatId, cursor }) => chats.messages(chatId, cursor),
    'inbox.mark': ({ chatId, read }) => chats.mark(chatId, read),
    'inbox.attachment': (wanted) => chats.attachment(wanted),
    async 'inmail.balance'() {
      const active = await connection.active();
      if (!active.ok) return active;
      const { client, account } = active.value;
      const balance = await client.getInMailBalance({ accountId: account.accountId });
      if (!balance.ok) return balance;
      const seat = seatOf(balance.value);
      return ok(seat && { seat: seat.api, credits: seat.credits });
    },
    'person.timeline': ({ providerId }) => history(providerId),
    async 'person.section'({ providerId, section }) {
      const active = await connection.active();
      if (!active.ok) return active;
      const { client, account } = active.value;
      const counted = await countRead(account.accountId);
      if (!counted.ok) return counted;
      const read = await client.getProfileSection({ accountId: account.accountId, providerId, section });
      return read.ok ? ok({ section, ...read.value }) : read;
    },
  };
}
