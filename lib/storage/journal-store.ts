import { browser } from 'wxt/browser';
import { isOpen, type JournalEntry } from '@/lib/outreach/journal-entry';
import type { AccountJournal, AccountLedger, JournalStore } from '@/lib/outreach/send-ports';
import type { JournalArchive } from './journal-archive';
import { accountLedgerSchema, journalEntrySchema } from './journal-schema';

/** How long closed entries stay in `chrome.storage`: past every quota window (a month) and the three weeks after a withdrawal. */
const KEEP_MS = 35 * 24 * 60 * 60 * 1_000;

const ledgerKey = (accountId: string) => `ledger:${accountId}`;
const entryPrefix = (accountId: string) => `entry:${accountId}:`;
const entryKey = (entry: JournalEntry) => `${entryPrefix(entry.accountId)}${entry.id}`;

/**
 * The journal in `chrome.storage.local`: one key an entry and one for the ledger, so that an entry and the counters it
 * changes go out in one atomic `set`. The archive gets the same afterwards; where it knows more than the store, the store
 * was damaged: what is lost is put back, and `reconciledAt` is cleared so that LinkedIn's own lists are read before the next
 * send. The worker is the only writer, so what was loaded once is kept.
 */
export function createJournalStore(deps: {
  readonly archive: JournalArchive;
  now(): number;
  report(error: unknown): void;
}): JournalStore & { forget(): void } {
  const { archive, now, report } = deps;
  const loaded = new Map<string, AccountJournal>();

  const readStore = async (accountId: string) => {
    const prefix = entryPrefix(accountId);
    const keys = (await browser.storage.local.getKeys()).filter((key) => key.startsWith(prefix));
    const stored = await browser.storage.local.get([ledgerKey(accountId), ...keys]);
    const ledger = accountLedgerSchema.safeParse(stored[ledgerKey(accountId)]);
    const entries = keys.map((key) => journalEntrySchema.safeParse(stored[key]));
    return {
      ledger: ledger.success ? ledger.data : null,
      entries: entries.flatMap((entry) => (entry.success ? [entry.data] : [])),
      damaged: entries.some((entry) => !entry.success) || (!ledger.success && keys.length > 0),
    };
  };

  const load = async (accountId: string): Promise<AccountJournal | null> => {
    const known = loaded.get(accountId);
    if (known) return known;
    const stored = await readStore(accountId);
    const since = now() - KEEP_MS;
    const [copies, ledgerCopy] = await Promise.all([archive.entriesSince(accountId, since), archive.ledger(accountId)]);
    const merged = merge(stored.entries, copies);
    const ledger = stored.ledger ?? ledgerCopy;
    if (!ledger) return null;
    const lost = stored.damaged || stored.ledger === null || merged.restored > 0;
    const journal = { ledger: lost ? { ...ledger, reconciledAt: null } : ledger, entries: merged.entries };
    loaded.set(accountId, journal);
    return journal;
  };

  /** Drops closed entries past their time from `chrome.storage`, once the archive surely has them. */
  const withoutOld = async (ledger: AccountLedger, entries: readonly JournalEntry[]) => {
    const before = now() - KEEP_MS;
    const isOld = (entry: JournalEntry) => entry.at < before && !isOpen(entry);
    const old = entries.filter(isOld);
    if (old.length === 0) return entries;
    try {
      await archive.put(old, ledger);
      await browser.storage.local.remove(old.map(entryKey));
      return entries.filter((entry) => !isOld(entry));
    } catch (error) {
      report(error);
      return entries;
    }
  };

  const commit: JournalStore['commit'] = async ({ ledger, entries }) => {
    const { accountId } = ledger;
    const before = loaded.get(accountId)?.entries ?? [];
    await browser.storage.local.set({
      [ledgerKey(accountId)]: ledger,
      ...Object.fromEntries(entries.map((entry) => [entryKey(entry), entry])),
    });
    const changed = new Map(entries.map((entry) => [entry.id, entry]));
    const kept = [...before.filter((entry) => !changed.has(entry.id)), ...entries];
    await archive.put(entries, ledger).catch(report);
    loaded.set(accountId, { ledger, entries: await withoutOld(ledger, kept) });
  };

  return { load, commit, forget: () => loaded.clear() };
}

/** The newer of each entry's two copies, and how many the store had lost or held in an older state. */
function merge(stored: readonly JournalEntry[], copies: readonly JournalEntry[]) {
  const entries = new Map(stored.map((entry) => [entry.id, entry]));
  let restored = 0;
  for (const copy of copies) {
    const entry = entries.get(copy.id);
    if (entry && progress(entry) >= progress(copy)) continue;
    entries.set(copy.id, copy);
    restored += 1;
  }
  return { entries: [...entries.values()], restored };
}

const progress = (entry: JournalEntry) =>
  [entry.sentAt, entry.closedAt, entry.evidence].filter((mark) => mark !== null).length;
