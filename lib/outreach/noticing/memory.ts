import { idKey } from '@/lib/outreach/journal/same-person';
import type { ListPage } from '@/lib/unipile/http/list-page';
import type { Account } from '@/lib/unipile/shapes/account';
import { type Chat, isAdvertising } from '@/lib/unipile/shapes/chat';
import type { RelationItem } from '@/lib/unipile/shapes/relation-item';
import { type Chance, newSchedule, type Schedule } from './schedule';

/** What a look can give notice of. */
export const NOTICE_KINDS = ['message', 'relation', 'accepted', 'account'] as const;

/** Something that waits for the user until they have seen it. Texts stay in the chat: none is kept here. */
export interface Notice {
  /** One for each chat, relation, account and send: a newer notice replaces the older one. */
  readonly id: string;
  /** `stopped`: of a send that did not leave, which is in the journal and no look finds. */
  readonly kind: (typeof NOTICE_KINDS)[number] | 'stopped';
  /** Whom it is about; null for the account, for another account's send, and where LinkedIn does not say. */
  readonly providerId: string | null;
  readonly name: string | null;
  /** The name of the account that a stopped send is of, where it is not the active one. */
  readonly otherAccount?: string;
  /** UTC ms. */
  readonly at: number;
}

/** The newest page of a list, as it was last seen. */
interface SeenListPage {
  /** By id, with when it last changed (UTC ms). */
  readonly at: Readonly<Record<string, number>>;
  /** Whatever is not on the page is this old or older (UTC ms); 0 where the page was the whole list. */
  readonly floor: number;
}

/** What is remembered of one account between two looks. A list page is null until it was first seen, and nothing on it is new then. */
export interface NoticingMemory {
  readonly schedule: Schedule;
  readonly relations: SeenListPage | null;
  readonly chats: SeenListPage | null;
  readonly status: Account['status'] | null;
  /** Ids of the events that were told, newest last: none is told twice. */
  readonly told: readonly string[];
  readonly notices: readonly Notice[];
}

/** The memory of an account that was never looked at. */
export const newMemory = (chance: Chance): NoticingMemory => ({
  schedule: newSchedule(chance),
  relations: null,
  chats: null,
  status: null,
  told: [],
  notices: [],
});

/** Chats whose messages are read at one look; those beyond wait for the next. */
const CHATS_A_LOOK = 5;

/** An item without a time is remembered, and says nothing of the others' age. */
function seenListPage(
  items: readonly (readonly [id: string, at: number | null])[],
  cursor: string | null,
): SeenListPage {
  const times = items.flatMap(([, at]) => at ?? []);
  const at = Object.fromEntries(items.map(([id, time]) => [id, time ?? 0]));
  return { at, floor: cursor === null || times.length === 0 ? 0 : Math.min(...times) };
}

/** When something was last seen to change; what is not on the page changed before all that is. To the first look nothing is new. */
function lastKnown(before: SeenListPage | null, id: string): number {
  if (before === null) return Number.POSITIVE_INFINITY;
  return Object.hasOwn(before.at, id) ? (before.at[id] ?? 0) : before.floor;
}

/** Whether a page shows what the last look did not; an empty one does as well, since somebody else's may be empty. */
export const showsMore = (before: SeenListPage | null, page: SeenListPage | null): boolean =>
  before === null ||
  page === null ||
  page === before ||
  Object.entries(page.at).some(([id, at]) => before.at[id] !== at);

/** What the newest page of relations says: who is new since the last look, and what to remember. */
export function lookAtRelations(
  before: SeenListPage | null,
  { items, cursor }: ListPage<RelationItem>,
): { readonly fresh: readonly RelationItem[]; readonly seen: SeenListPage | null } {
  // After a burst lists come back empty (unipile-v1.md 16.12): nothing was read, so nothing is forgotten.
  if (items.length === 0) return { fresh: [], seen: before };
  const known = new Set(Object.keys(before?.at ?? {}).map(idKey));
  const isFresh = ({ providerId, at }: RelationItem) =>
    before !== null && !known.has(idKey(providerId)) && (at ?? 0) > before.floor;
  const seen = seenListPage(
    items.map(({ providerId, at }) => [providerId, at]),
    cursor,
  );
  return { fresh: items.filter(isFresh), seen };
}

/** A chat in which somebody wrote; `after`: its messages are new from there on (UTC ms, exclusive). */
export interface ChangedChat {
  readonly chat: Chat;
  readonly after: number;
}

/** What the newest page of chats says: in which something unread is new, the oldest first, and what to remember once they are read. */
export function lookAtChats(
  before: SeenListPage | null,
  { items, cursor }: ListPage<Chat>,
): { readonly changed: readonly ChangedChat[]; readonly seen: SeenListPage | null } {
  if (items.length === 0) return { changed: [], seen: before };
  const news = items
    .map((chat) => ({ chat, after: lastKnown(before, chat.chatId) }))
    .filter(({ chat, after }) => chat.unreadCount > 0 && !isAdvertising(chat) && (chat.at ?? 0) > after)
    .sort((a, b) => (a.chat.at ?? 0) - (b.chat.at ?? 0));
  const seen = seenListPage(
    items.map(({ chatId, at }) => [chatId, at]),
    cursor,
  );
  const later = Object.fromEntries(news.slice(CHATS_A_LOOK).map(({ chat, after }) => [chat.chatId, after]));
  return { changed: news.slice(0, CHATS_A_LOOK), seen: { ...seen, at: { ...seen.at, ...later } } };
}

/**
 * The memory once chats go by other ids, as after a move to the other version of the API: what is new begins after what was seen last,
 * whatever chat it is in.
 */
export const withoutChatIds = (memory: NoticingMemory): NoticingMemory => ({
  ...memory,
  chats: memory.chats && { at: {}, floor: Math.max(memory.chats.floor, ...Object.values(memory.chats.at)) },
});
