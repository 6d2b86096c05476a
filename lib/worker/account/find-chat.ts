import type { MessageMark } from '@/lib/outreach/journal/journal-entry';
import { idKey, isSamePerson } from '@/lib/outreach/journal/same-person';
import { ok, type Result } from '@/lib/result';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { eachListPage, isWhole } from '@/lib/unipile/http/list-pages';
import type { Active } from './connection';

/** How far back the list of chats is searched for the one with a person. */
const MAX_PAGES = 10;

/**
 * The one-to-one chat with a person. `chatId` null: none was found, and a message starts one, or continues the conversation that
 * LinkedIn may have. `complete` false: not all chats could be looked at, so there may be one.
 */
interface FoundChat {
  readonly chatId: string | null;
  readonly complete: boolean;
}

export interface Chats {
  find(active: Active, providerId: string): Promise<Result<FoundChat, ApiProblem>>;
  /** To be called with the newest messages that were read of a chat. */
  saw(chatId: string, messages: readonly MessageMark[]): void;
  /** The newest message that this worker has seen of a chat; null where it has read none. */
  newestOf(chatId: string | null): MessageMark | null;
}

/** Finds chats by the attendee, never by name; group chats have no attendee of their own and never match. */
export function createChats(item: StoredItem<Record<string, string>>): Chats {
  const newest = new Map<string, MessageMark>();
  return {
    saw(chatId, messages) {
      for (const { messageId, at } of messages)
        if (at >= (newest.get(chatId)?.at ?? 0)) newest.set(chatId, { messageId, at });
    },
    newestOf: (chatId) => newest.get(chatId ?? '') ?? null,
    async find({ client, account: { accountId, unipileId }, generation }, providerId) {
      // Each version of the API has ids of its own, for the account and for its chats.
      const key = `${unipileId ?? accountId}:${idKey(providerId)}`;
      const remembered = (await item.read())[key];
      if (remembered !== undefined) return ok({ chatId: remembered, complete: true });
      const pages = eachListPage((cursor) => client.listChatsWith({ accountId, providerId, cursor }), {
        maxPages: MAX_PAGES,
      });
      let complete = true;
      for await (const page of pages) {
        if (!page.ok) return page;
        complete &&= isWhole(page.value);
        // One key sees every account of the DSN, so only this account's chats count.
        const chat = page.value.items.find(
          (candidate) =>
            candidate.accountId === accountId &&
            isSamePerson({ providerId: candidate.attendeeProviderId }, { providerId }),
        );
        if (!chat) continue;
        await item.change((ids) => ({ ...ids, [key]: chat.chatId }), generation);
        return ok({ chatId: chat.chatId, complete: true });
      }
      return ok({ chatId: null, complete });
    },
  };
}
