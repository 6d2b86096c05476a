import { cameToNothing, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { idKey } from '@/lib/outreach/journal/same-person';
import { messageNotice } from '@/lib/outreach/noticing/events';
import type { Notice } from '@/lib/outreach/noticing/memory';
import { dueSince, markOf } from '@/lib/outreach/today/put-away';
import type { DueChat, ReminderOn, TodayFacts, UnreadChat, WaitingInvitation } from '@/lib/outreach/today/today-rows';
import type { IndexedChat } from '@/lib/storage/inbox/chat-index';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { isAdvertising } from '@/lib/unipile/shapes/chat';
import { decidedChat, type InboxIndex, personOf, waitingChat } from '@/lib/worker/inbox/chat-search';
import type { Acceptances } from '@/lib/worker/network/acceptances';
import type { InvitationLists } from '@/lib/worker/network/invitation-lists';
import type { Relations } from '@/lib/worker/network/relations';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import type { HandledCauses } from './handled';

export interface TodayFactsDeps {
  readonly acceptances: Pick<Acceptances, 'known'>;
  readonly invitationLists: Pick<InvitationLists, 'known'>;
  readonly relations: Pick<Relations, 'open'>;
  readonly inboxIndex: Pick<InboxIndex, 'known'>;
  readonly keepsakes: Pick<Keepsakes, 'all'>;
  readonly handled: Pick<HandledCauses, 'all' | 'chats'>;
  readonly store: Pick<KeptJournal, 'load' | 'ofPerson'>;
  /** What waits to be seen in the active account. */
  notices(): Promise<readonly Notice[]>;
}

/** Gathers, without any call, what the list of today is made of, and when LinkedIn's lists were last read. */
export function createTodayFacts(deps: TodayFactsDeps) {
  const { acceptances, invitationLists, relations, inboxIndex, keepsakes, handled, store, notices } = deps;

  const lastOwnText = async (accountId: string, providerId: string): Promise<string | null> =>
    (await store.ofPerson(accountId, providerId)).find((entry) => entry.text !== null && !cameToNothing(entry))?.text ??
    null;

  return async (
    accountId: string,
    today: string,
  ): Promise<{ readonly facts: TodayFacts; readonly readAt: number | null }> => {
    const [accepted, lists, { known: related }, inbox, kept, marks, chatMarks, journal, news] = await Promise.all([
      acceptances.known(accountId),
      invitationLists.known(accountId),
      relations.open(accountId),
      inboxIndex.known(accountId),
      keepsakes.all(accountId),
      handled.all(accountId),
      handled.chats(accountId),
      store.load(accountId),
      notices(),
    ]);
    const answered = answeredIn(journal?.entries ?? []);
    const isWaiting = ({ invitationId, providerId }: WaitingInvitation) =>
      !answered.has(invitationId) && !related.has(idKey(providerId));
    const reminders: readonly ReminderOn[] = [...kept.values()].flatMap(({ providerId, fullName, reminder, remark }) =>
      reminder === null ? [] : [{ providerId, fullName, reminder, remark }],
    );
    const chats = [...inbox.chats.values()];
    const nameOf = (person: string) =>
      inbox.names.get(person) ?? related.get(person)?.fullName ?? kept.get(person)?.fullName ?? null;
    const relatedSince = reminders.map(
      ({ providerId }) => [providerId, related.get(idKey(providerId))?.at ?? 0] as const,
    );
    const others = new Set(chats.filter((chat) => personOf(chat) === null).map(({ chatId }) => messageNotice(chatId)));
    const wrote = news.flatMap(({ id, kind, providerId, at }) =>
      kind === 'message' && providerId !== null && !others.has(id) ? [[providerId, at] as const] : [],
    );
    const ownWords = await Promise.all(
      reminders
        .filter(({ remark }) => remark.trim() === '')
        .map(async ({ providerId }) => [idKey(providerId), await lastOwnText(accountId, providerId)] as const),
    );
    return {
      facts: {
        acceptances: accepted.people,
        unread: chats.filter(isUnread).map((chat) => unreadChat(chat, nameOf)),
        due: chats.flatMap((chat): DueChat[] => {
          const on = isUnread(chat) ? null : dueSince(chat, markOf(chatMarks, decidedChat(chat)), today);
          return on === null ? [] : [{ ...unreadChat(chat, nameOf), on }];
        }),
        reminders,
        received: (lists.received?.items ?? []).filter(isWaiting),
        sent: (lists.sent?.items ?? []).filter(isWaiting),
        heardAt: latestOf([...chats.flatMap(heardIn), ...relatedSince, ...wrote]),
        ownWords: new Map(ownWords.flatMap(([person, text]) => (text === null ? [] : [[person, text] as const]))),
        handled: marks,
      },
      readAt: earliest([accepted.readAt, lists.received?.readAt ?? null, lists.sent?.readAt ?? null]),
    };
  };
}

/** The invitations that were answered or withdrawn from here, or may have been. */
const answeredIn = (entries: readonly JournalEntry[]): ReadonlySet<string> =>
  new Set(entries.filter((entry) => !cameToNothing(entry)).flatMap(({ target }) => target.invitationId ?? []));

const isUnread = (chat: IndexedChat): boolean =>
  waitingChat(chat).unreadCount > 0 && !chat.archived && !isAdvertising(chat);

const unreadChat = (chat: IndexedChat, nameOf: (person: string) => string | null): UnreadChat => {
  const { name, at, lastWords, attendeeProviderId } = chat;
  return {
    ...decidedChat(chat),
    name: name ?? (attendeeProviderId === null ? null : nameOf(idKey(attendeeProviderId))),
    at,
    // Older words than the chat's last change are not what is unread.
    words: lastWords && lastWords.at >= at && !lastWords.own ? lastWords.text : null,
  };
};

type HeardAt = readonly [providerId: string, at: number];

/** When the other person of a chat was last heard in it: a message of theirs that was read here, or that is unread. */
const heardIn = (chat: IndexedChat): HeardAt[] => {
  const { unreadCount, at, theirsAt = 0 } = chat;
  const providerId = personOf(chat);
  return providerId === null ? [] : [[providerId, Math.max(theirsAt, unreadCount > 0 ? at : 0)]];
};

function latestOf(heard: readonly HeardAt[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const [providerId, at] of heard) {
    const key = idKey(providerId);
    latest.set(key, Math.max(at, latest.get(key) ?? 0));
  }
  return latest;
}

const earliest = (times: readonly (number | null)[]): number | null =>
  times.reduce((first, at) => (first === null || at === null ? null : Math.min(first, at)));
