import type { JournalEntry, MessageMark } from '@/lib/outreach/journal/journal-entry';
import { idKey } from '@/lib/outreach/journal/same-person';
import type { LastWords } from '@/lib/outreach/people/linkedin-records';
import { conversationWith, isOrdinary, isWith, personIn } from '@/lib/outreach/rules/messages/chat-rules';
import { ok, type Result } from '@/lib/result';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { eachListPage, isWhole } from '@/lib/unipile/http/list-pages';
import type { Chat, ChatWith, ListChatsWithInput } from '@/lib/unipile/shapes/chat';
import type { Active } from './connection';
import { unipileIdOf } from './linkedin-accounts';

/** Kept where somebody's id stands otherwise, once the newest chats were listed: whose conversation was among them is known by it. */
const LISTED = 'listed';

/** How far back the list of chats is searched for the one with a person. */
const MAX_PAGES = 10;

/**
 * The conversation with a person. `chatId` null: none was found, and a message starts one, or continues the conversation that
 * LinkedIn may have. `complete` false: not all chats could be looked at, so there may be one.
 */
interface FoundChat {
  readonly chatId: string | null;
  readonly complete: boolean;
  /** Others with them were found, into which no message goes. */
  readonly others?: true;
}

export interface Chats {
  find(active: Active, providerId: string): Promise<Result<FoundChat, ApiProblem>>;
  /** Every chat in which something written to a person may be, whatever it was written with; `unread` ones may turn out to be a group's. */
  all(
    active: Active,
    providerId: string,
  ): Promise<Result<{ readonly chats: readonly ChatWith[]; readonly complete: boolean }, ApiProblem>>;
  /** To be called with the newest messages that were read of a chat. */
  saw(chatId: string, messages: readonly SeenMessage[]): void;
  /** To be called with a chat in which somebody else was read to write: no message to its person goes there. */
  notTheirs(active: Active, chatId: string): Promise<void>;
  /** To be called with chats as they are listed: one that takes no messages any more is nobody's conversation. */
  listed(chats: readonly Pick<Chat, 'chatId' | 'readOnly'>[]): Promise<void>;
  /** To be told of every send: a chat that refused a message is not taken for the right one again unlooked at. */
  onEntry(entry: JournalEntry): Promise<void>;
  /** The newest message that this worker has seen of a chat; null where it has read none. */
  newestOf(chatId: string | null): MessageMark | null;
  /** What it says; null likewise. */
  lastWordsOf(chatId: string): LastWords | null;
}

type SeenMessage = MessageMark & LastWords;

/**
 * Reads the chats with a person, found by their id and never by name, until `enough` says so of those that were found. `complete`: all
 * chats were looked at. `listed`: every chat that was seen on the way.
 */
async function chatsWith(
  { client, account: { accountId } }: Active,
  { providerId, ...how }: Pick<ListChatsWithInput, 'providerId' | 'lookUp' | 'unread'>,
  enough: (found: readonly ChatWith[]) => boolean,
): Promise<Result<ChatsSeen, ApiProblem>> {
  const pages = eachListPage((cursor) => client.listChatsWith({ accountId, providerId, cursor, ...how }), {
    maxPages: MAX_PAGES,
  });
  const listed: ChatWith[] = [];
  const found: ChatWith[] = [];
  let complete = true;
  for await (const page of pages) {
    if (!page.ok) return page;
    complete &&= isWhole(page.value);
    // One key sees every account of the DSN, so only this account's chats count.
    const own = page.value.items.filter((chat) => chat.accountId === accountId);
    listed.push(...own);
    found.push(...own.filter((chat) => isWith(chat, providerId)));
    if (enough(found)) break;
  }
  return ok({ found, listed, complete });
}

interface ChatsSeen {
  readonly found: readonly ChatWith[];
  readonly listed: readonly ChatWith[];
  readonly complete: boolean;
}

/** The ordinary conversation with each person of a list that is newest first, by the key of their id. */
const conversationsIn = (listed: readonly ChatWith[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...Map.groupBy(listed, (chat) => personIn(chat) ?? '')].flatMap(([providerId, chats]) => {
      const chat = providerId === '' ? null : conversationWith(chats);
      return chat !== null && isOrdinary(chat) ? [[idKey(providerId), chat.chatId]] : [];
    }),
  );

/** Whether what was refused may be the chat's fault: not the account's, which rests, nor the key's. */
const isOfChat = ({ kind }: ApiProblem): boolean => OF_CHAT.includes(kind);
const OF_CHAT: readonly ApiProblem['kind'][] = [
  'person-refused',
  'not-found',
  'not-offered',
  'bad-request',
  'change-refused',
];

/** Which conversation is the one with somebody, as `conversationWith` says, is remembered until the browser is closed or that chat takes no messages. */
export function createChats(item: StoredItem<Record<string, string>>): Chats {
  const newest = new Map<string, SeenMessage>();
  // Each version of the API has ids of its own, for the account and for its chats; and who signs in anew has chats of their own.
  const keyIn = ({ account }: Active, of: string) => `${account.accountId}/${unipileIdOf(account)}:${of}`;
  const notTheirsKey = (active: Active, chatId: string) => keyIn(active, `not:${chatId}`);
  const forget = async (chatIds: readonly string[]): Promise<void> => {
    const isForgotten = (chatId: string) => chatIds.includes(chatId);
    if (chatIds.length === 0 || !Object.values(await item.read()).some(isForgotten)) return;
    await item.change((ids) => Object.fromEntries(Object.entries(ids).filter(([, chatId]) => !isForgotten(chatId))));
  };
  return {
    listed: (chats) => forget(chats.flatMap(({ chatId, readOnly }) => (readOnly ? [chatId] : []))),
    async onEntry({ state, target: { chatId }, problem }) {
      if (state === 'refused' && chatId !== null && problem !== null && isOfChat(problem)) await forget([chatId]);
    },
    async notTheirs(active, chatId) {
      await forget([chatId]);
      await item.change((ids) => ({ ...ids, [notTheirsKey(active, chatId)]: '' }), active.generation);
    },
    saw(chatId, messages) {
      // Newest first: of two in one moment the first was said last.
      const [last] = messages.toSorted((a, b) => b.at - a.at);
      if (last === undefined || last.at < (newest.get(chatId)?.at ?? 0)) return;
      const { messageId, text, own, at } = last;
      newest.set(chatId, { messageId, text, own, at });
    },
    newestOf(chatId) {
      const seen = newest.get(chatId ?? '');
      return seen ? { messageId: seen.messageId, at: seen.at } : null;
    },
    lastWordsOf: (chatId) => newest.get(chatId) ?? null,
    async find(active, providerId) {
      const key = keyIn(active, idKey(providerId));
      const stored = await item.read();
      const remembered = stored[key];
      if (remembered !== undefined) return ok({ chatId: remembered, complete: true });
      const isFound = (chat: ChatWith | null) => chat !== null && isOrdinary(chat);
      const isNoOthers = ({ chatId }: ChatWith) => stored[notTheirsKey(active, chatId)] === undefined;
      const theirs = (found: readonly ChatWith[]) => conversationWith(found.filter(isNoOthers));
      const lookUp = stored[keyIn(active, LISTED)] !== undefined;
      const read = await chatsWith(active, { providerId, lookUp }, (found) => isFound(theirs(found)));
      if (!read.ok) return read;
      const { found, listed, complete } = read.value;
      // An ordinary one may begin beside an InMail, so an InMail is not kept.
      const seen = Object.entries(conversationsIn(listed.filter(isNoOthers))).map(([id, chatId]) => [
        keyIn(active, id),
        chatId,
      ]);
      await item.change(
        (ids) => ({ ...Object.fromEntries(seen), ...ids, [keyIn(active, LISTED)]: '' }),
        active.generation,
      );
      const chat = theirs(found);
      if (chat === null) return ok({ chatId: null, complete, ...(found.length > 0 && { others: true }) });
      return ok({ chatId: chat.chatId, complete: true });
    },
    async all(active, providerId) {
      const read = await chatsWith(active, { providerId, lookUp: true, unread: true }, () => false);
      return read.ok ? ok({ chats: read.value.found, complete: read.value.complete }) : read;
    },
  };
}
