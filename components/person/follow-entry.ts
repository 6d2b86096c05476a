import { isOpen } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';

/** A worker that gave no answer is asked again this often, a second later each time. */
const MAX_SILENCES = 5;
const SECOND_MS = 1_000;

interface FollowDeps {
  readonly ask: Ask;
  /** Aborted when nobody looks any more. */
  readonly signal: AbortSignal;
  /** Told of every state the entry takes. */
  readonly took: (entry: EntryView) => void;
}

/** Follows a send until it is closed, nobody looks any more, or the worker stays silent (then the problem comes back). */
export async function followEntry({ ask, signal, took }: FollowDeps, entry: EntryView): Promise<Problem | null> {
  let seen = entry.state;
  let silences = 0;
  while (isOpen({ state: seen })) {
    const answer = await ask('send.follow', { entryId: entry.id, seen });
    if (signal.aborted) return null;
    if (!answer.ok && ++silences > MAX_SILENCES) return answer.problem;
    if (answer.ok && answer.value.state !== seen) {
      silences = 0;
      seen = answer.value.state;
      took(answer.value);
    } else {
      // The long poll came back without news: a breath keeps a worker that answers at once from spinning.
      await pause(SECOND_MS * Math.max(silences, 1), signal);
      if (signal.aborted) return null;
    }
  }
  return null;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
