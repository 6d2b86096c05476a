import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** How many sends can still be undone: those that leave by themselves, and those that wait for the user's "Send now". */
export interface HeldCount {
  readonly counting: number;
  readonly openEnded: number;
}

/** Counts the sends that can still be undone; to be told of every entry that changes. `show` is told whenever their number changes. */
export function createHeldSends(show: (held: HeldCount) => void): (entry: JournalEntry) => void {
  const held = new Map<string, keyof HeldCount>();
  const counted = (): HeldCount => {
    const openEnded = [...held.values()].filter((kind) => kind === 'openEnded').length;
    return { counting: held.size - openEnded, openEnded };
  };
  return (entry) => {
    const before = counted();
    if (entry.state === 'held') held.set(entry.id, isOpenEnded(entry) ? 'openEnded' : 'counting');
    else held.delete(entry.id);
    const now = counted();
    if (now.counting !== before.counting || now.openEnded !== before.openEnded) show(now);
  };
}
