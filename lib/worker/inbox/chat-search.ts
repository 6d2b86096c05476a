import { idKey } from '@/lib/outreach/journal/same-person';
import type { LastWords, MessageRecord } from '@/lib/outreach/people/linkedin-records';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';
import { personIn } from '@/lib/outreach/rules/messages/chat-rules';
import type { DecidedChat } from '@/lib/outreach/today/put-away';
import type { ChatLine, ChatView, InboxView } from '@/lib/protocol/inbox';
import type { ChatIndex, IndexChange, IndexedChat, IndexProgress, ListProgress } from '@/lib/storage/inbox/chat-index';

/** A list of which nothing is read yet. */
export const NOT_BEGUN: ListProgress = { cursor: null, pages: 0, done: false };

/** Everything known of one account's chats. */
interface ChatCache {
  readonly chats: Map<string, IndexedChat>;
  /** By `idKey` of the provider id. */
  readonly names: Map<string, string>;
  /** The same of what the API calls them among the people of chats. */
  readonly attendees: Map<string, string>;
  progress: IndexProgress | null;
  /** Newest first, each with its searchable name; null after a change. */
  lines: readonly Line[] | null;
}

interface Line {
  readonly view: ChatView;
  readonly archived: boolean;
  readonly searched: string;
  readonly waiting: WaitingChat;
  readonly lastWords: ChatLine['lastWords'];
}

/** What tells whether a chat waits for the user. */
export interface WaitingChat extends DecidedChat {
  /** When something was last said in it, by the user from here as well, UTC ms. */
  readonly at: number;
  /** 0 also where the user has answered since, which marks nothing as read. */
  readonly unreadCount: number;
}

/** A chat as decisions about it know it. */
export const decidedChat = (chat: IndexedChat): DecidedChat => ({
  chatId: chat.chatId,
  providerId: personOf(chat),
  inMail: chat.contentType === 'inmail',
});

/** Whom the account's owner talks to in a chat, as it is kept. */
export const personOf = ({ mailbox = 'own', ...chat }: IndexedChat): string | null => personIn({ ...chat, mailbox });

/** LinkedIn's clock and this one differ, and a message is known to have left a little after it did. */
const ANSWER_MS = 5_000;

export function waitingChat(chat: IndexedChat): WaitingChat {
  const { at, unreadCount, lastWords } = chat;
  const isAnswered =
    lastWords?.own === true && at <= lastWords.at + ANSWER_MS && unreadCount <= (lastWords.unreadThen ?? 0);
  const last = lastWords?.own ? Math.max(at, lastWords.at) : at;
  return { ...decidedChat(chat), at: last, unreadCount: isAnswered ? 0 : unreadCount };
}

/** Part of the inbox, newest first: the chats whose name has a word for each beginning in `search`; those that are archived or put away only in a search. */
interface Wanted {
  readonly search: string;
  readonly unreadOnly: boolean;
  readonly from: number;
  readonly count: number;
}

/** Told of chats as they are read. */
export type Listed = (chats: readonly IndexedChat[]) => Promise<void>;

/** The chats known here, searched in memory. The worker is the only writer, so what was loaded once is kept. */
export type InboxIndex = ReturnType<typeof createInboxIndex>;

export function createInboxIndex(store: ChatIndex, listed: Listed = async () => {}) {
  const caches = new Map<string, Promise<ChatCache>>();

  const load = async (accountId: string): Promise<ChatCache> => {
    const { chats, names, progress } = await store.load(accountId);
    return {
      chats: new Map(chats.map((chat) => [chat.chatId, chat])),
      names: new Map(names.map(({ providerId, name }) => [idKey(providerId), name])),
      attendees: new Map(
        names.flatMap(({ providerId, attendeeId }) => (attendeeId ? [[idKey(providerId), attendeeId]] : [])),
      ),
      progress,
      lines: null,
    };
  };

  const cacheOf = (accountId: string): Promise<ChatCache> => {
    const known = caches.get(accountId) ?? load(accountId);
    caches.set(accountId, known);
    known.catch(() => caches.delete(accountId));
    return known;
  };

  /** Takes in what was read: stored first, so that memory never knows more than the store. */
  const take = async (accountId: string, change: IndexChange): Promise<void> => {
    const taken = await cacheOf(accountId);
    // A list of chats does not say what was heard in them.
    const chats = change.chats?.map((chat) => ({ ...heardOf(taken.chats.get(chat.chatId)), ...chat }));
    await store.put(chats ? { ...change, chats } : change);
    for (const chat of chats ?? []) taken.chats.set(chat.chatId, chat);
    for (const { providerId, name, attendeeId } of change.names ?? []) {
      taken.names.set(idKey(providerId), name);
      if (attendeeId) taken.attendees.set(idKey(providerId), attendeeId);
    }
    taken.progress = change.progress ?? taken.progress;
    taken.lines = null;
    await listed(change.chats ?? []);
  };

  return {
    async find(accountId: string, chatId: string): Promise<ChatView | null> {
      const { chats, names } = await cacheOf(accountId);
      const chat = chats.get(chatId);
      return chat ? viewOf(chat, names) : null;
    },
    /** `isAway`: whether the user has put a chat away. */
    async list(
      accountId: string,
      { search, unreadOnly, from, count }: Wanted,
      isAway: (chat: WaitingChat) => boolean = () => false,
    ): Promise<InboxView> {
      const prefixes = prefixesOf(search);
      const found = linesOf(await cacheOf(accountId)).filter(
        ({ view, searched, archived, waiting }) =>
          (prefixes.length > 0 || !(archived || isAway(waiting))) &&
          (!unreadOnly || view.unreadCount > 0) &&
          foundAt(searched, prefixes) !== null,
      );
      const part = found.slice(from, from + count);
      const chats = part.map(({ view, waiting, lastWords }) => ({
        ...view,
        ...(isAway(waiting) && { away: true }),
        ...(lastWords && { lastWords }),
      }));
      return { total: found.length, from, chats };
    },
    async known(accountId: string) {
      const { chats, names, attendees, progress } = await cacheOf(accountId);
      return { chats, names, attendees, progress };
    },
    take,
    /** What was last said in a chat; null where that is not known, or cannot be read. */
    async lastWords(accountId: string, chatId: string): Promise<LastWords | null> {
      try {
        const said = (await cacheOf(accountId)).chats.get(chatId)?.lastWords;
        return said ? { text: asCut(said.text), own: said.own, at: said.at } : null;
      } catch {
        return null;
      }
    },
    /** Takes in what was read of a chat's messages: its last words, and when the other person last wrote. */
    async hear(
      { accountId, generation }: { readonly accountId: string; readonly generation: number },
      chatId: string,
      messages: readonly Pick<MessageRecord, 'text' | 'own' | 'at'>[],
    ): Promise<void> {
      try {
        const chat = (await cacheOf(accountId)).chats.get(chatId);
        const heard = chat && heardAfter(chat, messages);
        if (heard) await take(accountId, { generation, chats: [heard] });
      } catch {
        // Only a copy: that it cannot be kept must not hide the messages.
      }
    },
    /** Takes in what an own message says since it was changed, where it is the last one. */
    async reword(
      { accountId, generation }: { readonly accountId: string; readonly generation: number },
      chatId: string,
      { text, at }: Pick<MessageRecord, 'text' | 'at'>,
    ): Promise<void> {
      try {
        const chat = (await cacheOf(accountId)).chats.get(chatId);
        if (!chat?.lastWords?.own || Math.abs(chat.lastWords.at - at) > ANSWER_MS) return;
        await take(accountId, {
          generation,
          chats: [{ ...chat, lastWords: { ...chat.lastWords, text: keptOf(text) } }],
        });
      } catch {
        // Only a copy, as above.
      }
    },
    /**
     * Takes in the newest list page. If nothing on it is known unchanged, more has changed than one page holds, and the list is to be
     * read on from `cursor`.
     */
    async takeNewest(
      { accountId, generation }: { readonly accountId: string; readonly generation: number },
      chats: readonly IndexedChat[],
      cursor: string | null,
    ): Promise<void> {
      const { chats: known, progress } = await cacheOf(accountId);
      const joins = chats.some(({ chatId, at }) => known.get(chatId)?.at === at);
      const begins = progress === null || (progress.chats.done && !joins);
      const list = begins ? { cursor, pages: 1, done: cursor === null } : progress.chats;
      const attendees = progress?.attendees ?? NOT_BEGUN;
      await take(accountId, { generation, chats, progress: { accountId, chats: list, attendees } });
    },
    async erase(): Promise<void> {
      caches.clear();
      await store.erase();
    },
  };
}

function linesOf(cache: ChatCache): readonly Line[] {
  cache.lines ??= [...cache.chats.values()]
    .map((chat) => {
      const waiting = waitingChat(chat);
      const { at, unreadCount } = waiting;
      const view = { ...viewOf(chat, cache.names), at, unreadCount };
      return {
        view,
        archived: chat.archived,
        searched: searchable(view.name ?? ''),
        waiting,
        lastWords: saidLast(chat),
      };
    })
    .sort((a, b) => b.view.at - a.view.at);
  return cache.lines;
}

/** The last words of a chat, unless something was said in it since that nobody has read here. */
function saidLast({ at, lastWords }: IndexedChat): ChatLine['lastWords'] {
  if (!lastWords?.text || at > lastWords.at + ANSWER_MS) return undefined;
  return { text: lastWords.text, own: lastWords.own };
}

/** Of the last words this much is kept. */
const LAST_WORDS = 300;

const keptOf = (text: string | null): string | null => text?.slice(0, LAST_WORDS) ?? null;

/** As LinkedIn shows a text that was cut, which is how its whole is known again. */
const asCut = (kept: string | null): string | null => (kept?.length === LAST_WORDS ? `${kept}…` : kept);

const heardOf = (chat: IndexedChat | undefined): Pick<IndexedChat, 'lastWords' | 'theirsAt'> =>
  chat ? { lastWords: chat.lastWords, theirsAt: chat.theirsAt } : {};

/** The chat with what its messages tell; null where they tell nothing new. */
function heardAfter(
  chat: IndexedChat,
  messages: readonly Pick<MessageRecord, 'text' | 'own' | 'at'>[],
): IndexedChat | null {
  const last = messages.reduce<(typeof messages)[number] | null>((a, b) => (a && a.at >= b.at ? a : b), null);
  const theirs = messages.filter(({ own }) => !own).map(({ at }) => at);
  const theirsAt = Math.max(chat.theirsAt ?? 0, ...theirs);
  const isNews = last !== null && last.at >= (chat.lastWords?.at ?? 0);
  // The same again says nothing new of how much was unread then: the user may have marked it since.
  const unreadThen = (last?.at === chat.lastWords?.at ? chat.lastWords?.unreadThen : undefined) ?? chat.unreadCount;
  const lastWords = isNews ? { text: keptOf(last.text), own: last.own, at: last.at, unreadThen } : chat.lastWords;
  const same = theirsAt === (chat.theirsAt ?? 0) && JSON.stringify(lastWords) === JSON.stringify(chat.lastWords);
  return same ? null : { ...chat, lastWords, theirsAt };
}

function viewOf(
  {
    accountId: _account,
    archived: _archived,
    lastWords: _words,
    theirsAt: _theirs,
    name,
    mailbox,
    ...chat
  }: IndexedChat,
  names: ReadonlyMap<string, string>,
): ChatView {
  return { ...chat, mailbox: mailbox ?? 'own', name: name ?? names.get(idKey(chat.attendeeProviderId ?? '')) ?? null };
}
