import type { DBSchema } from 'idb';
import { keptInstant, LATEST } from '@/lib/instant';
import { beginningsOf } from '@/lib/linkedin/provider-id';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { Before, EntryState, JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import { mustBeOf } from '@/lib/storage/generation';
import { openDatabase } from '@/lib/storage/open-database';
import { createTimeLimit, DATABASE_WAIT_MS } from '@/lib/storage/time-limit';
import { beforeFrom1 } from './before-from-1';
import { accountLedgerSchema } from './journal-schema';
import { withWords } from './live-entries';
import { LEDGER_LISTS, type LedgerList, packedReads, unpackedReads } from './stored-ledger';

interface ArchiveSchema extends DBSchema {
  entries: {
    key: string;
    value: JournalEntry;
    indexes: { at: [string, number]; person: [string, string, number]; state: [string, string, number] };
  };
  /** A ledger without its lists, and each of those under a key of its own; 0.1.0 kept them together. */
  ledgers: { key: string; value: { accountId: string } & Readonly<Record<string, unknown>> };
}

/** A span of time, UTC ms; `before` itself is outside. */
export interface Span {
  readonly since: number;
  readonly before: number;
}

/** Part of the journal, newest first; `next` is `before` of what follows. */
export interface Stretch {
  readonly entries: readonly JournalEntry[];
  readonly next: number | null;
  /** True where the archive could not be read: there may be more. */
  readonly pastUnread?: boolean;
}

/**
 * Every journal entry ever written, in IndexedDB: the long memory, and a second copy of the recent ones in files of its own,
 * since a damaged `chrome.storage` can come back shorter and look whole (measured in Chromium 156).
 */
export interface JournalArchive {
  /** `lists`: which of the ledger's two lists to write as well; most sends change none. */
  put(entries: readonly JournalEntry[], ledger: AccountLedger, lists: readonly LedgerList[]): Promise<void>;
  /** Entries written at or after `since` (UTC ms), oldest first. */
  entriesSince(accountId: string, since: number): Promise<readonly JournalEntry[]>;
  /**
   * About `count` entries of a span (UTC ms, `since` included), newest first. The entries cover the span from `next` to `before`
   * completely; `next` is null at the end.
   */
  newestOf(accountId: string, span: Span, count: number): Promise<Stretch>;
  /** Every entry of a person, under whichever of their ids it was written, oldest first. */
  ofPerson(accountId: string, providerId: string): Promise<readonly JournalEntry[]>;
  /** The entries of these ids that are known, in any order. */
  byIds(ids: readonly string[]): Promise<readonly JournalEntry[]>;
  /** Removes every entry of the account in one of these states but those of some ids, and those of others, which it may know in an earlier state alone. */
  removeStates(
    accountId: string,
    states: readonly EntryState[],
    of?: { readonly but?: readonly string[]; readonly and?: readonly string[] },
  ): Promise<void>;
  ledger(accountId: string): Promise<AccountLedger | null>;
  /** Opens it ahead of the first use, which then does not wait for that. */
  open(): Promise<unknown>;
  erase(): Promise<void>;
}

const listKey = (accountId: string, list: LedgerList | 'lists') => `${accountId}#${list}`;

/** Entries from before there were attachments lack them, and one imported before instants were bounded may hold any number. */
function upToDate(stored: JournalEntry): JournalEntry {
  const entry = stored.before ? { ...stored, before: beforeFrom1(stored.before) as Before } : stored;
  const { at, dueAt, holdUntil, sentAt, closedAt, evidence, checks } = entry;
  const latest = Math.max(at, dueAt, holdUntil, sentAt ?? 0, closedAt ?? 0, evidence?.at ?? 0, checks.nextAt ?? 0);
  if (entry.attachments && latest <= LATEST) return entry;
  const kept = (time: number | null) => time && keptInstant(time);
  return {
    ...entry,
    attachments: entry.attachments ?? [],
    at: keptInstant(at),
    dueAt: keptInstant(dueAt),
    holdUntil: keptInstant(holdUntil),
    sentAt: kept(sentAt),
    closedAt: kept(closedAt),
    evidence: evidence && { ...evidence, at: keptInstant(evidence.at) },
    checks: { ...checks, nextAt: kept(checks.nextAt) },
  };
}

/** Opens the archive on first use; every method rejects when IndexedDB does, or does not answer. */
export function createJournalArchive(): JournalArchive {
  const database = openDatabase<ArchiveSchema>('journal', (db) => {
    const entries = db.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('at', ['accountId', 'at']);
    entries.createIndex('person', ['accountId', 'person.providerId', 'at']);
    entries.createIndex('state', ['accountId', 'state', 'at']);
    db.createObjectStore('ledgers', { keyPath: 'accountId' });
  });
  const archive: JournalArchive = {
    async put(entries, { reads, elsewhere, ...head }, lists) {
      const db = await database();
      await mustBeOf();
      const transaction = db.transaction(['entries', 'ledgers'], 'readwrite');
      const store = transaction.objectStore('entries');
      const put = async (entry: JournalEntry) =>
        store.put(entry.wordsArchived ? withWords(entry, await store.get(entry.id)) : entry);
      const ledgers = transaction.objectStore('ledgers');
      const stored = { reads: packedReads(reads), elsewhere };
      const putLedger = async () => {
        // 0.1.0 kept the lists in the head, which is replaced: those that did not change since go to their own places.
        const inHead = 'reads' in ((await ledgers.get(head.accountId)) ?? {});
        const wanted = inHead ? LEDGER_LISTS : lists;
        const putList = (list: LedgerList) =>
          ledgers.put({ accountId: listKey(head.accountId, list), [list]: stored[list] });
        await Promise.all([ledgers.put(head), ...wanted.map(putList)]);
      };
      await Promise.all([...entries.map(put), putLedger(), transaction.done]);
    },
    async entriesSince(accountId, since) {
      const range = IDBKeyRange.bound([accountId, since], [accountId, Number.MAX_SAFE_INTEGER]);
      return (await (await database()).getAllFromIndex('entries', 'at', range)).map(upToDate);
    },
    async newestOf(accountId, { since, before }, count) {
      if (since >= before) return { entries: [], next: null };
      const index = (await database()).transaction('entries').store.index('at');
      const within = (from: number) => IDBKeyRange.bound([accountId, from], [accountId, before], false, true);
      // Walks the keys only and then gets all entries at once: a cursor over entries would cost an event for each.
      const newest = await index.openKeyCursor(within(since), 'prev');
      const last = newest && (await newest.advance(count));
      const next = last ? last.key[1] : null;
      const entries = (await index.getAll(within(next ?? since))).map(upToDate).reverse();
      return { entries, next };
    },
    async ofPerson(accountId, providerId) {
      const index = (await database()).transaction('entries').store.index('person');
      const found = await Promise.all(
        beginningsOf(providerId).map((id) =>
          index.getAll(IDBKeyRange.bound([accountId, id], [accountId, `${id}\uffff`])),
        ),
      );
      const ofThem = found.flat().filter(({ person }) => isSamePerson(person, { providerId }));
      return ofThem.map(upToDate).sort((a, b) => a.at - b.at);
    },
    async byIds(ids) {
      const { store } = (await database()).transaction('entries');
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.flatMap((entry) => (entry ? [upToDate(entry)] : []));
    },
    async removeStates(accountId, states, { but = [], and = [] } = {}) {
      const { store, done } = (await database()).transaction('entries', 'readwrite');
      const stay = new Set(but);
      const idsIn = (state: EntryState) =>
        store.index('state').getAllKeys(IDBKeyRange.bound([accountId, state], [accountId, state, []]));
      const ids = (await Promise.all(states.map(idsIn))).flat().filter((id) => !stay.has(id));
      await Promise.all([...[...ids, ...and].map((id) => store.delete(id)), done]);
    },
    async ledger(accountId) {
      const { store } = (await database()).transaction('ledgers');
      // 0.1.0 kept both lists under one key.
      const parts = [...(['lists', ...LEDGER_LISTS] as const).map((list) => listKey(accountId, list)), accountId];
      const found = await Promise.all(parts.map((key) => store.get(key)));
      const { reads, ...ledger } = Object.assign({ reads: [], elsewhere: [] }, ...found);
      const read = accountLedgerSchema().safeParse(found.at(-1) && { reads: unpackedReads(reads), ...ledger });
      return read.success ? read.data : null;
    },
    open: database,
    erase: database.clear,
  };
  const within = createTimeLimit(DATABASE_WAIT_MS);
  // Erasing has no time limit: when it resolves, the data is gone.
  return {
    ...archive,
    put: (...of) => within(() => archive.put(...of)),
    entriesSince: (...of) => within(() => archive.entriesSince(...of)),
    newestOf: (...of) => within(() => archive.newestOf(...of)),
    ofPerson: (...of) => within(() => archive.ofPerson(...of)),
    byIds: (...of) => within(() => archive.byIds(...of)),
    ledger: (...of) => within(() => archive.ledger(...of)),
  };
}
