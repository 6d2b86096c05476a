import { say } from '@/lib/copy/language/say';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import type { PageEntry, PageView } from '@/lib/protocol/page';
import { notAgain } from '@/lib/worker/person/person-view';
import type { InvitesLeft } from './invites-left';

type Known = Pick<Person, 'relation' | 'readAt'> &
  Partial<Pick<Person, 'relationDetail'>> & {
    /** '' where none is known. */
    readonly name: string;
  };

/** Where LinkedIn takes no invitation to somebody yet, that is why none can be sent, by the popup's own rule. `now` in UTC ms. */
export function withTooSoon(
  left: InvitesLeft,
  { name, ...known }: Known,
  own: readonly JournalEntry[],
  now: number,
): InvitesLeft {
  const { readAt, relationDetail = 'no-invitation' } = known;
  const why = relationNow(known, own) === 'none' ? notAgain({ readAt, relationDetail }, own, now) : null;
  if (why === null || why.until <= now) return left;
  return { ...left, noInvites: problemSentence(why, { name, now }) };
}

/** What became of a send stands where the page would say why nothing can be sent, so it says that as well. */
export function withWhyNone(
  entry: PageEntry,
  { paused, noInvites }: Pick<PageView, 'paused' | 'noInvites'>,
): PageEntry {
  const why = entry.state === 'not-sent' ? (paused ?? noInvites) : null;
  if (why === null) return entry;
  return {
    ...entry,
    sentence: entry.sentence === null ? why : say('sentence_then', { first: entry.sentence, next: why }),
  };
}
