import { filesLostSentence } from '@/lib/copy/inbox-copy';
import { say, words } from '@/lib/copy/language/say';
import { notSentSentence, sentWords, unconfirmedSentence } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { isDone, stopOf } from '@/lib/outreach/journal/journal-entry';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';
import { waitingWords } from './wait-words';

/** The list of sends to people who are not on the screen any more. */
export const LEFT_SENDS = words({ list: 'wait_left_list' });

/** A send that never left, or was stopped before: files are not kept, they went with the browser. */
export function neverLeft(entry: EntryView, name: string): string {
  const stop = stopOf(entry);
  return stop === 'hold' && entry.attachments.length > 0 ? filesLostSentence(name) : notSentSentence(name, entry);
}

/** How a send stands, with the name of its person; `problem`: why nothing more is heard of it. */
export function leftWords(entry: EntryView, problem: Problem | null, now: number): string {
  const { action, state } = entry;
  const name = entry.person.fullName;
  const why = problem ?? (state === 'refused' ? entry.problem : null);
  if (why) return problemSentence(why, { name, now });
  if (isDone(entry)) return sentWords(action, name);
  if (state === 'unconfirmed') return unconfirmedSentence(action, name);
  return state === 'not-sent' ? neverLeft(entry, name) : waitingWords(action, name, 0);
}

/** The button that takes a line of it away. */
export const dismissLeft = (notice: string): string => say('noticing_dismiss', { notice });
