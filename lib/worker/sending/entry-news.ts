import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** Tells whoever listens of every journal entry that was written: the engine tells, and knows none of those who listen. */
export interface EntryNews {
  tell(entry: JournalEntry): void;
  listen(listener: (entry: JournalEntry) => void): void;
}

/** Who is told of an entry must not be able to stop the send that it is about: what a listener throws goes to `report`. */
export function createEntryNews(report: (error: unknown) => void): EntryNews {
  const listeners: ((entry: JournalEntry) => void)[] = [];
  return {
    tell: (entry) => {
      for (const listener of listeners) {
        try {
          listener(entry);
        } catch (error) {
          report(error);
        }
      }
    },
    listen: (listener) => void listeners.push(listener),
  };
}
