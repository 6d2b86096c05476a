import type { PersonRef } from '@/lib/linkedin/person-address';
import {
  type Action,
  isMessage,
  isOpenEnded,
  type JournalEntry,
  NO_TARGET,
} from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { isNamed } from '@/lib/outreach/journal/same-person';
import type { LastWords } from '@/lib/outreach/people/linkedin-records';
import type { Quote } from '@/lib/outreach/rules/drafts/draft-fields';
import { isWith, whyNoReply } from '@/lib/outreach/rules/messages/chat-rules';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { SendIntent, SendProblem } from '@/lib/outreach/sending/send-intent';
import type { Problem } from '@/lib/protocol/problem';
import type { SentFiles } from '@/lib/protocol/send';
import { failed, ok, type Result } from '@/lib/result';
import type { CallLog } from '@/lib/storage/account/call-log';
import type { CountedWrite } from '@/lib/unipile/shapes/operations';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { Chats } from '@/lib/worker/account/find-chat';
import type { InvitationIds } from '@/lib/worker/account/pending-invitations';
import { orAccountGone, type People } from '@/lib/worker/account/people';
import type { KnownPerson } from '@/lib/worker/network/relations';
import { outgoingFiles } from './outgoing-files';

/** How long a surface waits for a change before it gets the present state and asks again: well within Chrome's limits. */
const FOLLOW_MS = 20_000;

/** What a surface wants sent, as the active account. */
export type SendRequest = Omit<
  SendIntent,
  'accountId' | 'target' | 'files' | 'person' | 'newestMessage' | 'lastWords'
> & {
  readonly invitationId: string | null;
  /** The chat that is open on the surface; the one with the person is looked for where there is none. */
  readonly chatId?: string | null | undefined;
  /** The message that it replies to. */
  readonly quoted?: Quote | null | undefined;
  readonly files?: SentFiles | undefined;
};

type Target = JournalEntry['target'];

/** As they leave; what waits for the user comes last. */
const inOrder = (a: JournalEntry, b: JournalEntry) =>
  Number(isOpenEnded(a)) - Number(isOpenEnded(b)) || a.dueAt - b.dueAt;

/** What Unipile counts a send as. */
const writeOf = (action: Action, { chatId }: Target): CountedWrite =>
  isMessage(action) ? (chatId === null ? 'start-chat' : 'write-in-chat') : action;

/** Sending, following and undoing for every surface: the active account, the person, the target looked up, then the engine. */
export type Sends = ReturnType<typeof createSends>;

export function createSends(deps: {
  readonly connection: Connection;
  readonly engine: SendEngine;
  /** Every account that something was ever written down of, connected or not. */
  journaledAccounts(): Promise<readonly string[]>;
  readonly people: People;
  readonly chats: Chats;
  readonly invitationIds: InvitationIds;
  readonly callLog: CallLog;
  /** What is kept of the last words of a chat. */
  lastWords(accountId: string, chatId: string): Promise<LastWords | null>;
}) {
  const { connection, engine, journaledAccounts, people, chats, invitationIds, callLog } = deps;

  /** What was said last where a send goes: a chat that is not listed yet is kept nowhere, and this worker may have read no messages. */
  const lastWordsIn = async (accountId: string, { chatId }: Target): Promise<LastWords | null> => {
    if (chatId === null) return null;
    const [read, kept] = [chats.lastWordsOf(chatId), await deps.lastWords(accountId, chatId)];
    return kept !== null && kept.at > (read?.at ?? 0) ? kept : read;
  };

  /** The accounts that have sends here and that Kith is not connected to. */
  const disconnected = async (): Promise<readonly string[]> => {
    const [all, connected] = await Promise.all([journaledAccounts(), connection.accounts()]);
    return all.filter((id) => !connected.some(({ accountId }) => accountId === id));
  };

  /** A send by its id, whichever account it belongs to: the user may have switched accounts or disconnected while it was held. */
  const entry = async (entryId: string): Promise<Result<JournalEntry, Problem>> => {
    const connected = (await connection.accounts()).map(({ accountId }) => accountId);
    for (const accountId of [...connected, ...(await disconnected())]) {
      const entries = await engine.entries(accountId);
      if (!entries.ok) return entries;
      const found = entries.value.find(({ id }) => id === entryId);
      if (found) return ok(found);
    }
    return failed({ kind: 'entry-unknown' });
  };

  /** What waits to leave, as whichever account `besides` this one, in the order in which it does. */
  const held = async (besides = ''): Promise<Result<readonly JournalEntry[], Problem>> => {
    const waiting: JournalEntry[] = [];
    const accounts = await connection.accounts();
    for (const { accountId } of accounts) {
      if (accountId === besides) continue;
      const entries = await engine.entries(accountId);
      if (!entries.ok) return entries;
      waiting.push(...entries.value.filter(({ state }) => state === 'held'));
    }
    return ok(waiting.sort(inOrder));
  };

  /** To be called once there are other accounts than before: what waits as one that is gone ends at once, and is answered with. */
  const endDisconnected = async (): Promise<readonly JournalEntry[]> => {
    const ended = await Promise.all((await disconnected()).map(engine.disconnected));
    return ended.flatMap((stopped) => (stopped.ok ? stopped.value : []));
  };

  /** Every send as accounts that Kith is not connected to, account by account. */
  const ofDisconnected = async (): Promise<readonly (readonly JournalEntry[])[]> => {
    const entries = await Promise.all((await disconnected()).map(engine.entries));
    return entries.map((of) => (of.ok ? of.value : []));
  };

  const withEntry = async <T>(
    entryId: string,
    use: (found: JournalEntry) => Promise<Result<T, SendProblem>>,
  ): Promise<Result<T, Problem>> => {
    const found = await entry(entryId);
    return found.ok ? use(found.value) : found;
  };

  const chatOf = async (active: Active, { providerId }: Person): Promise<Result<Target, Problem>> => {
    const chat = await chats.find(active, providerId);
    return chat.ok ? ok({ ...NO_TARGET, chatId: chat.value.chatId }) : chat;
  };

  /** The chat that a surface has open, once it is found to be with this person and nobody else, and to take replies. */
  const openChat = async (active: Active, person: Person, chatId: string): Promise<Result<Target, Problem>> => {
    const chat = await active.client.getChat({ accountId: active.account.accountId, chatId });
    if (!chat.ok) return chat;
    const why = whyNoReply(chat.value);
    if (why !== null) return failed({ kind: 'no-reply', why });
    const isTheirs = isWith(chat.value, person.providerId);
    return isTheirs ? ok({ ...NO_TARGET, chatId }) : failed({ kind: 'request-refused' });
  };

  /** An InMail costs a credit: never where a message would do. */
  const inMailTarget = ({ relation }: Person): Result<Target, Problem> =>
    relation === 'connected' ? failed({ kind: 'already-connected' }) : ok(NO_TARGET);

  const invitationOf = async (active: Active, person: Person, action: Action): Promise<Result<Target, Problem>> => {
    const find = action === 'withdraw' ? invitationIds.sent : invitationIds.received;
    const invitation = await find(active, person);
    return invitation.ok ? ok({ ...NO_TARGET, invitationId: invitation.value }) : invitation;
  };

  /** The chat or invitation that the action is about: found by the person's provider id, never by name. */
  const targetOf = async (active: Active, person: Person, request: SendRequest): Promise<Result<Target, Problem>> => {
    const { action, chatId } = request;
    if (action === 'invite') return ok(NO_TARGET);
    if (isMessage(action)) {
      if (chatId) return openChat(active, person, chatId);
      return action === 'message' ? chatOf(active, person) : inMailTarget(person);
    }
    return request.invitationId === null
      ? invitationOf(active, person, action)
      : ok({ ...NO_TARGET, invitationId: request.invitationId });
  };

  /** Writes down what was pressed for on a page that went before it could ask. */
  const leftBehind = (
    { account: { accountId } }: Active,
    person: Person,
    { invitationId: _invitation, chatId: _chat, quoted: _quoted, ...intent }: SendRequest,
  ): Promise<Result<null, Problem>> =>
    engine.leftBehind({
      ...intent,
      accountId,
      person,
      target: NO_TARGET,
      newestMessage: null,
      lastWords: null,
      files: [],
    });

  const sendTo = async (
    active: Active,
    person: Person,
    request: SendRequest,
  ): Promise<Result<JournalEntry, Problem>> => {
    const files = outgoingFiles(request.files ?? []);
    if (!files.ok) return files;
    const target = await orAccountGone(active, await targetOf(active, person, request));
    if (!target.ok) return target;
    const { invitationId: _invitation, chatId: _chat, quoted = null, ...intent } = request;
    // What is replied to is in the chat that the message goes into, or nothing leaves.
    if (quoted !== null && quoted.chatId !== target.value.chatId) return failed({ kind: 'quote-elsewhere' });
    const { accountId } = active.account;
    const through = await active.client.letsThrough({ accountId, write: writeOf(request.action, target.value) });
    if (!through.ok) return through;
    const held = await engine.send({
      ...intent,
      accountId,
      person,
      target: { ...target.value, ...(quoted && { quotedId: quoted.messageId }) },
      newestMessage: chats.newestOf(target.value.chatId),
      lastWords: await lastWordsIn(accountId, target.value),
      files: files.value,
    });
    if (held.ok) void callLog.add(accountId, held.value.id, active.calls, active.generation);
    return held;
  };

  return {
    send: (request: SendRequest) =>
      connection.withActive(async (active) => {
        const awake = await engine.awake(active.account.accountId);
        if (!awake.ok) return awake;
        const person = await people.read(active, request.ref, { fresh: false });
        return person.ok ? sendTo(active, person.value, request) : person;
      }),
    /** The same to a person who was just read: they are not read again, and those calls count as the send's. */
    sendTo,
    leftBehind,
    entry,
    held,
    endDisconnected,
    ofDisconnected,
    release: (entryId: string) => withEntry(entryId, ({ accountId }) => engine.release(accountId, entryId)),
    /** The same for a surface that names no account: nothing leaves as somebody whom the user does not see. */
    releaseAsActive: (entryId: string) =>
      connection.withAccount(async (active) => {
        const found = await entry(entryId);
        if (!found.ok) return found;
        const { accountId } = found.value;
        return accountId === active.accountId
          ? engine.release(accountId, entryId)
          : failed({ kind: 'account-changed' });
      }),
    undo: (entryId: string) => withEntry(entryId, ({ accountId }) => engine.undo(accountId, entryId)),
    follow: (entryId: string, seen: JournalEntry['state']) =>
      withEntry(entryId, ({ accountId }) => engine.follow(accountId, entryId, seen, AbortSignal.timeout(FOLLOW_MS))),
    declare: (entryId: string, happened: boolean) =>
      withEntry(entryId, ({ accountId }) => engine.declare(accountId, entryId, happened)),
    /** Whom an address names, where LinkedIn's list of sent invitations shows one that was made elsewhere. Makes no call. */
    async listed(accountId: string, ref: PersonRef): Promise<KnownPerson | null> {
      const shown = await engine.listed(accountId, (send) => isNamed(send, ref));
      if (shown === null || shown.providerId === null) return null;
      const { providerId, fullName, seenAt } = shown;
      return { providerId, fullName, relation: 'pending', readAt: seenAt };
    },
    awake: (accountId: string) => engine.awake(accountId),
    entriesOf: engine.entries,
    quotaOf: engine.quota,
    entries: () => connection.withAccount(({ accountId }) => engine.entries(accountId)),
    quota: () => connection.withAccount(({ accountId }) => engine.quota(accountId)),
    reconcile: () => connection.withAccount(({ accountId }) => engine.reconcile(accountId)),
    resume: () => connection.withAccount(({ accountId }) => engine.resume(accountId)),
    settle: () => connection.withAccount(({ accountId }) => engine.settle(accountId, true)),
  };
}
