import type { Action, JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { SendIntent, SendProblem } from '@/lib/outreach/sending/send-intent';
import type { Problem } from '@/lib/protocol/problem';
import type { SentFiles } from '@/lib/protocol/send';
import { failed, ok, type Result } from '@/lib/result';
import type { CallLog } from '@/lib/storage/account/call-log';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { Chats } from '@/lib/worker/account/find-chat';
import type { InvitationIds } from '@/lib/worker/account/pending-invitations';
import type { People } from '@/lib/worker/account/people';
import { outgoingFiles } from './outgoing-files';

/** How long a surface is kept waiting for a change before it is told what is and asks again: well within Chrome's limits. */
const FOLLOW_MS = 20_000;

/** What a surface wants sent; the account is the one in force. */
export type SendWish = Omit<SendIntent, 'accountId' | 'target' | 'files' | 'person' | 'newestMessage'> & {
  readonly invitationId: string | null;
  /** The chat that is open on the surface; the one with the person is looked for where there is none. */
  readonly chatId?: string | null | undefined;
  readonly files?: SentFiles | undefined;
};

/** What a send was prepared with; the calls that this made count as the send's. */
interface Prepared {
  readonly active: Active;
  readonly person: Person;
}

type Target = JournalEntry['target'];

const NO_TARGET: Target = { invitationId: null, chatId: null };

/** Sending, following and undoing for every surface: the account in force, the target looked up, then the engine. */
export type Sends = ReturnType<typeof createSends>;

export function createSends(deps: {
  readonly connection: Connection;
  readonly engine: SendEngine;
  readonly people: People;
  readonly chats: Chats;
  readonly invitationIds: InvitationIds;
  readonly callLog: CallLog;
}) {
  const { connection, engine, people, chats, invitationIds, callLog } = deps;

  const withAccount = async <T>(
    use: (accountId: string) => Promise<Result<T, SendProblem>>,
  ): Promise<Result<T, Problem>> => {
    const account = await connection.account();
    return account ? use(account.accountId) : failed({ kind: 'setup-needed' });
  };

  /** A send by its id, whichever account it is of: another one may have been chosen while it was held. */
  const entry = async (entryId: string): Promise<Result<JournalEntry, Problem>> => {
    for (const { accountId } of await connection.accounts()) {
      const entries = await engine.entries(accountId);
      if (!entries.ok) return entries;
      const found = entries.value.find(({ id }) => id === entryId);
      if (found) return ok(found);
    }
    return failed({ kind: 'entry-unknown' });
  };

  const withEntry = async <T>(
    entryId: string,
    use: (found: JournalEntry) => Promise<Result<T, SendProblem>>,
  ): Promise<Result<T, Problem>> => {
    const found = await entry(entryId);
    return found.ok ? use(found.value) : found;
  };

  const chatOf = async ({ client, account }: Active, { providerId }: Person): Promise<Result<Target, Problem>> => {
    const chat = await chats.find(client, account.accountId, providerId);
    return chat.ok ? ok({ ...NO_TARGET, chatId: chat.value }) : chat;
  };

  /** The chat that a surface has open, once it is found to be with this person and nobody else. */
  const openChat = async (active: Active, person: Person, chatId: string): Promise<Result<Target, Problem>> => {
    const chat = await active.client.getChat({ accountId: active.account.accountId, chatId });
    if (!chat.ok) return chat;
    const { isGroup, attendeeProviderId } = chat.value;
    if (isGroup || !isSamePerson({ providerId: attendeeProviderId }, person))
      return failed({ kind: 'request-refused' });
    return ok({ ...NO_TARGET, chatId });
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
  const targetOf = async (active: Active, person: Person, wish: SendWish): Promise<Result<Target, Problem>> => {
    const { action, chatId } = wish;
    if (action === 'invite') return ok(NO_TARGET);
    if (action === 'message' || action === 'inmail') {
      if (chatId) return openChat(active, person, chatId);
      return action === 'message' ? chatOf(active, person) : inMailTarget(person);
    }
    return wish.invitationId === null
      ? invitationOf(active, person, action)
      : ok({ ...NO_TARGET, invitationId: wish.invitationId });
  };

  return {
    /** `prepared`: the account and the person that the asker has read for this very send. */
    async send(wish: SendWish, prepared?: Prepared): Promise<Result<JournalEntry, Problem>> {
      const active = prepared ? ok(prepared.active) : await connection.active();
      if (!active.ok) return active;
      const files = outgoingFiles(wish.files ?? []);
      if (!files.ok) return files;
      const person = prepared ? ok(prepared.person) : await people.read(active.value, wish.ref, { fresh: false });
      if (!person.ok) return person;
      const target = await targetOf(active.value, person.value, wish);
      if (!target.ok) return target;
      const { invitationId: _invitation, chatId: _chat, ...intent } = wish;
      const { accountId } = active.value.account;
      const { chatId } = target.value;
      const held = await engine.send({
        ...intent,
        accountId,
        person: person.value,
        target: target.value,
        newestMessage: chats.newestOf(chatId),
        files: files.value,
      });
      if (held.ok) void callLog.add(accountId, held.value.id, active.value.calls);
      return held;
    },
    entry,
    undo: (entryId: string) => withEntry(entryId, ({ accountId }) => engine.undo(accountId, entryId)),
    follow: (entryId: string, seen: JournalEntry['state']) =>
      withEntry(entryId, ({ accountId }) => engine.follow(accountId, entryId, seen, AbortSignal.timeout(FOLLOW_MS))),
    declare: (entryId: string, happened: boolean) =>
      withEntry(entryId, ({ accountId }) => engine.declare(accountId, entryId, happened)),
    entries: () => withAccount((accountId) => engine.entries(accountId)),
    quota: () => withAccount((accountId) => engine.quota(accountId)),
    reconcile: () => withAccount((accountId) => engine.reconcile(accountId)),
    resume: () => withAccount((accountId) => engine.resume(accountId)),
    settle: () => withAccount((accountId) => engine.settle(accountId)),
  };
}
