import type { JournalEntry } from './journal-entry';
import type { Pause } from './pause';
import type { Seal } from './sealed-entry';

/**
 * An invitation seen on LinkedIn. One that was not made here takes a place too. Those that take none are kept as well for as long
 * as they are listed, so that no later reading mistakes them for new ones.
 */
export interface ElsewhereSend {
  readonly providerId: string | null;
  readonly publicIdentifier: string | null;
  readonly invitationId: string | null;
  readonly fullName: string;
  /** The latest time at which it can have been sent; null where that is not known, and then it takes no place. */
  readonly at: number | null;
  readonly withNote: boolean;
  /** Whether it was made here: then the journal's own entry is what takes the place. */
  readonly own: boolean;
  /** When a reading last saw it. */
  readonly seenAt: number;
  /** Whether that was in the list of relations: it is not pending any more. */
  readonly over?: boolean | undefined;
}

/** What an account's journal keeps beside its entries. Written in the same atomic set as the entry that changes it. */
export interface AccountLedger {
  readonly version: 2;
  readonly accountId: string;
  /** Highest clock reading ever seen (UTC ms): time never counts as earlier than this. */
  readonly clock: number;
  /** The server's own time when it was last heard (UTC ms); null before that. */
  readonly sureAt: number | null;
  /** When Kith first knew this account, for the gentle start. */
  readonly knownSince: number;
  /** Relations of the account where known, for the gentle start. */
  readonly relationsCount: number | null;
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
  /**
   * The last erasing of history: what is not sealed was sent since. `archived`: whether it is known to be over in the archive as well, so
   * that what stands there alone came since.
   */
  readonly erased?: { readonly id: string; readonly archived: boolean } | undefined;
}

/** Everything of one account. */
export interface AccountJournal {
  readonly ledger: AccountLedger;
  readonly entries: readonly JournalEntry[];
  /** Hashes names and texts to compare them with sealed entries; missing where nothing was erased. */
  readonly seal?: Seal | undefined;
}

/**
 * Durable storage. `load` rejects when the store cannot be trusted; `commit` is one atomic write or rejects: with an error of the kind
 * `storage-full` where there is no room for a send, which is never so of what closes one.
 */
export interface JournalStore {
  load(accountId: string): Promise<AccountJournal | null>;
  commit(change: { readonly ledger: AccountLedger; readonly entries: readonly JournalEntry[] }): Promise<void>;
}
