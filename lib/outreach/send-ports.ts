import type { PersonRef } from '@/lib/linkedin/person-address';
import type { Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/api-problem';
import type { OutgoingFile } from '@/lib/unipile/write-message';
import type { JournalEntry } from './journal-entry';
import type { Limit, Tier } from './limits';
import type { Person } from './person';
import type { Pause } from './quota-view';
import type { Refusal } from './refusal';

/** What a definite success gives back. A success without the id that proves it is `unconfirmed`, not `sent`. */
export interface SendAnswer {
  readonly ids: JournalEntry['ids'];
  readonly usage: number | null;
}

/** An invitation in LinkedIn's own list of pending ones. `at` is coarse: worked out from words such as "2 months ago". */
export interface PendingInvitation {
  readonly invitationId: string;
  readonly providerId: string | null;
  readonly publicIdentifier: string | null;
  readonly fullName: string | null;
  readonly text: string | null;
  readonly at: number | null;
}

/** A 1st-degree connection as the relations list gives it. `at` (UTC ms) is when it was made. */
export interface RelationRecord {
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly fullName: string;
  readonly at: number;
}

/** A message of the chat with one person. */
export interface MessageRecord {
  readonly messageId: string;
  readonly chatId: string;
  readonly text: string | null;
  readonly at: number;
  readonly own: boolean;
  /** True for the note of an invitation, which LinkedIn shows as a message. */
  readonly invitationNote: boolean;
}

/** A list read through the API: `complete` false means that more may exist, so absence proves nothing. */
export interface Listing<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
}

/** What the send engine asks of the API. Every call may fail as data; none throws; only `perform` writes. */
export interface SendApi {
  /** Resolves a person; `fresh` skips the few-minutes cache. */
  person(accountId: string, ref: PersonRef, options: { fresh: boolean }): Promise<Result<Person, ApiProblem | Refusal>>;
  /** Sends the one request of an entry, with its files. Called at most once per entry, ever; must end by itself within a minute. */
  perform(entry: JournalEntry, files: readonly OutgoingFile[]): Promise<Result<SendAnswer, ApiProblem>>;
  sentInvitations(accountId: string): Promise<Result<Listing<PendingInvitation>, ApiProblem>>;
  receivedInvitations(accountId: string): Promise<Result<Listing<PendingInvitation>, ApiProblem>>;
  /** Relations made at or after `since` (the list is newest first). */
  relationsSince(accountId: string, since: number): Promise<Result<Listing<RelationRecord>, ApiProblem>>;
  /** Messages with this person at or after `since`, own and theirs. */
  messagesSince(
    accountId: string,
    person: JournalEntry['person'],
    chatId: string | null,
    since: number,
  ): Promise<Result<Listing<MessageRecord>, ApiProblem>>;
  /** Relations of the account, counted no further than `upTo`: one page. Without it the gentle start goes by time alone. */
  countRelations?(accountId: string, upTo: number): Promise<Result<number, ApiProblem>>;
}

/** A send seen on LinkedIn that this journal did not make: it takes a place too. */
export interface ElsewhereSend {
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly fullName: string;
  /** Best known moment; where the list is coarse, the latest moment it can have been. */
  readonly at: number;
  readonly withNote: boolean;
}

/** What an account's journal keeps beside its entries. Written in the same atomic set as the entry that changes it. */
export interface AccountLedger {
  readonly version: 1;
  readonly accountId: string;
  /** Highest clock reading ever seen (UTC ms): time never counts as earlier than this. */
  readonly clock: number;
  /** When Kith first knew this account, for the gentle start. */
  readonly knownSince: number;
  /** Relations of the account where known, for the gentle start. */
  readonly relationsCount: number | null;
  /** The next send may not leave before this. */
  readonly nextSendAt: number;
  readonly pause: Pause | null;
  /** How many account-level refusals in a row, for the growing back-off. */
  readonly strikes: number;
  readonly usage: { readonly percent: number; readonly at: number } | null;
  readonly elsewhere: readonly ElsewhereSend[];
  readonly reconciledAt: number | null;
  /** Profile reads, as times: they are not journal entries but have a limit. */
  readonly reads: readonly number[];
  /** Mirror of the day's counters, derived: `day` is the local calendar day they are for. */
  readonly today: { readonly day: string; readonly used: Readonly<Record<string, number>> };
}

/** Everything of one account. */
export interface AccountJournal {
  readonly ledger: AccountLedger;
  readonly entries: readonly JournalEntry[];
}

/** Durable storage. `load` rejects when the store cannot be trusted; `commit` is one atomic write or rejects. */
export interface JournalStore {
  load(accountId: string): Promise<AccountJournal | null>;
  commit(change: { readonly ledger: AccountLedger; readonly entries: readonly JournalEntry[] }): Promise<void>;
}

/** The machine's calendar: local day and month of a moment, and when the local day or month after it begins. */
export interface Calendar {
  dayOf(at: number): string;
  monthOf(at: number): string;
  startOfNextDay(at: number): number;
  startOfNextMonth(at: number): number;
}

/** The user's settings that steer sending. Milliseconds. */
export interface SendSettings {
  readonly tier: Tier;
  readonly limits: readonly Limit[];
  readonly holdMs: number;
  readonly spacingMs: { readonly min: number; readonly max: number };
}

/** Everything the engine touches: handed in, so that a test owns time, chance, storage and the network. */
export interface SendPorts {
  readonly api: SendApi;
  readonly store: JournalStore;
  readonly calendar: Calendar;
  settings(accountId: string): Promise<SendSettings>;
  /** The machine's clock, UTC ms. */
  now(): number;
  /**
   * The API server's clock now, UTC ms: the `Date` header of an answer plus what a monotonic timer measured since; null
   * before the first answer of this worker life. Where it is known the machine's clock is not trusted at all.
   */
  serverNow?(): number | null;
  /** Uniform in [0, 1). */
  random(): number;
  newId(): string;
  /** Resolves after `ms`, or at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs `task` alone among all tasks of that name, in this and every other context of the extension. */
  lock<T>(name: string, task: () => Promise<T>): Promise<T>;
  /** Told of every committed entry, to wake followers and redraw the badge. */
  onEntry(entry: JournalEntry): void;
}
