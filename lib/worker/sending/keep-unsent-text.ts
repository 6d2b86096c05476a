import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { StoredDraft } from '@/lib/storage/own-data/draft-items';
import type { StoredItem } from '@/lib/storage/stored-item';

/**
 * Puts the text of a send that did not happen back among the drafts, whatever surface it came from, unless something is typed
 * there already. To be told of every entry that changes.
 */
export function createKeepUnsentText(deps: {
  draft(accountId: string, person: string): StoredItem<StoredDraft>;
  now(): number;
  report(error: unknown): void;
}): (entry: JournalEntry) => void {
  const { draft, now, report } = deps;
  return (entry) => {
    if (entry.text === null || (entry.state !== 'refused' && entry.state !== 'not-sent')) return;
    const unsent = unsentOf(entry, now());
    draft(entry.accountId, entry.person.providerId)
      .change((typed) => ({ ...unsent, ...typed }))
      .catch(report);
  };
}

function unsentOf({ action, text, subject }: JournalEntry, at: number): StoredDraft {
  const typed = (words: string | null) => (words === null ? undefined : { text: words, at });
  return action === 'invite' ? { note: typed(text) } : { message: typed(text), subject: typed(subject) };
}
