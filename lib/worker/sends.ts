import type { PersonRef } from '@/lib/linkedin/person-address';
import type { JournalEntry } from '@/lib/outreach/journal-entry';
import type { SendEngine, SendIntent, SendProblem } from '@/lib/outreach/send-engine';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { Chats } from './chats';
import type { Active, Connection } from './connection';
import type { InvitationIds } from './invitation-ids';
import type { People } from './people';

/** How long a surface is kept waiting for a change before it is told what is and asks again: well within Chrome's limits. */
const FOLLOW_MS = 20_000;

/** What a surface wants sent; the account is the one in force. */
export type SendWish = Omit<SendIntent, 'accountId' | 'target'> & { readonly invitationId: string | null };

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
}) {
  const { connection, engine, people, chats, invitationIds } = deps;

  const withAccount = async <T>(
    use: (accountId: string) => Promise<Result<T, SendProblem>>,
  ): Promise<Result<T, Problem>> => {
    const account = await connection.account();
    return account ? use(account.accountId) : failed({ kind: 'setup-needed' });
  };

  const chatOf = async (active: Active, ref: PersonRef): Promise<Result<Target, Problem>> => {
    const person = await people.read(active, ref, { fresh: false });
    if (!person.ok) return person;
    const chat = await chats.find(active.client, active.account.accountId, person.value.providerId);
    return chat.ok ? ok({ ...NO_TARGET, chatId: chat.value }) : chat;
  };

  const invitationOf = async (active: Active, { ref, action }: SendWish): Promise<Result<Target, Problem>> => {
    const person = await people.read(active, ref, { fresh: false });
    if (!person.ok) return person;
    const find = action === 'withdraw' ? invitationIds.sent : invitationIds.received;
    const invitation = await find(active, person.value);
    return invitation.ok ? ok({ ...NO_TARGET, invitationId: invitation.value }) : invitation;
  };

  /** The chat or invitation that the action is about: found by the person's provider id, never by name. */
  const targetOf = async (active: Active, wish: SendWish): Promise<Result<Target, Problem>> => {
    if (wish.action === 'invite' || wish.action === 'inmail') return ok(NO_TARGET);
    if (wish.action === 'message') return chatOf(active, wish.ref);
    return wish.invitationId === null
      ? invitationOf(active, wish)
      : ok({ ...NO_TARGET, invitationId: wish.invitationId });
  };

  return {
    async send(wish: SendWish): Promise<Result<JournalEntry, Problem>> {
      const active = await connection.active();
      if (!active.ok) return active;
      const target = await targetOf(active.value, wish);
      if (!target.ok) return target;
      const { invitationId: _, ...intent } = wish;
      return engine.send({ ...intent, accountId: active.value.account.accountId, target: target.value });
    },
    undo: (entryId: string) => withAccount((accountId) => engine.undo(accountId, entryId)),
    follow: (entryId: string, seen: JournalEntry['state']) =>
      withAccount((accountId) => engine.follow(accountId, entryId, seen, AbortSignal.timeout(FOLLOW_MS))),
    declare: (entryId: string, happened: boolean) =>
      withAccount((accountId) => engine.declare(accountId, entryId, happened)),
    entries: () => withAccount((accountId) => engine.entries(accountId)),
    quota: () => withAccount((accountId) => engine.quota(accountId)),
    reconcile: () => withAccount((accountId) => engine.reconcile(accountId)),
    resume: () => withAccount((accountId) => engine.resume(accountId)),
    settle: () => withAccount((accountId) => engine.settle(accountId)),
  };
}
