import { NEVER_ABORTED } from '@/lib/never-aborted';
import { idKey, isSamePerson } from '@/lib/outreach/journal/same-person';
import { messageEvent, type NoticedEvent, relationEvent, statusEvent } from '@/lib/outreach/noticing/events';
import {
  type ChangedChat,
  lookAtChats,
  lookAtRelations,
  type NoticingMemory,
  showsMore,
} from '@/lib/outreach/noticing/memory';
import type { Look } from '@/lib/outreach/noticing/schedule';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { InvitationNotes } from '@/lib/worker/account/invitation-notes';
import { messageRecord, ownMessages } from '@/lib/worker/account/message-record';
import type { InboxIndex } from '@/lib/worker/inbox/chat-search';
import { namesOf, ownChats } from '@/lib/worker/inbox/fill';
import type { RelationsSync } from '@/lib/worker/network/relations-sync';
import { relationName } from '@/lib/worker/network/relations-sync-changes';
import { readOwned } from '@/lib/worker/sending/account-runs';

/** The newest of each list: more than anybody gets between two looks. */
const PAGE = 100;
/** Messages of one chat that are looked at. */
const MESSAGES = 20;
/** The pause before each chat is read: nobody opens several at once. */
const PAUSE_MS = { min: 1_000, max: 4_000 };

/** What one look found. `seen` is remembered, `readChats` have nothing unread any more. */
export interface Found {
  readonly seen: Partial<Pick<NoticingMemory, 'relations' | 'chats' | 'status'>>;
  readonly events: readonly NoticedEvent[];
  readonly readChats: readonly string[];
}

/** One look at one thing: a page of a list, and the messages of the few chats in which something is new. */
export type Looks = Readonly<
  Record<Look, (active: Active, memory: NoticingMemory) => Promise<Result<Found, ApiProblem>>>
>;

/** Makes the looks. What they read also goes into the indexes of relations and chats, so that it need not be read twice. */
export function createLooks(deps: {
  readonly relationsSync: Pick<RelationsSync, 'mergeFirstListPage'>;
  readonly inboxIndex: Pick<InboxIndex, 'known' | 'take' | 'takeNewest' | 'hear'>;
  readonly notes: InvitationNotes;
  /** Told of an account that somebody else has signed in to: nothing is looked for there any more. */
  readonly ownerIs: Connection['ownerIs'];
  /** Uniform in [0, 1). */
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}): Looks {
  const { relationsSync, inboxIndex, notes, ownerIs, random, sleep } = deps;
  const pause = () => sleep(PAUSE_MS.min + random() * (PAUSE_MS.max - PAUSE_MS.min), NEVER_ABORTED);

  /**
   * No list says whose it is. So whatever one shows that was not there at the last look is taken in only once Unipile has said that the
   * account is still its owner's: LinkedIn is not asked for that, and where nothing is new nobody is.
   */
  const ownedBy = ({ client, account }: Active) => readOwned(client, account, ownerIs, NEVER_ABORTED);

  /** The name of who wrote: as known here, else asked for. */
  const nameIn = async (
    { client, account: { accountId }, generation }: Active,
    chatId: string,
    providerId: string | null,
  ) => {
    if (providerId === null) return null;
    const known = (await inboxIndex.known(accountId)).names.get(idKey(providerId));
    if (known !== undefined) return known;
    const listed = await client.listChatAttendees({ accountId, chatId });
    if (!listed.ok) return null;
    const names = namesOf(listed.value.items, accountId);
    await inboxIndex.take(accountId, { generation, names });
    return names.find((one) => isSamePerson(one, { providerId }))?.name ?? null;
  };

  const newMessages = async (active: Active, { chat, after }: ChangedChat) => {
    await pause();
    const { client, account } = active;
    const page = await client.listMessages({
      accountId: account.accountId,
      chatId: chat.chatId,
      after,
      limit: MESSAGES,
    });
    if (!page.ok) return page;
    const read = ownMessages(page.value.items, account.accountId);
    const told = await notes.among(account.accountId, chat.attendeeProviderId, read);
    const messages = read.filter(({ messageId }) => !told.has(messageId)).toReversed();
    await inboxIndex.hear(
      { ...account, generation: active.generation },
      chat.chatId,
      read.map(messageRecord(chat.chatId, told)),
    );
    const events: NoticedEvent[] = [];
    for (const message of messages) {
      const name = message.own ? null : await nameIn(active, chat.chatId, message.senderId);
      events.push(messageEvent(account.accountId, chat, message, name));
    }
    return ok(events);
  };

  return {
    async status(active, memory) {
      const { account: stored } = active;
      const account = await ownedBy(active);
      if (!account.ok) return account;
      const { status } = account.value;
      const event = statusEvent(stored.accountId, memory.status, status);
      return ok({ seen: { status }, events: event ? [event] : [], readChats: [] });
    },
    async relations(active, memory) {
      const { client, account, generation } = active;
      const { accountId } = account;
      const page = await client.listRelations({ accountId, limit: PAGE });
      if (!page.ok) return page;
      const { fresh, seen } = lookAtRelations(memory.relations, page.value);
      const owned = showsMore(memory.relations, seen) ? await ownedBy(active) : ok(null);
      if (!owned.ok) return owned;
      await relationsSync.mergeFirstListPage({ accountId, generation }, page.value);
      const events = fresh.map((relation) => relationEvent(accountId, relation, relationName(relation)));
      return ok({ seen: { relations: seen }, events, readChats: [] });
    },
    async chats(active, memory) {
      const { account, generation } = active;
      const { accountId } = account;
      const page = await active.client.listNewestChats({ accountId, limit: PAGE });
      if (!page.ok) return page;
      // One key sees the chats of every account.
      const own = page.value.items.filter((chat) => chat.accountId === accountId);
      const { changed, seen } = lookAtChats(memory.chats, { ...page.value, items: own });
      const owned = showsMore(memory.chats, seen) ? await ownedBy(active) : ok(null);
      if (!owned.ok) return owned;
      await inboxIndex.takeNewest({ accountId, generation }, ownChats(own, accountId), page.value.cursor);
      const events: NoticedEvent[] = [];
      for (const chat of changed) {
        const found = await newMessages(active, chat);
        if (!found.ok) return failed(found.problem);
        events.push(...found.value);
      }
      const readChats = own.filter(({ unreadCount }) => unreadCount === 0).map(({ chatId }) => chatId);
      return ok({ seen: { chats: seen }, events, readChats });
    },
  };
}
