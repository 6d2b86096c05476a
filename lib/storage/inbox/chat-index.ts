import type { DBSchema } from 'idb';
import { keptInstant } from '@/lib/instant';
import { mustBeOf } from '@/lib/storage/generation';
import { openDatabase } from '@/lib/storage/open-database';
import type { Chat } from '@/lib/unipile/shapes/chat';

/** A chat as the index keeps it; `at` is of its last message, UTC ms. */
export interface IndexedChat {
  readonly accountId: string;
  readonly chatId: string;
  /** The other person; null in a group. */
  readonly attendeeProviderId: string | null;
  /** The chat's own name; one-to-one chats have none. */
  readonly name: string | null;
  readonly isGroup: boolean;
  readonly at: number;
  readonly unreadCount: number;
  readonly archived: boolean;
  readonly readOnly: boolean;
  readonly subject: string | null;
  readonly contentType: Chat['contentType'];
  /** Left out of what was kept before it was told apart. */
  readonly mailbox?: Chat['mailbox'] | undefined;
  /** What was last said in it, as far as its messages were read here. */
  readonly lastWords?: LastWords | undefined;
  /** When the other person last wrote in it, as far as that was read here, UTC ms. */
  readonly theirsAt?: number | undefined;
}

/** The last words of a chat. */
export interface LastWords {
  /** Their beginning. */
  readonly text: string | null;
  readonly own: boolean;
  /** UTC ms. */
  readonly at: number;
  /** How many messages were unread when they were heard. */
  readonly unreadThen?: number | undefined;
}

/** The name of the person with a provider id, as the account's chats give it. */
export interface IndexedName {
  readonly accountId: string;
  readonly providerId: string;
  readonly name: string;
  /** What the API calls them among the people of chats. */
  readonly attendeeId?: string | undefined;
}

/** How far one of the API's lists was read; `cursor` is where to go on. */
export interface ListProgress {
  readonly cursor: string | null;
  readonly pages: number;
  readonly done: boolean;
  /** Empty pages in a row that were the last ones. */
  readonly empty?: number | undefined;
}

/** How far an account's chats and the people in them were read. */
export interface IndexProgress {
  readonly accountId: string;
  readonly chats: ListProgress;
  readonly attendees: ListProgress;
}

/** What one page of a list changes, written in one transaction: a worker that dies goes on from the last whole page. */
export interface IndexChange {
  /** As it was when the reading began. */
  readonly generation: number;
  readonly chats?: readonly IndexedChat[];
  readonly names?: readonly IndexedName[];
  readonly progress?: IndexProgress;
}

/** The chats of every account, in IndexedDB: what the inbox shows and searches without asking the API. */
export interface ChatIndex {
  load(accountId: string): Promise<{
    readonly chats: readonly IndexedChat[];
    readonly names: readonly IndexedName[];
    readonly progress: IndexProgress | null;
  }>;
  put(change: IndexChange): Promise<void>;
  erase(): Promise<void>;
}

interface IndexSchema extends DBSchema {
  chats: { key: [string, string]; value: IndexedChat; indexes: { account: string } };
  names: { key: [string, string]; value: IndexedName; indexes: { account: string } };
  progress: { key: string; value: IndexProgress };
}

/** For data stored before instants were bounded: one impossible date kept the whole inbox from being drawn. */
const healed = (chat: IndexedChat): IndexedChat => (chat.at === keptInstant(chat.at) ? chat : { ...chat, at: 0 });

const STORES = ['chats', 'names', 'progress'] as const;

/** Opens the index on first use; every method rejects when IndexedDB does. */
export function createChatIndex(): ChatIndex {
  const database = openDatabase<IndexSchema>('chats', (db) => {
    db.createObjectStore('chats', { keyPath: ['accountId', 'chatId'] }).createIndex('account', 'accountId');
    db.createObjectStore('names', { keyPath: ['accountId', 'providerId'] }).createIndex('account', 'accountId');
    db.createObjectStore('progress', { keyPath: 'accountId' });
  });
  return {
    async load(accountId) {
      const transaction = (await database()).transaction(STORES);
      const [chats, names, progress] = await Promise.all([
        transaction.objectStore('chats').index('account').getAll(accountId),
        transaction.objectStore('names').index('account').getAll(accountId),
        transaction.objectStore('progress').get(accountId),
      ]);
      return { chats: chats.map(healed), names, progress: progress ?? null };
    },
    async put({ generation, chats = [], names = [], progress }) {
      const db = await database();
      await mustBeOf(generation);
      const transaction = db.transaction(STORES, 'readwrite');
      await Promise.all([
        ...chats.map((chat) => transaction.objectStore('chats').put(chat)),
        ...names.map((name) => transaction.objectStore('names').put(name)),
        progress && transaction.objectStore('progress').put(progress),
        transaction.done,
      ]);
    },
    erase: database.clear,
  };
}
