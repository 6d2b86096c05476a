import { z } from 'zod';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { ENTRIES_A_MESSAGE } from '@/lib/outreach/rules/export-rules';
import { answerOf, moment, nothing, type RequestForm } from './messaging/request';

/**
 * What the extension's own pages may ask about all stored data of the active account. A file travels in parts; `check` writes
 * nothing.
 */
export const DATA_REQUESTS = {
  'data.export': { from: 'extension', input: nothing, answer: answerOf<ExportHead>() },
  'data.export.entries': {
    from: 'extension',
    input: z.strictObject({ before: moment.nullable() }),
    answer: answerOf<ExportStretch>(),
  },
  /** The parts are whatever the user's file holds, so they are parsed by the use case, which says what is wrong with them. */
  'data.import': {
    from: 'extension',
    input: z.strictObject({ head: z.unknown(), check: z.boolean() }),
    answer: answerOf<null>(),
  },
  /** Answers how many entries were not known here, or not as far along. */
  'data.import.entries': {
    from: 'extension',
    input: z.strictObject({ entries: z.array(z.unknown()).max(ENTRIES_A_MESSAGE), check: z.boolean() }),
    answer: answerOf<number>(),
  },
  'data.erase': { from: 'extension', input: nothing, answer: answerOf<null>() },
} as const satisfies Record<string, RequestForm>;

/** Everything of one account except its journal entries and the key: the beginning of an exported file. */
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

/** Part of the journal as it is exported, newest first. */
export interface ExportStretch {
  readonly entries: readonly JournalEntry[];
  /** `before` of the next part; null at the end. */
  readonly next: number | null;
}
