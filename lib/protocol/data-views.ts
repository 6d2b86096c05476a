import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** How many entries go in one message: Chrome takes 64 MB, and each may carry a text. */
export const ENTRIES_A_MESSAGE = 1_000;

/** Everything of one account but its journal entries and the key: the beginning of an exported file. */
export interface ExportHead {
  readonly kind: 'kith-export';
  readonly version: 1;
  /** UTC ms. */
  readonly exportedAt: number;
  readonly account: { readonly accountId: string; readonly name: string };
  readonly ledger: AccountLedger | null;
  /** Stored items as they are stored: `{ version, value }`. */
  readonly settings: unknown;
  readonly templates: unknown;
  /** By person. */
  readonly drafts: Readonly<Record<string, unknown>>;
}

/** A stretch of the journal as it is exported, newest first. */
export interface ExportStretch {
  readonly entries: readonly JournalEntry[];
  /** `before` of the next stretch; null at the end. */
  readonly next: number | null;
}
