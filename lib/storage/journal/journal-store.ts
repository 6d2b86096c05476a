import { browser } from 'wxt/browser';
import type { AccountJournal, AccountLedger, JournalStore } from '@/lib/outreach/journal/account-journal';
import { ENTRY_STATES, isOpen, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { newLedger } from '@/lib/outreach/journal/new-ledger';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import { sealedEntry } from '@/lib/outreach/journal/sealed-entry';
import { withChanged } from '@/lib/outreach/sending/journal-access';
import { mustBeOf } from '@/lib/storage/generation';
import { readTogether } from '@/lib/storage/read-together';
import { nothingDone } from '@/lib/storage/storage-failure';
import { writeWhole } from '@/lib/storage/write-whole';
import type { JournalArchive, Span, Stretch } from './journal-archive';
import { createJournalBudget } from './journal-budget';
import { type Further, furtherOf, mergedEntries, mergedLedger } from './journal-merge';
import { journalEntrySchema } from './journal-schema';
import { hasHadItsSay, isPast, LONGEST_LIVE_MS, packed, withoutWords, withWords } from './live-entries';
import { makeSeal, readSeal } from './sealing-key-item';
import { elsewhereKey, isOneItem, LEDGER_LISTS, ledgerItems, ledgerKeys, storedLedger } from './stored-ledger';

/** How many entries the archive is given or asked for in one call, which has a time limit: a file may have all of many years. */
const AT_A_TIME = 1_000;

const CLOSED_STATES = ENTRY_STATES.filter((state) => !isOpen({ state }));

const entryPrefix = (accountId: string) => `entry:${accountId}:`;
const entryKey = (entry: JournalEntry) => `${entryPrefix(entry.accountId)}${entry.id}`;
const entryItems = (entries: readonly JournalEntry[]) =>
  Object.fromEntries(entries.map((entry) => [entryKey(entry), packed(entry)]));

/** What the journal's store can do beyond what sending needs. Callers of `eraseClosed` and `absorb` must hold `journalLock`. */
export interface KeptJournal extends JournalStore {
  /** About `count` entries of a span, newest first, from `chrome.storage` and the archive together. */
  newestOf(accountId: string, span: Span, count: number): Promise<Stretch>;
  /** Everything ever sent to a person, newest first. */
  ofPerson(accountId: string, providerId: string): Promise<readonly JournalEntry[]>;
  /**
   * Erases every closed entry that is here when the erasing of this id begins. Of those that a window or a rule still counts, what
   * counting needs is kept, sealed. LinkedIn's lists are then read before the next invitation. May be done again: what was sent
   * since stays, whatever the clock. Rejects with `NothingDone` where it could not begin. Resolves to the entries that stay.
   */
  eraseClosed(accountId: string, id: string): Promise<readonly string[]>;
  /** What entries of another copy of the journal know beyond this one. */
  further(accountId: string, copies: readonly JournalEntry[]): Promise<Further>;
  /**
   * Takes over what another copy of the journal knows beyond this one; resolves to which entries that were. `beside`: what is stored
   * in the same write, by key. May be done again; rejects with `NothingDone` where nothing of it was stored.
   */
  absorb(
    accountId: string,
    copy: { ledger: AccountLedger | null; entries: readonly JournalEntry[] },
    beside?: Readonly<Record<string, unknown>>,
  ): Promise<Further>;
  /** Forgets what was loaded, so that the next use reads from storage. */
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
  /** The time, UTC ms: the server's where it is known. */
  now(): number;
  /** The server's clock alone, UTC ms. Null where it is not known: then nothing is dropped, since the machine's may run ahead. */
  serverNow(): number | null;
  report(error: unknown): void;
}): KeptJournal {
  const { archive, now, serverNow, report } = deps;
  /** Null where there is none yet. */
  const loaded = new Map<string, AccountJournal | null>();
  /** The ledger as its items stand in storage. */
  const storedAs = new Map<string, AccountLedger>();
  const budget = createJournalBudget();
  /** The accounts whose history may have to be erased from the archive once more: what was sent since stays in `chrome.storage` meanwhile. */
  const halfErased = new Set<string>();

  /** What to write for a ledger, by key. */
  const itemsOf = async (ledger: AccountLedger) =>
    ledgerItems(ledger, storedAs.get(ledger.accountId) ?? null, await budget.leftFor(elsewhereKey(ledger.accountId)));

  /** Writes in one go, where there is room for it. */
  const set = async (items: Record<string, unknown>): Promise<void> => {
    await budget.take(items);
    await mustBeOf();
    await browser.storage.local.set(items).catch((error: unknown) => {
      budget.forget();
      throw error;
    });
  };

  const readStore = async (accountId: string) => {
    const prefix = entryPrefix(accountId);
    const keys = (await browser.storage.local.getKeys()).filter((key) => key.startsWith(prefix));
    const [stored, seal] = await Promise.all([readTogether('local', [...ledgerKeys(accountId), ...keys]), readSeal()]);
    budget.saw(stored);
    const ledger = storedLedger(accountId, stored);
    if (ledger && !isOneItem(accountId, stored)) storedAs.set(accountId, ledger);
    const entries = keys.map((key) => journalEntrySchema().safeParse(stored[key]));
    return {
      ledger,
      seal,
      entries: entries.flatMap((entry) => (entry.success ? [entry.data] : [])),
      damaged: entries.some((entry) => !entry.success) || (ledger === null && keys.length > 0),
    };
  };

  type InStore = Awaited<ReturnType<typeof readStore>>;

  /** What the archive has beside the store, which is read meanwhile. If it cannot be read, the store alone is used. */
  const readArchive = async (accountId: string, inStore: Promise<InStore>) => {
    try {
      const [ledgerCopy, { ledger }] = await Promise.all([archive.ledger(accountId), inStore]);
      // Where the machine's clock runs ahead the ledger's is used.
      const latest = Math.min(now(), (ledger ?? ledgerCopy)?.clock ?? now());
      const copies = await archive.entriesSince(accountId, latest - LONGEST_LIVE_MS);
      return { ledgerCopy, copies: copies.filter((entry) => !isPast(entry, latest)), isUnread: false };
    } catch (error) {
      report(error);
      return { ledgerCopy: null, copies: [], isUnread: true };
    }
  };

  const load = async (accountId: string): Promise<AccountJournal | null> => {
    const known = loaded.get(accountId);
    if (known !== undefined) return known;
    const inStore = readStore(accountId);
    const [stored, { ledgerCopy, copies, isUnread }] = await Promise.all([inStore, readArchive(accountId, inStore)]);
    const merged = mergedEntries(stored.entries, copies);
    const ledger = stored.ledger ?? ledgerCopy;
    const lost = stored.damaged || stored.ledger === null || merged.restored > 0;
    const journal = ledger && {
      ledger: lost ? { ...ledger, reconciledAt: null } : ledger,
      entries: merged.entries,
      ...(stored.seal && { seal: stored.seal }),
    };
    // Nothing at all is not believed before the archive was read as well.
    if (journal || !isUnread) loaded.set(accountId, journal);
    return journal;
  };

  const unreadable =
    <T>(instead: T) =>
    (error: unknown) => {
      report(error);
      return instead;
    };

  /** Drops from `chrome.storage` what is no longer needed there, once the archive is sure to have it. */
  const slimmed = async (ledger: AccountLedger, entries: readonly JournalEntry[]) => {
    const sure = serverNow();
    if (sure === null || halfErased.has(ledger.accountId)) return entries;
    const past = entries.filter((entry) => isPast(entry, sure));
    const wordy = entries.filter((entry) => !isPast(entry, sure) && hasHadItsSay(entry, sure));
    if (past.length + wordy.length === 0) return entries;
    try {
      await archive.put([...past.filter(isTold), ...wordy], ledger, []);
      await set(entryItems(wordy.map(withoutWords)));
      await browser.storage.local.remove(past.map(entryKey));
      await budget.give(past.map(entryKey));
      const spoken = new Set(wordy);
      return entries.flatMap((entry) => (isPast(entry, sure) ? [] : spoken.has(entry) ? withoutWords(entry) : entry));
    } catch (error) {
      report(error);
      return entries;
    }
  };

  const commit: JournalStore['commit'] = async ({ ledger, entries }) => {
    const { accountId } = ledger;
    const before = loaded.get(accountId)?.entries ?? [];
    const stored = storedAs.get(accountId) ?? null;
    await set({ ...(await itemsOf(ledger)), ...entryItems(entries) });
    storedAs.set(accountId, ledger);
    const changed = new Map(entries.map((entry) => [entry.id, entry]));
    const kept = [...before.filter((entry) => !changed.has(entry.id)), ...entries];
    const lists = LEDGER_LISTS.filter((list) => stored?.[list] !== ledger[list]);
    await archive.put(entries.filter(isTold), ledger, lists).catch(report);
    loaded.set(accountId, { ...loaded.get(accountId), ledger, entries: await slimmed(ledger, kept) });
  };

  const forget = () => {
    loaded.clear();
    storedAs.clear();
    budget.forget();
  };

  const setWhole = (items: Readonly<Record<string, unknown>>): Promise<void> =>
    writeWhole(items).catch((error: unknown) => {
      forget();
      throw error;
    });

  /** Of the account's live entries those that still say whom they were with. */
  const toldOf = (accountId: string): readonly string[] =>
    (loaded.get(accountId)?.entries ?? []).filter(isTold).map(({ id }) => id);

  /**
   * Drops what is past and seals all else that is closed, in the write that notes that this was done: so that an erasing that is done
   * again takes nothing along that was sent since.
   */
  const sealAll = async (journal: AccountJournal, id: string): Promise<void> => {
    const { accountId } = journal.ledger;
    const seal = await makeSeal();
    const entries = journal.entries
      .filter((entry) => !isPast(entry, now()))
      .map((entry) => (isOpen(entry) || entry.sealed ? entry : sealedEntry(entry, seal)));
    const elsewhere = journal.ledger.elsewhere.map((send) => (send.own ? { ...send, fullName: '' } : send));
    const ledger = { ...journal.ledger, elsewhere, reconciledAt: null, erased: { id, archived: false } };
    const left = new Set(entries.map(entryKey));
    const keys = await browser.storage.local.getKeys();
    const gone = keys.filter((key) => key.startsWith(entryPrefix(accountId)) && !left.has(key));
    await browser.storage.local.remove(gone);
    await budget.give(gone);
    const items = { ...(await itemsOf(ledger)), ...entryItems(entries) };
    await budget.take(items);
    await setWhole(items);
    storedAs.set(accountId, ledger);
    loaded.set(accountId, { ledger, entries, seal });
  };

  /** Takes from the archive what was closed when its erasing began: all that does not stand in `chrome.storage` unsealed. */
  const eraseArchived = async (accountId: string): Promise<void> => {
    // Until the erasing is crossed out, it may be done again: meanwhile nothing may stand in the archive alone.
    halfErased.add(accountId);
    const { ledger, entries = [] } = loaded.get(accountId) ?? {};
    // The archive's copy of the ledger has names as well. It has a time limit: where the archive does not answer, nothing waits for it.
    if (ledger) await archive.put([], ledger, LEDGER_LISTS);
    const sealed = entries.filter((entry) => !isTold(entry)).map(({ id }) => id);
    await archive.removeStates(accountId, CLOSED_STATES, { but: toldOf(accountId), and: sealed });
  };

  const further: KeptJournal['further'] = async (accountId, copies) => {
    const kept = new Map((await load(accountId))?.entries.map((entry) => [entry.id, entry]));
    const others = copies.map(({ id }) => id).filter((id) => !kept.has(id));
    const archived: JournalEntry[] = [];
    for (let at = 0; at < others.length; at += AT_A_TIME)
      archived.push(...(await archive.byIds(others.slice(at, at + AT_A_TIME))));
    return furtherOf(new Map([...archived.map((entry) => [entry.id, entry] as const), ...kept]), copies, now());
  };

  return {
    load,
    commit,
    async newestOf(accountId, span, count) {
      const [journal, stretch] = await Promise.all([
        load(accountId),
        archive.newestOf(accountId, span, count).catch(unreadable(NOTHING_ARCHIVED)),
      ]);
      const since = stretch.next ?? span.since;
      const kept = (journal?.entries ?? []).filter(({ at }) => at >= since && at < span.before);
      return { ...stretch, entries: joined(stretch.entries, kept) };
    },
    async ofPerson(accountId, providerId) {
      const [journal, past] = await Promise.all([
        load(accountId),
        archive.ofPerson(accountId, providerId).catch(unreadable([])),
      ]);
      return joined(past, journal?.entries.filter(({ person }) => isSamePerson(person, { providerId })) ?? []);
    },
    async eraseClosed(accountId, id) {
      const journal = await nothingDone(() => load(accountId));
      const erased = journal?.ledger.erased;
      if (journal && erased?.id !== id) await nothingDone(() => sealAll(journal, id));
      if (!(erased?.id === id && erased.archived)) await eraseArchived(accountId);
      return toldOf(accountId);
    },
    further,
    async absorb(accountId, copy, beside = {}) {
      const { journal, taken, kept, ledger, items } = await nothingDone(async () => {
        if (halfErased.has(accountId)) await eraseArchived(accountId);
        const journal = await load(accountId);
        const taken = await further(accountId, copy.entries);
        // What lies in the past goes to the archive alone: `chrome.storage` holds 10 MB.
        const live = taken.entries.filter((entry) => !isPast(entry, now()));
        const kept = withChanged(journal?.entries ?? [], live);
        const merged = mergedLedger(journal?.ledger ?? newLedger(accountId, now()), copy.ledger, now());
        // What is taken over into the archive alone is not to be erased should the erasing before it be done again.
        const ledger = { ...merged, erased: merged.erased && { ...merged.erased, archived: true } };
        const items = { ...(await itemsOf(ledger)), ...entryItems(live) };
        await budget.take(items);
        await mustBeOf();
        return { journal, taken, kept, ledger, items };
      });
      await setWhole({ ...items, ...beside });
      halfErased.delete(accountId);
      storedAs.set(accountId, ledger);
      loaded.set(accountId, { ...journal, ledger, entries: kept });
      const told = taken.entries.filter(isTold);
      for (let at = 0; at === 0 || at < told.length; at += AT_A_TIME)
        await archive.put(told.slice(at, at + AT_A_TIME), ledger, LEDGER_LISTS);
      return taken;
    },
    forget,
  };
}

/** Stands in for an archive that cannot be read: the live entries are still shown. */
const NOTHING_ARCHIVED: Stretch = { entries: [], next: null, pastUnread: true };

/** Both, newest first; where an entry is in both, as `chrome.storage` has it. */
function joined(archived: readonly JournalEntry[], kept: readonly JournalEntry[]): readonly JournalEntry[] {
  const entries = new Map(archived.filter(isTold).map((entry) => [entry.id, entry]));
  for (const entry of kept.filter(isTold)) entries.set(entry.id, withWords(entry, entries.get(entry.id)));
  return [...entries.values()].sort(newestFirst);
}

/** Whether the entry still says whom it was with. What is left of an erased one is for counting alone: it is neither archived nor shown. */
const isTold = ({ sealed }: JournalEntry) => sealed === undefined;

const newestFirst = (a: JournalEntry, b: JournalEntry) => b.at - a.at || (a.id < b.id ? 1 : -1);
