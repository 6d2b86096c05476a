import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { searchWordsOf } from '@/lib/outreach/people/word-folding';
import type { RequestInput } from '@/lib/protocol/requests';

/** What a search of the journal is for. */
export type ActivityFilter = Pick<RequestInput<'activity.find'>, 'words' | 'actions' | 'states'>;

/** Tells the entries that a search is for. Words are compared by their beginnings, whatever their case and accents. */
export function entryFilter({ words, actions, states }: ActivityFilter): (entry: JournalEntry) => boolean {
  const wanted = searchWordsOf(words);
  const fits = (entry: JournalEntry) =>
    (actions.length === 0 || actions.includes(entry.action)) && (states.length === 0 || states.includes(entry.state));
  if (wanted.length === 0) return fits;
  return (entry) => {
    if (!fits(entry)) return false;
    const { person, text, subject } = entry;
    const written = searchWordsOf([person.fullName, person.publicIdentifier, subject, text].join(' '));
    return wanted.every((word) => written.some((candidate) => candidate.startsWith(word)));
  };
}
