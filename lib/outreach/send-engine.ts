import type { PersonRef } from '@/lib/linkedin/person-address';
import type { Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/api-problem';
import type { Action, JournalEntry, Surface } from './journal-entry';
import type { QuotaView } from './quota-view';
import type { Refusal } from './refusal';

/** What a surface asks to send. The person is what the surface believed; the engine resolves and compares. */
export interface SendIntent {
  readonly accountId: string;
  readonly action: Action;
  readonly ref: PersonRef;
  /** The provider id the surface showed, where it knew one. */
  readonly providerId: string | null;
  readonly text: string | null;
  readonly subject: string | null;
  readonly email: string | null;
  readonly target: JournalEntry['target'];
  readonly surface: Surface;
  /** The local day of the quota that the surface showed; null where it showed none. */
  readonly seenDay: string | null;
  /** True when the user was told of the same text just sent and wants it again. */
  readonly sameTextAgain: boolean;
}

export type SendProblem = Refusal | ApiProblem;

/** The send engine of all accounts. */
export interface SendEngine {
  /** Checks, reserves and writes the intent, then answers with the held entry; the request leaves later, exactly once. */
  send(intent: SendIntent): Promise<Result<JournalEntry, SendProblem>>;
  /** Takes a held entry back; fails with `not-held` once its request may have left. */
  undo(accountId: string, entryId: string): Promise<Result<JournalEntry, SendProblem>>;
  /** Answers as soon as the entry's state differs from `seen`, or when the signal aborts. */
  follow(
    accountId: string,
    entryId: string,
    seen: JournalEntry['state'],
    signal: AbortSignal,
  ): Promise<Result<JournalEntry, SendProblem>>;
  /** To be called once at every worker start, before anything else: closes interrupted holds, marks cut-off sends. */
  recover(accountId: string): Promise<Result<readonly JournalEntry[], SendProblem>>;
  /** Looks for evidence of what is unconfirmed and due; answers when to look next (UTC ms), null for never. */
  settle(accountId: string): Promise<Result<{ readonly nextAt: number | null }, SendProblem>>;
  /** The user says what happened to an unconfirmed entry. */
  declare(accountId: string, entryId: string, happened: boolean): Promise<Result<JournalEntry, SendProblem>>;
  /** Reads LinkedIn's own lists and repairs the quota, up or down. */
  reconcile(accountId: string): Promise<Result<QuotaView, SendProblem>>;
  quota(accountId: string): Promise<Result<QuotaView, SendProblem>>;
  entries(accountId: string): Promise<Result<readonly JournalEntry[], SendProblem>>;
  /** Ends a pause on the user's word. */
  resume(accountId: string): Promise<Result<QuotaView, SendProblem>>;
  /** Counts one profile read; refuses with `limit-reached` when none is left. */
  countRead(accountId: string): Promise<Result<null, SendProblem>>;
}
