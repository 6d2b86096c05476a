import { z } from 'zod';
import { DAY_MS } from '@/lib/durations';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import { CLOCK_DRIFT_MS } from '@/lib/outreach/journal/clock';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import { accountLedgerSchema, journalEntrySchema } from '@/lib/storage/journal/journal-schema';
import { type StoredDraft, storedDraft } from '@/lib/storage/own-data/draft-items';
import { type StoredHandled, unpackHandled } from '@/lib/storage/own-data/handled-map';
import { type StoredKeepsake, unpackKeepsakes } from '@/lib/storage/own-data/keepsakes-map';
import { type StoredSettings, settingsItem } from '@/lib/storage/own-data/settings-item';
import { type StoredTemplate, templatesItem } from '@/lib/storage/own-data/templates-item';

/** Everything of a file but its entries, as this version reads it. */
export interface ImportedHead {
  readonly ledger: AccountLedger | null;
  /** Null where the file has none. */
  readonly settings: StoredSettings | null;
  readonly templates: readonly StoredTemplate[];
  readonly drafts: readonly (readonly [person: string, draft: StoredDraft])[];
  readonly keepsakes: readonly StoredKeepsake[];
  readonly handled: ReadonlyMap<string, StoredHandled>;
}

const kindOfFile = () => z.object({ kind: z.literal('kith-export'), version: z.number() });
/** What an older version did not have yet, its files lack. */
const head = () =>
  z.object({
    version: z.literal(1),
    account: z.object({ accountId: z.string() }),
    ledger: accountLedgerSchema().nullable(),
    settings: z.unknown().optional(),
    templates: z.unknown().optional(),
    drafts: z.record(z.string().min(1).max(200), z.unknown()),
    keepsakes: z.unknown().optional(),
    handled: z.unknown().optional(),
  });

/** No pause that Kith makes, and no check of an unclear send, is further ahead. */
const FURTHEST_MS = 62 * DAY_MS;

/** A file of which nothing is taken over. */
export const refused = (why: Extract<Problem, { kind: 'import-refused' }>['why']) =>
  failed<Problem>({ kind: 'import-refused', why });

/** A moment that has not come yet would keep its place for as long; nothing that was exported can have one. */
const isAhead = (now: number, ...moments: readonly (number | null | undefined)[]) =>
  moments.some((at) => typeof at === 'number' && at > now + CLOCK_DRIFT_MS);

const ledgerIsAhead = ({ reads, elsewhere, usage, pause }: AccountLedger, now: number) =>
  isAhead(now, ...reads, ...elsewhere.flatMap(({ at, seenAt }) => [at, seenAt]), usage?.at, pause?.since) ||
  (pause?.until ?? 0) > now + FURTHEST_MS;

const entryIsAhead = ({ at, sentAt, closedAt, evidence, checks, dueAt, holdUntil }: JournalEntry, now: number) =>
  isAhead(now, at, sentAt, closedAt, evidence?.at, checks.absentAt, checks.putRightAt) ||
  Math.max(checks.nextAt ?? 0, dueAt, holdUntil) > now + FURTHEST_MS;

/** Reads the beginning of a file for an account; refuses all of it where any part cannot be read or cannot be true. */
export function importedHead(file: unknown, accountId: string, now: number): Result<ImportedHead, Problem> {
  const kind = kindOfFile().safeParse(file);
  if (!kind.success) return refused('not-an-export');
  if (kind.data.version > 1) return refused('later-version');
  const read = head().safeParse(file);
  if (!read.success) return refused('broken');
  const { account, ledger } = read.data;
  if (account.accountId !== accountId || (ledger !== null && ledger.accountId !== accountId))
    return refused('another-account');
  if (ledger && ledgerIsAhead(ledger, now)) return refused('broken');
  const settings = read.data.settings === undefined ? null : settingsItem.unpack(read.data.settings);
  const templates = read.data.templates === undefined ? [] : templatesItem.unpack(read.data.templates);
  const drafts = Object.entries(read.data.drafts).map(([person, packed]) => [person, storedDraft(packed)] as const);
  const readable = drafts.flatMap(([person, draft]) => (draft ? [[person, draft] as const] : []));
  const keepsakes = read.data.keepsakes === undefined ? [] : unpackKeepsakes(read.data.keepsakes);
  const handled = read.data.handled === undefined ? new Map() : unpackHandled(read.data.handled);
  const whole = readable.length === drafts.length && keepsakes !== undefined && handled !== undefined;
  if (settings === undefined || templates === undefined || !whole) return refused('broken');
  return ok({ ledger, settings, templates, drafts: readable, keepsakes, handled });
}

/** Reads entries of a file for an account; refuses all of them where one cannot be read or cannot be true. */
export function importedEntries(
  entries: readonly unknown[],
  accountId: string,
  now: number,
): Result<readonly JournalEntry[], Problem> {
  const read = z.array(journalEntrySchema()).safeParse(entries);
  if (!read.success) return refused('broken');
  if (read.data.some((entry) => entry.accountId !== accountId)) return refused('another-account');
  return read.data.some((entry) => entryIsAhead(entry, now)) ? refused('broken') : ok(read.data);
}
