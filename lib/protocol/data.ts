import { z } from 'zod';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Tier } from '@/lib/outreach/quota/limits';
import { ENTRIES_A_MESSAGE } from '@/lib/outreach/rules/export-rules';
import type { SettingChange } from '@/lib/outreach/rules/import-rules';
import type { CountedAnswer } from '@/lib/unipile/http/body/unread-answer';
import { answerOf, id, moment, nothing, type RequestForm } from './messaging/request';

/**
 * What the extension's own pages may ask about all stored data of the active account. A file travels in parts, its entries first and
 * its head, with how many entries there were, last: then all of it is taken over, or nothing. `check` writes nothing and answers what
 * the part would change; `file` is an id of this handing over.
 */
export const DATA_REQUESTS = {
  'data.export': { from: 'extension', input: nothing, answer: answerOf<ExportHead>() },
  'data.export.entries': {
    from: 'extension',
    input: () => z.strictObject({ before: moment.nullable() }),
    answer: answerOf<ExportStretch>(),
  },
  /** The parts are whatever the user's file holds, so they are parsed by the use case, which says what is wrong with them. */
  'data.import': {
    from: 'extension',
    input: () => z.strictObject({ head: z.unknown(), check: z.boolean(), file: id, entries: z.number().int().min(0) }),
    answer: answerOf<HeadChange>(),
  },
  'data.import.entries': {
    from: 'extension',
    input: () => z.strictObject({ entries: z.array(z.unknown()).max(ENTRIES_A_MESSAGE), check: z.boolean(), file: id }),
    answer: answerOf<EntriesChange>(),
  },
  /** The answers of Unipile that were not understood, without anything of what they say about anybody; the latest first. */
  'data.unread': { from: 'extension', input: nothing, answer: answerOf<readonly CountedAnswer[]>() },
  'data.unread.erase': { from: 'extension', input: nothing, answer: answerOf<null>() },
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
  /** What the user keeps of people. */
  readonly keepsakes: unknown;
  /** What was put off or is done with on the list of today. */
  readonly handled: unknown;
}

/** What the beginning of a file changes here. */
export interface HeadChange {
  readonly settings: readonly SettingChange[];
  /** How the button on LinkedIn is shown. */
  readonly control: boolean;
  readonly tier: { readonly before: Tier | null; readonly after: Tier | null } | null;
  /** How many are new here; those of the same name stay as they are here. */
  readonly drafts: number;
  readonly templates: number;
  /** Of how many people the file knows a note, label or reminder beyond what is kept here. */
  readonly keepsakes: number;
  /** How many causes on the list of today the file knows to be put off or done with, of which nothing is decided here. */
  readonly handled: number;
  /** Whether the file knows of a pause that is longer than the one here, if any. */
  readonly pause: boolean;
}

/** What entries of a file change here. */
export interface EntriesChange {
  /** Not known here. */
  readonly added: number;
  /** Known here, but not as far along as in the file. */
  readonly changed: number;
  /** The oldest and the newest of both, UTC ms; null where there are none. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

/** Part of the journal as it is exported, newest first. */
export interface ExportStretch {
  readonly entries: readonly JournalEntry[];
  /** `before` of the next part; null at the end. */
  readonly next: number | null;
}
