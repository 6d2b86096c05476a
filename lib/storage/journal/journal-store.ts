import { browser } from 'wxt/browser';
import type { AccountJournal, AccountLedger, JournalStore } from '@/lib/outreach/journal/account-journal';
import { ENTRY_STATES, isOpen, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { newLedger } from '@/lib/outreach/journal/new-ledger';
import type { JournalArchive, Span, Stretch } from './journal-archive';
import { isFurther, mergedEntries, mergedLedger } from './journal-merge';
import { accountLedgerSchema, journalEntrySchema } from './journal-schema';

/** How long closed entries stay in `chrome.storage`: past every quota window (a month) and the three weeks after a withdrawal. */
const KEEP_MS = 35 * 24 * 60 * 60 * 1_000;

const CLOSED_STATES = ENTRY_STATES.filter((state) => !isOpen({ state }));

const ledgerKey = (accountId: string) => `ledger:${accountId}`;
const entryPrefix = (accountId: string) => `entry:${accountId}:`;
const entryKey = (entry: JournalEntry) => `${entryPrefix(entry.accountId)}${entry.id}`;

/** What the journal's store can do besides what sending needs. Erasing and taking over are for whoever holds `journalLock`. */
export interface KeptJournal extends JournalStore {
  /** About `count` entries of a span, newest first, from `chrome.storage` and the archive together. */
  newestOf(accountId: string, span: Span, count: number): Promise<Stretch>;
  /** Everything ever sent to a person, newest first. */
  ofPerson(accountId: string, providerId: string): Promise<readonly JournalEntry[]>;
  /** Erases every closed entry; LinkedIn's lists are then read before the next invitation. */
  eraseClosed(accountId: string): Promise<void>;
  /** Takes over what another copy of the journal knows beyond this one, and answers with how many entries that were. */
  absorb(accountId: string, copy: { ledger: AccountLedger | null; entries: readonly JournalEntry[] }): Promise<number>;
  /** Drops what was loaded, so that the next use reads anew. */
  forget(): void;
}

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
}): KeptJournal {
  const { archive, now, report } = deps;
  const loaded = new Map<string, AccountJournal>();
  const isPast = (entry: JournalEntry) => entry.at < now() - KEEP_MS && !isOpen(entry);

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
    const merged = mergedEntries(stored.entries, copies);
    const ledger = stored.ledger ?? ledgerCopy;
    if (!ledger) return null;
    const lost = stored.damaged || stored.ledger === null || merged.restored > 0;
    const journal = { ledger: lost ? { ...ledger, reconciledAt: null } : ledger, entries: merged.entries };
    loaded.set(accountId, journal);
    return journal;
  };

  /** Drops closed entries past their time from `chrome.storage`, once the archive surely has them. */
  const withoutOld = async (ledger: AccountLedger, entries: readonly JournalEntry[]) => {
    const old = entries.filter(isPast);
    if (old.length === 0) return entries;
    try {
      await archive.put(old, ledger);
      await browser.storage.local.remove(old.map(entryKey));
      return entries.filter((entry) => !isPast(entry));
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

  return {
    load,
    commit,
    async newestOf(accountId, span, count) {
      const [journal, stretch] = await Promise.all([load(accountId), archive.newestOf(accountId, span, count)]);
      const since = stretch.next ?? span.since;
      const kept = (journal?.entries ?? []).filter(({ at }) => at >= since && at < span.before);
      return { entries: joined(stretch.entries, kept), next: stretch.next };
    },
    async ofPerson(accountId, providerId) {
      const [journal, past] = await Promise.all([load(accountId), archive.ofPerson(accountId, providerId)]);
      return joined(past, journal?.entries.filter(({ person }) => person.providerId === providerId) ?? []);
    },
    async eraseClosed(accountId) {
      const journal = await load(accountId);
      await archive.removeStates(accountId, CLOSED_STATES);
      if (!journal) return;
      const ledger = { ...journal.ledger, reconciledAt: null };
      const entries = journal.entries.filter(isOpen);
      const left = new Set(entries.map(entryKey));
      await browser.storage.local.set({ [ledgerKey(accountId)]: ledger });
      const keys = await browser.storage.local.getKeys();
      await browser.storage.local.remove(
        keys.filter((key) => key.startsWith(entryPrefix(accountId)) && !left.has(key)),
      );
      loaded.set(accountId, { ledger, entries });
    },
    async absorb(accountId, copy) {
      const journal = await load(accountId);
      const kept = new Map(journal?.entries.map((entry) => [entry.id, entry]));
      const archived = await archive.byIds(copy.entries.map(({ id }) => id).filter((id) => !kept.has(id)));
      const known = new Map([...archived.map((entry) => [entry.id, entry] as const), ...kept]);
      const taken = copy.entries.filter((entry) => isFurther(known.get(entry.id), entry));
      const ledger = mergedLedger(journal?.ledger ?? newLedger(accountId, now()), copy.ledger, now());
      // What lies in the past goes to the archive alone: `chrome.storage` holds 10 MB.
      await archive.put(taken.filter(isPast), ledger);
      await commit({ ledger, entries: taken.filter((entry) => !isPast(entry)) });
      return taken.length;
    },
    forget: () => loaded.clear(),
  };
}

/** Both, newest first; where an entry is in both, as `chrome.storage` has it. */
function joined(archived: readonly JournalEntry[], kept: readonly JournalEntry[]): readonly JournalEntry[] {
  const entries = new Map([...archived, ...kept].map((entry) => [entry.id, entry]));
  return [...entries.values()].sort(newestFirst);
}

const newestFirst = (a: JournalEntry, b: JournalEntry) => b.at - a.at || (a.id < b.id ? 1 : -1);
