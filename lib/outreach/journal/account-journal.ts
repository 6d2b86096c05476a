import type { JournalEntry } from './journal-entry';
import type { Pause } from './pause';
import type { Seal } from './sealed-entry';

/**
 * An invitation seen on LinkedIn: one that this journal did not make takes a place too. Those that take none are kept as well
 * while they are listed, so that no later reading takes them for new ones.
 */
export interface ElsewhereSend {
  readonly providerId: string | null;
  readonly publicIdentifier: string | null;
  readonly invitationId: string | null;
  readonly fullName: string;
  /** When it was sent, at the latest; null where that is not known, and then it takes no place. */
  readonly at: number | null;
  readonly withNote: boolean;
  /** Whether it was made here: the journal's entry takes its place, for as long as it takes one. */
  readonly own: boolean;
  /** When a reading last saw it. */
  readonly seenAt: number;
}

/** What an account's journal keeps beside its entries. Written in the same atomic set as the entry that changes it. */
export interface AccountLedger {
  readonly version: 2;
  readonly accountId: string;
  /** Highest clock reading ever seen (UTC ms): time never counts as earlier than this. */
  readonly clock: number;
  /** When the server's clock was last heard, by it (UTC ms); null before the first time. */
  readonly sureAt: number | null;
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
  /** What sealed entries are compared with; there is none where nothing was erased. */
  readonly seal?: Seal | undefined;
}

/** Durable storage. `load` rejects when the store cannot be trusted; `commit` is one atomic write or rejects. */
export interface JournalStore {
  load(accountId: string): Promise<AccountJournal | null>;
  commit(change: { readonly ledger: AccountLedger; readonly entries: readonly JournalEntry[] }): Promise<void>;
}
