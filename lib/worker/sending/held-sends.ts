import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** How many sends can still be undone: those that leave by themselves, and those that wait for the user's "Send now". */
export interface HeldCount {
  readonly counting: number;
  readonly openEnded: number;
}

interface HeldSends {
  /** To be told of every entry that changes. */
  saw(entry: JournalEntry): void;
  /** What waits as another account than these is not counted any more: nobody can undo it before the account is connected again. */
  keepOnly(accountIds: readonly string[]): void;
}

/** Counts the sends that can still be undone. `show` is told whenever their number changes. */
export function createHeldSends(show: (held: HeldCount) => void): HeldSends {
  const held = new Map<string, JournalEntry>();
  const counted = (): HeldCount => {
    const openEnded = [...held.values()].filter(isOpenEnded).length;
    return { counting: held.size - openEnded, openEnded };
  };
  const changed = (change: () => void) => {
    const before = counted();
    change();
    const now = counted();
    if (now.counting !== before.counting || now.openEnded !== before.openEnded) show(now);
  };
  return {
    saw: (entry) => changed(() => (entry.state === 'held' ? held.set(entry.id, entry) : held.delete(entry.id))),
    keepOnly: (accountIds) =>
      changed(() => {
        for (const { id, accountId } of [...held.values()]) if (!accountIds.includes(accountId)) held.delete(id);
      }),
  };
}
