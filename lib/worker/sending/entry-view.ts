import { notSentSentence } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { isOpenEnded, type JournalEntry, stopOf } from '@/lib/outreach/journal/journal-entry';
import type { PageEntry } from '@/lib/protocol/page';
import type { EntryView } from '@/lib/protocol/send';

/** An entry for the extension's own pages. */
export function entryView({ accountId: _account, version: _version, ...entry }: JournalEntry): EntryView {
  return entry;
}

/** An entry for the page, at a moment (UTC ms): who, what state and why, and nothing that was written. */
export function pageEntry(entry: JournalEntry, now: number, undoable: boolean): PageEntry {
  const { id, action, person, state, holdUntil, dueAt, problem } = entry;
  const { fullName } = person;
  const stop = stopOf(entry);
  const sentence = stop
    ? notSentSentence(fullName, entry)
    : problem && problemSentence(problem, { name: fullName, now });
  return { id, action, fullName, state, undoable, openEnded: isOpenEnded(entry), holdUntil, dueAt, sentence };
}
