import { ASK_AGAIN_MS, follow } from '@/components/session/follow';
import { isOpen } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';
import { sleep } from '@/lib/sleep';

/** A worker that gave no answer is asked again this often, a second later each time. */
const MAX_SILENCES = 5;

interface FollowDeps {
  readonly ask: Ask;
  /** Aborted when nobody looks any more. */
  readonly signal: AbortSignal;
  /** Told of every state the entry takes. */
  readonly took: (entry: EntryView) => void;
}

/** Follows a send until it is closed, nobody looks any more, or the worker stays silent (then the problem comes back). */
export function followEntry({ ask, signal, took }: FollowDeps, entry: EntryView): Promise<Problem | null> {
  const news = async ({ state }: EntryView) => {
    for (let silences = 1; ; silences += 1) {
      const answer = await ask('send.follow', { entryId: entry.id, seen: state });
      if (answer.ok || signal.aborted || silences > MAX_SILENCES) return answer;
      await sleep(ASK_AGAIN_MS * silences, signal);
      if (signal.aborted) return answer;
    }
  };
  return follow({ news, goesOn: isOpen, took, signal }, entry);
}
