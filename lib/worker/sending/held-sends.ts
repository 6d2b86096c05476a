import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** Counts the sends that can still be undone; to be told of every entry that changes. `show` is told whenever their number changes. */
export function createHeldSends(show: (held: number) => void): (entry: JournalEntry) => void {
  const held = new Set<string>();
  return ({ id, state }) => {
    const before = held.size;
    if (state === 'held') held.add(id);
    else held.delete(id);
    if (held.size !== before) show(held.size);
  };
}
