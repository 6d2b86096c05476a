import type { JournalEntry } from '@/lib/outreach/journal-entry';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView, PageEntry } from '@/lib/protocol/views';

/** An entry for the extension's own pages. */
export function entryView({ accountId: _account, version: _version, ...entry }: JournalEntry): EntryView {
  return entry;
}

/** An entry for the page: who, what state and why, and nothing that was written. */
export function pageEntry(entry: JournalEntry): PageEntry {
  const { id, action, person, state, holdUntil, dueAt, problem } = entry;
  return { id, action, fullName: person.fullName, state, holdUntil, dueAt, problem: problem && forPage(problem) };
}

/** The server's own words stay with the extension. */
const forPage = (problem: NonNullable<JournalEntry['problem']>): Problem => ({ ...problem, title: null, detail: null });
