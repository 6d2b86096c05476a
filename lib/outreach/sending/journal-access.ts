import type { AccountJournal, AccountLedger } from '@/lib/outreach/journal/account-journal';
import { correctClock, type Reading, readClock } from '@/lib/outreach/journal/clock';
import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { newLedger } from '@/lib/outreach/journal/new-ledger';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import { usedToday } from '@/lib/outreach/quota/quota';
import { failed, ok, type Result } from '@/lib/result';
import { afterInterruption } from './close-interrupted';
import type { SendPorts } from './ports';
import type { SendProblem } from './send-intent';

/** The lock that every change of an account's journal is made under. */
export const journalLock = (accountId: string): string => `journal:${accountId}`;

/** What is stored and the clock it is read by. */
export interface Snapshot {
  readonly journal: AccountJournal;
  readonly clock: Reading;
}

/** What a decision writes: the entries that differ, and the ledger where it does. With neither, nothing is written. */
export interface Decision<T> {
  readonly value: T;
  readonly ledger?: AccountLedger;
  readonly entries?: readonly JournalEntry[];
}

/** The one place that reads and writes journals. A store that fails is `storage-failed`, one without room `journal-full`, and then nothing was done. */
export interface JournalAccess {
  /** Reads without writing. */
  read(accountId: string): Promise<Result<Snapshot, SendProblem>>;
  /** Loads, decides and commits in one go, alone among all changes of the account. `decide` waits for nothing. */
  change<T>(
    accountId: string,
    decide: (snapshot: Snapshot) => Result<Decision<T>, SendProblem>,
  ): Promise<Result<T, SendProblem>>;
  /**
   * Takes an entry for what it is although it cannot be written yet: it is read as that from here on, told, and written with the next change.
   * Should the worker end before, the entry counts as interrupted.
   */
  owe(entry: JournalEntry): void;
  /** Closes what a killed worker left under way, and returns those entries. Every change does so first. */
  tidy(accountId: string): Promise<Result<readonly JournalEntry[], SendProblem>>;
}

/**
 * `isUnderWay`: whether this very worker is about to send or close the entry, so that nothing interrupted it. `committed` is told of
 * every entry that was written.
 */
export function createJournalAccess(
  ports: Pick<SendPorts, 'store' | 'calendar' | 'session' | 'now' | 'serverNow' | 'lock'>,
  isUnderWay: (entryId: string) => boolean,
  committed: (entry: JournalEntry) => void,
): JournalAccess {
  const { store, calendar } = ports;
  /** What could not be written yet, by id. */
  const owed = new Map<string, JournalEntry>();

  const read = async (accountId: string): Promise<Result<Snapshot, SendProblem>> => {
    const stored = await stands(() => store.load(accountId));
    if (!stored.ok) return stored;
    const ledger = stored.value?.ledger ?? newLedger(accountId, ports.serverNow?.() ?? ports.now());
    const entries = (stored.value?.entries ?? []).map((entry) => owed.get(entry.id) ?? entry);
    const journal = { ledger, entries, seal: stored.value?.seal };
    return ok({ journal, clock: readClock(ports, ledger) });
  };

  const commit = async (before: Snapshot, change: Partial<AccountJournal>): Promise<Result<Snapshot, SendProblem>> => {
    const changed = change.entries ?? [];
    const entries = withChanged(before.journal.entries, changed);
    const clock = readClock(ports, change.ledger ?? before.journal.ledger);
    const base = change.ledger ?? before.journal.ledger;
    const written = { ...base, clock: clock.stamp, sureAt: clock.sure ? clock.now : base.sureAt };
    const ledger = { ...written, today: usedToday({ ledger: written, entries }, clock.now, calendar) };
    const done = await stands(() => store.commit({ ledger, entries: changed }));
    if (!done.ok) return done;
    for (const entry of changed) {
      owed.delete(entry.id);
      committed(entry);
    }
    return ok({ journal: { ...before.journal, ledger, entries }, clock });
  };

  const withSureClock = async (snapshot: Snapshot): Promise<Result<Snapshot, SendProblem>> => {
    const { journal, clock } = snapshot;
    if (!clock.sure || clock.movedUntil === null) return ok(snapshot);
    return commit(snapshot, correctClock(journal, clock.now, calendar));
  };

  /** The corrections due after earlier workers and clocks; to be called under the lock. */
  const tidied = async (accountId: string) => {
    const stored = await read(accountId);
    const snapshot = stored.ok ? await withSureClock(stored.value) : stored;
    if (!snapshot.ok) return snapshot;
    const { journal, clock } = snapshot.value;
    const session = journal.entries.some(isOpenEnded) ? await ports.session() : '';
    const closed = journal.entries.flatMap((entry) => {
      if (owed.has(entry.id)) return [asWritten(entry)];
      return isUnderWay(entry.id) ? [] : (afterInterruption(entry, clock.stamp, session) ?? []);
    });
    const after = closed.length > 0 ? await commit(snapshot.value, { entries: closed }) : snapshot;
    return after.ok ? ok({ snapshot: after.value, closed }) : after;
  };

  const alone = <T>(accountId: string, task: () => Promise<T>) => ports.lock(journalLock(accountId), task);

  return {
    read,
    owe(entry) {
      const unwritten = { ...entry, unwritten: true } as const;
      owed.set(entry.id, unwritten);
      committed(unwritten);
    },
    change: (accountId, decide) =>
      alone(accountId, async () => {
        const tidy = await tidied(accountId);
        if (!tidy.ok) return tidy;
        const { snapshot } = tidy.value;
        const decision = decide(snapshot);
        if (!decision.ok) return decision;
        const { value, ledger, entries } = decision.value;
        if (!ledger && !entries?.length) return ok(value);
        const done = await commit(snapshot, { ...(ledger && { ledger }), ...(entries && { entries }) });
        return done.ok ? ok(value) : done;
      }),
    tidy: (accountId) =>
      alone(accountId, async () => {
        const tidy = await tidied(accountId);
        return tidy.ok ? ok(tidy.value.closed) : tidy;
      }),
  };
}

const stands = async <T>(task: () => Promise<T>): Promise<Result<T, SendProblem>> => {
  try {
    return ok(await task());
  } catch (error) {
    return failed({ kind: isFull(error) ? 'journal-full' : 'storage-failed' });
  }
};

const isFull = (error: unknown): boolean => error instanceof Error && 'kind' in error && error.kind === 'storage-full';

/** The entries with those that changed in their place. */
export const withChanged = (
  entries: readonly JournalEntry[],
  changed: readonly JournalEntry[],
): readonly JournalEntry[] => {
  const ids = new Set(changed.map(({ id }) => id));
  return [...entries.filter(({ id }) => !ids.has(id)), ...changed];
};

/** Changes one entry, or answers `entry-unknown`. */
export function changeEntry(
  journals: JournalAccess,
  accountId: string,
  entryId: string,
  decide: (entry: JournalEntry, snapshot: Snapshot) => Result<JournalEntry, Refusal>,
): Promise<Result<JournalEntry, SendProblem>> {
  return journals.change(accountId, (snapshot) => {
    const entry = snapshot.journal.entries.find(({ id }) => id === entryId);
    if (!entry) return failed({ kind: 'entry-unknown' });
    const decided = decide(entry, snapshot);
    if (!decided.ok) return decided;
    const { value } = decided;
    return ok({ value, entries: value === entry ? [] : [value] });
  });
}

const asWritten = ({ unwritten: _, ...entry }: JournalEntry): JournalEntry => entry;
