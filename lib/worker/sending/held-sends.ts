import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** How many sends can still be undone: those that leave by themselves, and those that wait for the user's "Send now". */
export interface HeldCount {
  readonly counting: number;
  readonly openEnded: number;
}

interface HeldSends {
  /** To be told of every entry that changes. */
  saw(entry: JournalEntry): void;
  /** Counts what has waited since before this worker, and shows nothing yet. */
  found(entries: readonly JournalEntry[]): void;
  /** Shows what was found, where no change has shown the number since. */
  showFound(): void;
  /** What waits as another account than these is not counted any more: nobody can undo it before the account is connected again. */
  keepOnly(accountIds: readonly string[]): void;
}

/** Counts the sends that can still be undone. `show` is told whenever their number changes. */
export function createHeldSends(show: (held: HeldCount) => void): HeldSends {
  const held = new Map<string, JournalEntry>();
  let shown = false;
  const counted = (): HeldCount => {
    const openEnded = [...held.values()].filter(isOpenEnded).length;
    return { counting: held.size - openEnded, openEnded };
  };
  const tell = () => {
    shown = true;
    show(counted());
  };
  const changed = (change: () => void) => {
    const before = counted();
    change();
    const now = counted();
    if (now.counting !== before.counting || now.openEnded !== before.openEnded) tell();
  };
  return {
    saw: (entry) => changed(() => (entry.state === 'held' ? held.set(entry.id, entry) : held.delete(entry.id))),
    found(entries) {
      for (const entry of entries) held.set(entry.id, entry);
    },
    showFound() {
      if (!shown && held.size > 0) tell();
    },
    keepOnly: (accountIds) =>
      changed(() => {
        for (const { id, accountId } of [...held.values()]) if (!accountIds.includes(accountId)) held.delete(id);
      }),
  };
}
