import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';
import type { RequestInput } from '@/lib/protocol/requests';

/** What a search of the journal is for. */
export type ActivityFilter = Pick<RequestInput<'activity.find'>, 'words' | 'actions' | 'states'>;

/** Makes the filter of a search. Words are compared by their beginnings, whatever their case and accents. */
export function entryFilter({ words, actions, states }: ActivityFilter): (entry: JournalEntry) => boolean {
  const prefixes = prefixesOf(words);
  const fits = (entry: JournalEntry) =>
    (actions.length === 0 || actions.includes(entry.action)) && (states.length === 0 || states.includes(entry.state));
  if (prefixes.length === 0) return fits;
  return (entry) => {
    if (!fits(entry)) return false;
    const { person, text, subject } = entry;
    const written = searchable([person.fullName, person.publicIdentifier, subject, text].join(' '));
    return foundAt(written, prefixes) !== null;
  };
}
