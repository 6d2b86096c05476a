import { noteKeptSentence, notSentSentence } from '@/lib/copy/person-copy';
import { problemSentence, saysMoreInKith } from '@/lib/copy/problems/problem-sentence';
import { isOpenEnded, type JournalEntry, stopOf } from '@/lib/outreach/journal/journal-entry';
import type { PageEntry } from '@/lib/protocol/page';
import type { EntryView } from '@/lib/protocol/send';

/** An entry for the extension's own pages. */
export function entryView({ accountId: _account, version: _version, ...entry }: JournalEntry): EntryView {
  return entry;
}

/** How a page sees an entry: at a moment (UTC ms), while an account is active, and whether its tab asked for it. */
interface Seen {
  readonly now: number;
  readonly accountId: string;
  readonly isOwn: boolean;
}

/**
 * Whether a page of the same person may take it back: what a page asked for in any tab, since that sends nothing, but what waits for
 * "Send now" only in the tab that asked, beside the button that no other may press.
 */
export const mayTakeBack = (entry: JournalEntry, isOwn: boolean): boolean =>
  entry.surface === 'page' && (isOwn || !isOpenEnded(entry));

/** An entry for the page: who, what state and why, and nothing that was written. */
export function pageEntry(entry: JournalEntry, { now, accountId, isOwn }: Seen): PageEntry {
  const { id, action, person, state, holdUntil, dueAt, problem, evidence, sentAt, text } = entry;
  const { fullName } = person;
  const stop = stopOf(entry);
  const undone = state === 'not-sent' && evidence?.source === 'user' && sentAt === null;
  const sentence = stop
    ? notSentSentence(fullName, entry)
    : problem && problemSentence(problem, { name: fullName, now, onPage: true });
  const kept = undone && action === 'invite' && text !== null ? noteKeptSentence(fullName) : null;
  const openEnded = isOpenEnded(entry);
  // Beside “Send now”, which no other account may press either.
  const undoable = mayTakeBack(entry, isOwn) && !(openEnded && entry.accountId !== accountId);
  const isMore = !stop && problem !== null && saysMoreInKith(problem);
  const due = { leavesIn: dueAt - now, spaced: dueAt > holdUntil };
  const view = { id, action, fullName, state, undoable, openEnded, ...due, sentence: sentence ?? kept };
  return { ...view, ...(isMore && { isMore }), ...(undone && { undone }) };
}
