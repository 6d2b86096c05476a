import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Listing, MessageRecord, RelationRecord } from '@/lib/outreach/people/linkedin-records';
import { isWith } from '@/lib/outreach/rules/messages/chat-rules';
import type { SendApi } from '@/lib/outreach/sending/ports';
import { failed, ok, type Result } from '@/lib/result';
import type { CallLog } from '@/lib/storage/account/call-log';
import type { UnipileClient } from '@/lib/unipile/client';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
import { collect, eachListPage } from '@/lib/unipile/http/list-pages';
import type { ChatWith } from '@/lib/unipile/shapes/chat';
import type { Message } from '@/lib/unipile/shapes/message';
import type { RelationItem } from '@/lib/unipile/shapes/relation-item';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { Chats } from '@/lib/worker/account/find-chat';
import type { InvitationNotes } from '@/lib/worker/account/invitation-notes';
import { everWritten, messageRecord } from '@/lib/worker/account/message-record';
import type { People } from '@/lib/worker/account/people';
import type { Direction, InvitationLists } from '@/lib/worker/network/invitation-lists';
import { relationName } from '@/lib/worker/network/relations-sync-changes';
import { prepareSend } from './prepare-send';

/** Pages of 100. */
const RELATION_PAGES = 5;
const MESSAGE_PAGES = 3;

/** The send engine's view of the API: each question as one list or one write, nothing kept. */
export function createSendApi(deps: {
  readonly connection: Connection;
  readonly people: People;
  readonly chats: Chats;
  readonly callLog: CallLog;
  readonly notes: InvitationNotes;
  readonly invitationLists: Pick<InvitationLists, 'readAll' | 'readFirstPage'>;
  report(error: unknown): void;
}): SendApi {
  const { connection, people, chats, callLog, notes } = deps;

  /** Notes which calls an entry cost, each once. */
  const callNoter = ({ accountId, id }: JournalEntry, { calls, generation }: Active) => {
    let noted = 0;
    return async () => {
      const fresh = calls.slice(noted);
      noted = calls.length;
      try {
        await callLog.add(accountId, id, fresh, generation);
      } catch (error) {
        deps.report(error);
      }
    };
  };

  const prepare: SendApi['prepare'] = async (entry, files) => {
    try {
      const active = await connection.actingAs(entry.accountId);
      if (!active.ok) return active;
      const noteCalls = callNoter(entry, active.value);
      const prepared = await prepareSend(active.value, entry, files, connection.ownerIs);
      void noteCalls();
      if (!prepared.ok) return prepared;
      return ok(async () => {
        const answer = await prepared.value();
        void noteCalls();
        if (!answer.ok) await lookAgain(entry, answer.problem);
        return answer;
      });
    } catch (error) {
      deps.report(error);
      return failed(bareProblem('not-begun', 'none'));
    }
  };

  /** Reads a person again whose invitation is gone: surfaces offer what fits as soon as the send is closed. */
  const lookAgain = async ({ accountId, person }: JournalEntry, { kind }: ApiProblem) => {
    if (kind !== 'invitation-gone') return;
    const { publicIdentifier, providerId } = person;
    const ref = publicIdentifier
      ? ({ kind: 'public-identifier', value: publicIdentifier } as const)
      : ({ kind: 'provider-id', value: providerId } as const);
    await connection.withActingAs(accountId, (active) => people.read(active, ref, { fresh: true })).catch(deps.report);
  };

  const invitations = (accountId: string, direction: Direction) =>
    connection.withActingAs(accountId, (active) => deps.invitationLists.readAll(active, direction));

  return {
    person: (accountId, ref, options) =>
      connection.withActingAs(accountId, (active) => people.read(active, ref, options)),
    async prepare(entry, files) {
      const prepared = await prepare(entry, files);
      if (!prepared.ok) await lookAgain(entry, prepared.problem);
      return prepared;
    },
    sentInvitations: (accountId) => invitations(accountId, 'sent'),
    newestSentInvitations: (accountId) =>
      connection.withActingAs(accountId, (active) => deps.invitationLists.readFirstPage(active, 'sent')),
    receivedInvitations: (accountId) => invitations(accountId, 'received'),
    relationsSince: (accountId, since, countTo) =>
      connection.withActingAs(accountId, ({ client }) => relationsSince(client, accountId, since, countTo)),
    messagesSince: (accountId, person, chatId, since) =>
      connection.withActingAs(accountId, async (active) => {
        // What began a chat is in whichever LinkedIn has put it into.
        const among =
          chatId === null ? await chats.all(active, person.providerId) : ok({ chats: [{ chatId }], complete: true });
        if (!among.ok) return among;
        const withThem = { accountId, providerId: person.providerId, since };
        return messagesAmong(active.client, withThem, among.value, (messages) =>
          notes.among(accountId, person.providerId, messages),
        );
      }),
  };
}

interface WithThem {
  readonly accountId: string;
  readonly providerId: string;
  readonly since: number;
}

/** What was written since in these chats with somebody. */
async function messagesAmong(
  client: UnipileClient,
  withThem: WithThem,
  among: { readonly chats: readonly NamedChat[]; readonly complete: boolean },
  notesAmong: (messages: readonly Message[]) => Promise<ReadonlySet<string>>,
): Promise<Result<Listing<MessageRecord>, ApiProblem>> {
  const items: MessageRecord[] = [];
  let { complete } = among;
  for (const chat of among.chats) {
    const read = await messagesSince(client, { ...withThem, chatId: chat.chatId }, notesAmong);
    if (!read.ok) return read;
    const isTheirs = await isWithThem(client, withThem, chat, read.value.items);
    if (!isTheirs.ok) return isTheirs;
    if (!isTheirs.value) continue;
    items.push(...read.value.items);
    complete &&= read.value.complete;
  }
  return ok({ items, complete });
}

type NamedChat = Pick<ChatWith, 'chatId' | 'unread'>;

/** Whether messages tell of somebody, and are not a group's. A chat that was only named is read where something in it is the user's own. */
async function isWithThem(
  client: UnipileClient,
  { accountId, providerId }: WithThem,
  { chatId, unread }: NamedChat,
  messages: readonly MessageRecord[],
): Promise<Result<boolean, ApiProblem>> {
  if (!unread || !messages.some(({ own }) => own)) return ok(true);
  const chat = await client.getChat({ accountId, chatId });
  if (!chat.ok) return chat.problem.kind === 'not-found' ? ok(false) : chat;
  return ok(isWith({ ...chat.value, attendeeProviderId: chat.value.attendeeProviderId ?? providerId }, providerId));
}

/** The list is newest first, so it is read until the first relation that is older, and on until enough are counted. */
async function relationsSince(client: UnipileClient, accountId: string, since: number, countTo: number) {
  const items: RelationRecord[] = [];
  let complete = false;
  let skipped = 0;
  let listed = 0;
  let isCounted = false;
  for await (const step of eachListPage((cursor) => client.listRelations({ accountId, cursor }), {
    maxPages: RELATION_PAGES,
  })) {
    // Beyond the new ones it was only counted.
    if (!step.ok && complete) break;
    if (!step.ok) return step;
    const records = step.value.items.flatMap(relationRecord);
    const recent = records.filter(({ at }) => at >= since);
    items.push(...recent);
    skipped += complete ? 0 : step.value.skipped;
    complete ||= step.value.next === 'end' || recent.length < records.length;
    listed += step.value.items.length;
    isCounted = isEnough(listed, countTo, step.value.next);
    if (complete && isCounted) break;
  }
  const count = countTo > 0 && isCounted ? Math.min(listed, countTo) : null;
  return ok({ items, complete: complete && skipped === 0, count });
}

const isEnough = (listed: number, countTo: number, next: string) => listed >= countTo || next === 'end';

function relationRecord(relation: RelationItem): RelationRecord[] {
  const { providerId, publicIdentifier, at } = relation;
  return at === null ? [] : [{ providerId, publicIdentifier, fullName: relationName(relation), at }];
}

async function messagesSince(
  client: UnipileClient,
  { accountId, chatId, since }: { readonly accountId: string; readonly chatId: string; readonly since: number },
  notesAmong: (messages: readonly Message[]) => Promise<ReadonlySet<string>>,
) {
  const listed = await collect((cursor) => client.listMessages({ accountId, chatId, after: since, cursor }), {
    maxPages: MESSAGE_PAGES,
  });
  if (!listed.ok) return listed;
  // A message that was deleted since may be the one that is looked for: that its words are gone does not say that it never left.
  const messages = everWritten(listed.value.items, accountId);
  return ok({
    items: messages.map(messageRecord(chatId, await notesAmong(messages))),
    complete: listed.value.complete,
  });
}
