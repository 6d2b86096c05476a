import type { ChatIndex } from '@/lib/storage/inbox/chat-index';
import { createChatIndex } from '@/lib/storage/inbox/chat-index';
import type { Chat } from '@/lib/unipile/shapes/chat';
import { createInboxIndex } from '@/lib/worker/inbox/chat-search';

export const ACCOUNT = 'sam';

/** A one-to-one chat that was written in at `at`. */
export const chat = (chatId: string, at: number, change: Partial<Chat> = {}): Chat => ({
  chatId,
  accountId: ACCOUNT,
  attendeeProviderId: `ACoA-${chatId}`,
  name: null,
  isGroup: false,
  at,
  unreadCount: 0,
  archived: false,
  readOnly: false,
  mailbox: 'own',
  subject: null,
  contentType: null,
  ...change,
});

export const indexed = (...args: Parameters<typeof chat>) => {
  const made = chat(...args);
  return { ...made, at: made.at ?? 0 };
};

export const named = (chatId: string, name: string) => ({ accountId: ACCOUNT, providerId: `ACoA-${chatId}`, name });

/** Everything that may be asked for. */
export const ALL = { search: '', unreadOnly: false, from: 0, count: 100 };

/** The index as a newly started worker has it. */
export const startedIndex = (store: ChatIndex = createChatIndex()) => createInboxIndex(store);
