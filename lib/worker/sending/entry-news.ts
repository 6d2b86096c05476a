import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** Passes every written journal entry on to its listeners, of whom the engine knows nothing. */
export interface EntryNews {
  tell(entry: JournalEntry): void;
  listen(listener: (entry: JournalEntry) => void): void;
}

/** A listener must not be able to stop the send: whatever it throws goes to `report`. */
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
