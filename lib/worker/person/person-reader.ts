import { MINUTE_MS } from '@/lib/durations';
import type { PersonRef } from '@/lib/linkedin/person-address';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { Person, Relation } from '@/lib/outreach/journal/person';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import { hasThirdWriter } from '@/lib/outreach/rules/messages/chat-rules';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import { noteMax } from '@/lib/outreach/rules/text-rules';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import { isProvable } from '@/lib/outreach/sending/settle/came-to-nothing';
import type { LastMessages, PersonView } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import { ok, type Result } from '@/lib/result';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import { filledPage } from '@/lib/unipile/http/list-pages';
import { offersOf } from '@/lib/unipile/offers';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { Chats } from '@/lib/worker/account/find-chat';
import { everWritten } from '@/lib/worker/account/message-record';
import type { MessageViews } from '@/lib/worker/account/message-views';
import type { InvitationIds } from '@/lib/worker/account/pending-invitations';
import type { People } from '@/lib/worker/account/people';
import type { InboxIndex } from '@/lib/worker/inbox/chat-search';
import type { Relations } from '@/lib/worker/network/relations';
import { sendSettings } from '@/lib/worker/sending/send-settings';
import type { Sends } from '@/lib/worker/sending/sends';
import { entriesOf, personView } from './person-view';

/** How many of the last messages the popup shows. */
const SHOWN_MESSAGES = 20;

/** Reads what surfaces show of a person: the profile, the journal's entries, the quota, the invitation, the last messages. */
export interface PersonReader {
  person(ref: PersonRef, fresh: boolean): Promise<Result<PersonView, Problem>>;
  messages(providerId: string): Promise<Result<LastMessages, Problem>>;
}

export function createPersonReader(deps: {
  readonly connection: Connection;
  readonly settings: StoredItem<StoredSettings>;
  readonly people: People;
  readonly chats: Chats;
  readonly invitationIds: InvitationIds;
  readonly relations: Pick<Relations, 'known'>;
  readonly inboxIndex: Pick<InboxIndex, 'hear'>;
  readonly engine: Pick<SendEngine, 'sawProfile' | 'sawMessages' | 'listed' | 'reconcile'>;
  readonly sends: Sends;
  readonly views: MessageViews;
  readonly calendar: Calendar;
  now(): number;
}): PersonReader {
  const { connection, settings, people, chats, invitationIds, relations, inboxIndex, engine, sends, views } = deps;
  const { calendar, now } = deps;

  /** What the journal holds; a send in doubt, or that came to nothing, that the profile proves is settled by it first. */
  const entriesAfter = async (person: Person) => {
    const entries = await sends.entries();
    if (!entries.ok || !entriesOf(entries.value, person).some((entry) => isProvable(entry, now()))) return entries;
    const settled = await engine.sawProfile(person);
    return settled.ok ? sends.entries() : settled;
  };

  const keptHere = async (person: Person) => {
    const [entries, quota, stored] = await Promise.all([entriesAfter(person), sends.quota(), settings.read()]);
    if (!entries.ok) return entries;
    return quota.ok ? ok({ entries: entries.value, quota: quota.value, stored }) : quota;
  };

  /** Looked up only where an invitation is pending; that the list cannot be read does not hide the person. */
  const invitations = async (active: Active, person: Person, relation: Relation) => {
    if (relation !== 'pending' && relation !== 'invited-you') return NO_INVITATIONS;
    const find = relation === 'pending' ? invitationIds.sent : invitationIds.received;
    const found = await find(active, person);
    const id = found.ok ? found.value : null;
    return relation === 'pending'
      ? { ...NO_INVITATIONS, pendingInvitationId: id }
      : { ...NO_INVITATIONS, receivedInvitationId: id };
  };

  /** Of whom only a list that was read some time ago says that an invitation is pending: it is read again. */
  const believed = async (active: Active, ref: PersonRef, person: Person): Promise<Result<Person, Problem>> => {
    if (person.relation !== 'pending' || person.relationDetail === 'sent-pending') return ok(person);
    const { accountId } = active.account;
    const shown = await engine.listed(accountId, (send) => isSamePerson(send, person));
    if (shown && now() - shown.seenAt < BELIEVED_MS) return ok(person);
    const reread = await engine.reconcile(accountId);
    return reread.ok ? people.read(active, ref, { fresh: false }) : ok(person);
  };

  /** As the profile says it (v1), else as the list of relations did when it was last read. */
  const connectedSince = async ({ accountId, providerId, connectedAt }: Person): Promise<number | null> => {
    const ref = { kind: 'provider-id', value: providerId } as const;
    return connectedAt ?? (await relations.known(accountId, ref))?.connectedAt ?? null;
  };

  /** Whether what was read of somebody is out of date: LinkedIn's list of relations was read since, and they are in it. */
  const isOutdated = async ({ account: { accountId } }: Active, ref: PersonRef): Promise<boolean> => {
    const read = await people.known(accountId, ref);
    if (read === null || read.relation === 'connected') return false;
    const listed = await relations.known(accountId, ref);
    return listed !== null && listed.readAt > read.readAt;
  };

  const messages: PersonReader['messages'] = (providerId) =>
    connection.withActive(async (active): Promise<Result<LastMessages, Problem>> => {
      const { client, account } = active;
      const { accountId } = account;
      const known = { clock: now(), takesReactionsBack: offersOf(active.version).takesReactionsBack };
      const chat = await chats.find(active, providerId);
      if (!chat.ok) return chat;
      const { chatId, complete, others } = chat.value;
      if (chatId === null) return ok({ chatId, messages: [], ...known, incomplete: !complete, others });
      const page = await filledPage(
        (cursor) => client.listMessages({ accountId, chatId, cursor, limit: SHOWN_MESSAGES }),
        null,
      );
      if (!page.ok) return page;
      // The list of chats says it is theirs, and who writes in it that it is not.
      if (hasThirdWriter(page.value.items, [account, { providerId }])) {
        await chats.notTheirs(active, chatId);
        return messages(providerId);
      }
      const own = everWritten(page.value.items, accountId);
      const shown = await views(account, { chatId, attendeeProviderId: providerId }, own);
      chats.saw(chatId, shown);
      await engine.sawMessages(accountId, { chatId, providerId, messages: shown });
      void inboxIndex.hear({ accountId, generation: active.generation }, chatId, shown);
      return ok({ chatId, messages: shown, ...known });
    });

  return {
    person: (ref, fresh) =>
      connection.withActive(async (active) => {
        const read = await people.read(active, ref, { fresh: fresh || (await isOutdated(active, ref)) });
        if (!read.ok) return read;
        const asked = await believed(active, ref, read.value);
        if (!asked.ok) return asked;
        const person = asked.value;
        const kept = await keptHere(person);
        if (!kept.ok) return kept;
        const { entries, quota, stored } = kept.value;
        const relation = relationNow(person, entriesOf(entries, person));
        const { tier } = sendSettings(stored, active.account);
        const at = now();
        const found = await invitations(active, person, relation);
        const connectedAt = relation === 'connected' ? await connectedSince(person) : null;
        return ok(
          personView({
            ...found,
            connectedAt,
            person,
            entries,
            quota,
            noteMax: noteMax(tier),
            day: calendar.dayOf(at),
            now: at,
          }),
        );
      }),
    messages,
  };
}

/** How long a list that shows an invitation is not read again for somebody whom the user looks at. */
const BELIEVED_MS = MINUTE_MS;

const NO_INVITATIONS = { pendingInvitationId: null, receivedInvitationId: null };
