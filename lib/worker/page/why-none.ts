import { say } from '@/lib/copy/language/say';
import type { PageEntry, PageView } from '@/lib/protocol/page';

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
