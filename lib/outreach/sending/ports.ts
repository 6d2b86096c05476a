import type { PersonRef } from '@/lib/linkedin/person-address';
import type { JournalStore } from '@/lib/outreach/journal/account-journal';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import type { Listing, MessageRecord, PendingInvitation, RelationRecord } from '@/lib/outreach/people/linkedin-records';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import type { Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { OutgoingFile } from '@/lib/unipile/shapes/outgoing-file';

/** What a definite success gives back. A success without the id that proves it is `unconfirmed`, not `sent`. */
export interface SendAnswer {
  readonly ids: JournalEntry['ids'];
  readonly usage: number | null;
}

/** The one request of an entry, ready to leave. To be called at most once, ever; must end by itself within a minute, and longer with files. */
export type SendRequest = () => Promise<Result<SendAnswer, ApiProblem>>;

/** What the send engine asks of the API. Every call may fail as data; none throws; only the request that `prepare` gives writes. */
export interface SendApi {
  /** Resolves a person; `fresh` skips the few-minutes cache. */
  person(accountId: string, ref: PersonRef, options: { fresh: boolean }): Promise<Result<Person, ApiProblem | Refusal>>;
  /** Reads what the one request of an entry needs, with its files; until that is called nothing has left. Ends by itself within a minute. */
  prepare(entry: JournalEntry, files: readonly OutgoingFile[]): Promise<Result<SendRequest, ApiProblem>>;
  sentInvitations(accountId: string): Promise<Result<Listing<PendingInvitation>, ApiProblem>>;
  /** The first list page of them, newest first: what was invited in the last minutes stands there. */
  newestSentInvitations(accountId: string): Promise<Result<Listing<PendingInvitation>, ApiProblem>>;
  receivedInvitations(accountId: string): Promise<Result<Listing<PendingInvitation>, ApiProblem>>;
  /**
   * Relations made at or after `since` (the list is newest first), and in the same reading the number of all, counted up to `countTo`:
   * null where that was not wanted (0) or could not be told.
   */
  relationsSince(
    accountId: string,
    since: number,
    countTo: number,
  ): Promise<Result<Listing<RelationRecord> & { readonly count: number | null }, ApiProblem>>;
  /** Messages with this person at or after `since`, own and theirs. */
  messagesSince(
    accountId: string,
    person: JournalEntry['person'],
    chatId: string | null,
    since: number,
  ): Promise<Result<Listing<MessageRecord>, ApiProblem>>;
}

/** Everything the engine touches: handed in, so that a test owns time, chance, storage and the network. */
export interface SendPorts {
  readonly api: SendApi;
  readonly store: JournalStore;
  readonly calendar: Calendar;
  settings(accountId: string): Promise<SendSettings>;
  /** Whether Kith may act as the account: nothing leaves as one that it was disconnected from. */
  isConnected(accountId: string): Promise<boolean>;
  /** The machine's clock, UTC ms. */
  now(): number;
  /**
   * The API server's clock now, UTC ms: the `Date` header of an answer plus what a monotonic timer measured since; null
   * before the first answer of this worker life. Where it is known the machine's clock is not trusted at all.
   */
  serverNow?(): number | null;
  /** Milliseconds by a timer that nobody can set and that never goes back; it may stand while the computer sleeps. */
  uptime(): number;
  /** Uniform in [0, 1). */
  random(): number;
  newId(): string;
  /** Names the browser's session: another after the browser or the extension was started anew, the same for every worker between. */
  session(): Promise<string>;
  /** Resolves after `ms`, or at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs `task` every `ms` until the signal aborts. */
  repeat(ms: number, task: () => void, signal: AbortSignal): void;
  /** Runs `task` alone among all tasks of that name, in this and every other context of the extension. */
  lock<T>(name: string, task: () => Promise<T>): Promise<T>;
  /** Told of every committed entry, to wake whoever waits for it and to redraw the badge. */
  onEntry(entry: JournalEntry): void;
}
