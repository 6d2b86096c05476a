import type { JournalEntry } from './journal-entry';
import type { Pause } from './pause';

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
