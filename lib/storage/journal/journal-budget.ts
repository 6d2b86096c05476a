import { browser } from 'wxt/browser';
import { isOpen, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { BUDGETS, type BudgetKind, sizeOf } from '@/lib/storage/budget';
import { StorageFailure } from '@/lib/storage/storage-failure';

/** What the journals of all accounts take together, and what of it may be written. */
export interface JournalBudget {
  /** Measures what a journal has just read of storage, by key, so that it is not read once more for that. */
  saw(stored: Readonly<Record<string, unknown>>): void;
  /**
   * Takes room for what is written next, by key. Rejects where there is none, and has then taken nothing: but what closes an entry that
   * was let in is never refused.
   */
  take(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** How much an item may take beside all others of its kind, bytes. */
  leftFor(key: string): Promise<number>;
  /** Gives back what was taken for these keys, once nothing is stored under them. */
  give(keys: readonly string[]): Promise<void>;
  /** Forgets what is taken, so that it is measured anew: after a write that failed, or everything was erased. */
  forget(): void;
}

const KINDS = ['entries', 'ledgers', 'reads', 'elsewhere'] as const satisfies readonly BudgetKind[];
type Kind = (typeof KINDS)[number];

/** What an entry may still grow by until it is closed: ids, evidence, and what a refusal says, whatever its letters. */
const CLOSING_BYTES = 6_000;
/** What the head of a ledger may still grow by when a send is closed: a pause, the usage, the day's counters. */
const LEDGER_CLOSING_BYTES = 500;

interface Taken {
  readonly bytes: number;
  readonly open: boolean;
}

/** What is taken by each kind. */
type Measured = Readonly<Record<Kind, { readonly items: Map<string, Taken>; bytes: number; open: number }>>;

const kindOfKey = (key: string): Kind | undefined => KINDS.find((kind) => key.startsWith(BUDGETS[kind].key));

/** Of what is damaged nothing but its size is known. */
const takenBy = (key: string, stored: unknown): Taken => ({
  bytes: sizeOf(key, stored),
  open: kindOfKey(key) === 'entries' && typeof stored === 'object' && stored !== null && isOpen(stored as JournalEntry),
});

/** Measures once in a worker's life what is stored, and then counts along: the worker is the only writer. */
export function createJournalBudget(): JournalBudget {
  let measuring: Promise<Measured> | null = null;
  /** What was seen before it is measured what is stored; nothing is written in between. */
  const seen = new Map<string, Taken>();

  const measure = async (): Promise<Measured> => {
    const keys = (await browser.storage.local.getKeys()).filter((key) => kindOfKey(key) !== undefined);
    const measured = noneTaken();
    // What was seen may be erased by now.
    for (const key of keys) put(measured, key, seen.get(key));
    const unseen = keys.filter((key) => !seen.has(key));
    for (const [key, stored] of Object.entries(await browser.storage.local.get(unseen)))
      put(measured, key, takenBy(key, stored));
    seen.clear();
    return measured;
  };
  const load = (): Promise<Measured> => {
    measuring ??= measure().catch((error: unknown) => {
      measuring = null;
      throw error;
    });
    return measuring;
  };

  return {
    saw(stored) {
      if (measuring) return;
      for (const [key, one] of Object.entries(stored)) seen.set(key, takenBy(key, one));
    },
    async take(items) {
      const measured = await load();
      const changes = Object.entries(items).flatMap(([key, stored]) => {
        const kind = kindOfKey(key);
        return kind ? [{ kind, key, before: measured[kind].items.get(key), after: takenBy(key, stored) }] : [];
      });
      const before = KINDS.map((kind) => needed(measured, kind));
      for (const { key, after } of changes) put(measured, key, after);
      // What a kind has too much of already stops nothing that takes no more of it.
      const over = KINDS.find(
        (kind, index) => needed(measured, kind) > Math.max(BUDGETS[kind].bytes, before[index] ?? 0),
      );
      const entries = changes.filter(({ kind }) => kind === 'entries');
      const closesOnly = entries.length > 0 && entries.every((entry) => entry.before !== undefined);
      if (over === undefined || closesOnly) return;
      for (const change of changes) put(measured, change.key, change.before);
      throw new StorageFailure('storage-full', `${over} take more than they may`);
    },
    async leftFor(key) {
      const measured = await load();
      const kind = kindOfKey(key);
      return kind ? BUDGETS[kind].bytes - needed(measured, kind) + (measured[kind].items.get(key)?.bytes ?? 0) : 0;
    },
    async give(keys) {
      const measured = await load();
      for (const key of keys) put(measured, key, undefined);
    },
    forget() {
      measuring = null;
      seen.clear();
    },
  };
}

const noneTaken = (): Measured => {
  const none = () => ({ items: new Map<string, Taken>(), bytes: 0, open: 0 });
  return { entries: none(), ledgers: none(), reads: none(), elsewhere: none() };
};

function put(measured: Measured, key: string, one: Taken | undefined): void {
  const kind = kindOfKey(key);
  if (!kind) return;
  const of = measured[kind];
  const before = of.items.get(key);
  of.bytes += (one?.bytes ?? 0) - (before?.bytes ?? 0);
  of.open += Number(one?.open ?? false) - Number(before?.open ?? false);
  if (one) of.items.set(key, one);
  else of.items.delete(key);
}

/** What a kind takes, with what it may have to take until all that is open is closed. */
function needed(measured: Measured, kind: Kind): number {
  const { bytes, open, items } = measured[kind];
  return bytes + open * CLOSING_BYTES + (kind === 'ledgers' ? items.size * LEDGER_CLOSING_BYTES : 0);
}
