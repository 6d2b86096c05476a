import type { Calendar } from '@/lib/outreach/journal/calendar';
import { idKey } from '@/lib/outreach/journal/same-person';
import { chatCauseId, formerChatCauseId, isAway, markOf } from '@/lib/outreach/today/put-away';
import type { ChangedMessageView, ChatView, INBOX_REQUESTS, InboxView } from '@/lib/protocol/inbox';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import { ok, type Result } from '@/lib/result';
import { takeGeneration } from '@/lib/storage/generation';
import { offersOf } from '@/lib/unipile/offers';
import type { Connection } from '@/lib/worker/account/connection';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import { seatOf } from '@/lib/worker/sending/inmail-seat';
import type { HandledCauses } from '@/lib/worker/today/handled';
import { decidedChat, type InboxIndex } from './chat-search';
import type { InboxChats } from './chats';
import type { InboxFill } from './fill';
import type { MessageChanges } from './message-changes';
import type { MessageReactions } from './message-reactions';

/** What the extension's own pages may ask about the account's chats. */
export function createInboxRequests(deps: {
  readonly connection: Pick<Connection, 'withActive' | 'withAccount' | 'account'>;
  readonly index: InboxIndex;
  readonly fill: InboxFill;
  readonly chats: InboxChats;
  readonly changes: MessageChanges;
  readonly react: MessageReactions;
  readonly handled: Pick<HandledCauses, 'chats' | 'mark'>;
  readonly keepsakes: Pick<Keepsakes, 'all'>;
  readonly calendar: Pick<Calendar, 'dayOf'>;
  now(): number;
  /** Once the last send is what was last said in its chat. */
  heard(): Promise<void>;
}): HandlersOf<typeof INBOX_REQUESTS> {
  const { connection, index, fill, chats, changes, react, handled, keepsakes, calendar, now, heard } = deps;

  const list = async (accountId: string, wanted: Parameters<InboxIndex['list']>[1]): Promise<InboxView> => {
    await heard().catch(() => {});
    const [marks, kept] = await Promise.all([handled.chats(accountId), keepsakes.all(accountId)]);
    const today = calendar.dayOf(now());
    const listed = await index.list(accountId, wanted, (chat) => isAway(chat, markOf(marks, chat), today));
    const labelsOf = ({ attendeeProviderId }: ChatView) => kept.get(idKey(attendeeProviderId ?? ''))?.labels ?? [];
    return { ...listed, chats: listed.chats.map((chat) => ({ ...chat, labels: labelsOf(chat) })) };
  };

  /** What was said last says what it says now. */
  const said = async (chatId: string, changed: Result<ChangedMessageView, Problem>) => {
    const message = changed.ok ? changed.value.message : null;
    const account = message && (await connection.account());
    if (message && account)
      await index.reword({ accountId: account.accountId, generation: await takeGeneration() }, chatId, message);
    return changed;
  };

  return {
    'inbox.list': async (wanted) => ok(await list((await connection.account())?.accountId ?? '', wanted)),
    'inbox.handle': ({ chatId, at, until }) =>
      connection.withAccount(async ({ accountId }) => {
        const chat = (await index.known(accountId)).chats.get(chatId);
        const former = formerChatCauseId({ chatId, at });
        const id = chat ? chatCauseId({ ...decidedChat(chat), at }) : former;
        await handled.mark(accountId, until === 'again' ? [id, former] : [id], until);
        return ok(null);
      }),
    'inbox.fill': ({ fresh }) => fill(fresh),
    'inbox.chat': ({ chatId, fresh }) => chats.open(chatId, fresh),
    'inbox.messages': ({ chatId, cursor }) => chats.messages(chatId, cursor),
    'inbox.mark': ({ chatId, read }) => chats.mark(chatId, read),
    'inbox.attachment': (wanted) => chats.attachment(wanted),
    'inbox.edit': async ({ text, ...message }) => said(message.chatId, await changes.edit(message, text)),
    'inbox.delete': async (message) => said(message.chatId, await changes.remove(message)),
    'inbox.react': ({ value, on, ...message }) => react(message, { value, on }),
    'inbox.keep-typed': ({ text, ...message }) => changes.keep(message, text),
    'inmail.balance': () =>
      connection.withActive(async ({ client, version, account: { accountId } }) => {
        const balance = await client.getInMailBalance({ accountId });
        if (!balance.ok) return balance;
        const seat = seatOf(balance.value);
        const hasSubject = seat !== null && offersOf(version).inMailHasSubject(seat.api);
        return ok(seat && { seat: seat.api, credits: seat.credits, hasSubject });
      }),
  };
}
