import type { PersonRef } from '@/lib/linkedin/person-address';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import { idKey, isNamed } from '@/lib/outreach/journal/same-person';
import { type TimelineEvent, timeline } from '@/lib/outreach/rules/timeline';
import type { Problem } from '@/lib/protocol/problem';
import { ok, type Result } from '@/lib/result';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { collect } from '@/lib/unipile/http/list-pages';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { Chats } from '@/lib/worker/account/find-chat';
import type { InvitationNotes } from '@/lib/worker/account/invitation-notes';
import { messageRecord, ownMessages } from '@/lib/worker/account/message-record';
import type { People } from '@/lib/worker/account/people';
import { listInvitations } from '@/lib/worker/network/invitation-lists';
import type { Relations } from '@/lib/worker/network/relations';

/** How far back LinkedIn's lists of pending invitations are searched. */
const INVITATION_PAGES = 3;

/** What happened with one person, put together from the journal, the chat, the relations known here and the pending invitations. */
export type PersonHistory = ReturnType<typeof createPersonHistory>;

export function createPersonHistory(deps: {
  readonly connection: Pick<Connection, 'withActive'>;
  readonly store: Pick<KeptJournal, 'ofPerson'>;
  readonly chats: Chats;
  readonly people: Pick<People, 'known'>;
  readonly relations: Pick<Relations, 'open'>;
  readonly notes: InvitationNotes;
  readonly calendar: Pick<Calendar, 'dayOf'>;
}) {
  const { connection, store, chats, people, relations, notes, calendar } = deps;

  const messagesWith = async (active: Active, providerId: string) => {
    const { client, account } = active;
    const { accountId } = account;
    const chat = await chats.find(active, providerId);
    if (!chat.ok) return chat;
    const { chatId } = chat.value;
    if (chatId === null) return ok([]);
    const page = await client.listMessages({ accountId, chatId });
    if (!page.ok) return page;
    const messages = ownMessages(page.value.items, accountId);
    return ok(messages.map(messageRecord(chatId, await notes.among(accountId, providerId, messages))));
  };

  /** Asked for only where one is pending; a list that cannot be read leaves the invitation out. */
  const pendingWith = async ({ client, account: { accountId } }: Active, ref: PersonRef) => {
    const relation = (await people.known(accountId, ref))?.relation;
    if (relation !== 'pending' && relation !== 'invited-you') return null;
    const direction = relation === 'pending' ? ('sent' as const) : ('received' as const);
    const listed = await collect((cursor) => listInvitations(client, direction, { accountId, cursor }), {
      maxPages: INVITATION_PAGES,
    });
    const found = listed.ok ? listed.value.items.find((invitation) => isNamed(invitation, ref)) : null;
    return found?.at == null ? null : { direction, at: found.at };
  };

  return (providerId: string): Promise<Result<readonly TimelineEvent[], Problem>> =>
    connection.withActive(async (active) => {
      const { accountId } = active.account;
      const messages = await messagesWith(active, providerId);
      if (!messages.ok) return messages;
      const ref = { kind: 'provider-id', value: providerId } as const;
      const { known } = await relations.open(accountId);
      return ok(
        timeline({
          entries: await store.ofPerson(accountId, providerId),
          messages: messages.value,
          connectedAt: known.get(idKey(providerId))?.at ?? null,
          pending: await pendingWith(active, ref),
          dayOf: calendar.dayOf,
        }),
      );
    });
}
