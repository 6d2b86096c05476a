import { toBase64 } from '@/lib/base64';
import { isOpen } from '@/lib/outreach/journal/journal-entry';
import { personIn } from '@/lib/outreach/rules/messages/chat-rules';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { ChatView, INBOX_REQUESTS } from '@/lib/protocol/inbox';
import type { Problem } from '@/lib/protocol/problem';
import type { Answers } from '@/lib/protocol/requests';
import { failed, ok, type Result } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { filledPage } from '@/lib/unipile/http/list-pages';
import { offersOf } from '@/lib/unipile/offers';
import type { Active } from '@/lib/worker/account/connection';
import { findMessage } from '@/lib/worker/account/find-message';
import type { MessageViews } from '@/lib/worker/account/message-views';
import { entriesOf } from '@/lib/worker/person/person-view';
import { entryView } from '@/lib/worker/sending/entry-view';
import type { Sends } from '@/lib/worker/sending/sends';
import type { ChatAccess } from './chat-access';
import type { InboxIndex } from './chat-search';
import { namesOf } from './fill';
import { problemOfChange } from './unclear-change';

/** Messages a page: enough to fill any window, few enough to be fast. */
const PAGE = 50;

const NOT_FOUND = failed(bareProblem('not-found', 'none'));

type Answered<N extends keyof typeof INBOX_REQUESTS> = Promise<Result<Answers[N], Problem>>;

/** One chat at a time: opened, read, marked. Another account's chat is not found, although the key could see it. */
export type InboxChats = ReturnType<typeof createInboxChats>;

export function createInboxChats(deps: {
  readonly access: ChatAccess;
  readonly index: InboxIndex;
  readonly engine: Pick<SendEngine, 'sawMessages'>;
  readonly sends: Pick<Sends, 'entries'>;
  readonly views: MessageViews;
  now(): number;
}) {
  const { access: within, index, engine, sends, views, now } = deps;

  /** Everybody in the chat; asked for where the index cannot say it. */
  const peopleIn = async ({ client, account: { accountId }, generation }: Active, chat: ChatView) => {
    const { attendeeProviderId: providerId, name } = chat;
    if (providerId !== null && name !== null) return ok([{ accountId, providerId, name }]);
    const listed = await client.listChatAttendees({ accountId, chatId: chat.chatId });
    if (!listed.ok) return listed;
    const people = namesOf(listed.value.items, accountId);
    await index.take(accountId, { generation, names: people });
    return ok(people);
  };

  const openWith = async (providerId: string | null) => {
    const entries = await sends.entries();
    if (!entries.ok) return entries;
    return ok(providerId === null ? [] : entriesOf(entries.value, { providerId }).filter(isOpen).map(entryView));
  };

  return {
    open: (chatId: string, fresh = false): Answered<'inbox.chat'> =>
      within(
        chatId,
        async (active, chat) => {
          const people = await peopleIn(active, chat);
          if (!people.ok) return people;
          const open = await openWith(personIn(chat));
          if (!open.ok) return open;
          const named = (await index.find(active.account.accountId, chatId)) ?? chat;
          return ok({
            chat: named,
            people: people.value.map(({ providerId, name }) => ({ providerId, name })),
            open: open.value,
          });
        },
        fresh,
      ),

    messages: (chatId: string, cursor: string | null): Answered<'inbox.messages'> =>
      within(chatId, async ({ client, account, generation, version }, chat) => {
        const { accountId } = account;
        const page = await filledPage(
          (at) => client.listMessages({ accountId, chatId, cursor: at, limit: PAGE }),
          cursor,
        );
        if (!page.ok) return page;
        const own = page.value.items.filter((one) => one.accountId === accountId && !one.hidden);
        // A list whose cursor does not move has ended.
        const next = page.value.cursor === cursor ? null : page.value.cursor;
        const messages = await views(account, chat, own);
        const written = messages.filter(({ isEvent }) => !isEvent);
        void index.hear({ accountId, generation }, chatId, written);
        const providerId = personIn(chat);
        if (providerId !== null) await engine.sawMessages(accountId, { chatId, providerId, messages: written });
        const { takesReactionsBack } = offersOf(version);
        return ok({ messages, cursor: next, clock: now(), takesReactionsBack });
      }),

    mark: (chatId: string, read: boolean): Answered<'inbox.mark'> =>
      within(chatId, async ({ client, account: { accountId }, generation }, chat) => {
        const marked = await client.setChatReadStatus({ accountId, chatId, read });
        if (!marked.ok) return failed(problemOfChange(marked.problem, 'chat-marking'));
        const stored = (await index.known(accountId)).chats.get(chatId);
        const unreadCount = read ? 0 : Math.max(chat.unreadCount, 1);
        // What the user marks as unread is unread, though they have answered.
        const lastWords = stored?.lastWords && { ...stored.lastWords, ...(!read && { unreadThen: 0 }) };
        if (stored) await index.take(accountId, { generation, chats: [{ ...stored, unreadCount, lastWords }] });
        return ok({ ...chat, unreadCount });
      }),

    attachment: (wanted: { chatId: string; messageId: string; attachmentId: string; at: number }) =>
      within(wanted.chatId, async ({ client, account }): Answered<'inbox.attachment'> => {
        const { chatId, messageId, attachmentId } = wanted;
        const found = await findMessage({ client, account }, wanted);
        if (!found.ok) return found;
        const attachments = found.value.kind === 'found' ? found.value.message.attachments : [];
        const file = attachments.find((attachment) => attachment.attachmentId === attachmentId);
        if (!file) return NOT_FOUND;
        const read = await client.getAttachment({ accountId: account.accountId, chatId, messageId, attachmentId });
        return read.ok ? ok({ name: file.fileName, base64: toBase64(read.value.bytes) }) : read;
      }),
  };
}
