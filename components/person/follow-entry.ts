import { ASK_AGAIN_MS, follow } from '@/components/session/follow';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { isOpen, isOpenEnded } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';
import { ok } from '@/lib/result';
import { sleep } from '@/lib/sleep';

/** A worker that gave no answer is asked again this often, a second later each time. */
const MAX_SILENCES = 5;

interface FollowDeps {
  readonly ask: Ask;
  /** Tells when what waits has changed. */
  readonly onWorkerWord: OnWorkerWord | undefined;
  /** Aborted when nobody looks any more. */
  readonly signal: AbortSignal;
  /** Told of every state the entry takes. */
  readonly took: (entry: EntryView) => void;
}

/**
 * Follows a send until it is closed, nobody looks any more, or the worker stays silent (then the problem comes back). One that waits for
 * "Send now" may do so for hours, over which questions would keep the worker awake: it is looked at when the worker says a word.
 */
export function followEntry(
  { ask, onWorkerWord, signal, took }: FollowDeps,
  entry: EntryView,
): Promise<Problem | null> {
  /** The entry once it waits for the user no more. */
  const pressed = (seen: EntryView) =>
    new Promise<EntryView>((resolve) => {
      const stop = onWorkerWord?.(() => void look(), 'queue');
      const end = (now: EntryView) => {
        stop?.();
        signal.removeEventListener('abort', leave);
        resolve(now);
      };
      const leave = () => end(seen);
      const look = async () => {
        const queue = await ask('queue', {});
        if (!queue.ok) return;
        const waiting = queue.value.find(({ id }) => id === seen.id);
        if (!waiting || !isOpenEnded(waiting)) end(waiting ?? seen);
      };
      signal.addEventListener('abort', leave);
      // It may have been pressed before there was anybody to hear of it.
      void look();
    });

  const news = async (seen: EntryView) => {
    const now = isOpenEnded(seen) ? await pressed(seen) : seen;
    if (signal.aborted) return ok(seen);
    if (now !== seen) took(now);
    const { state } = now;
    for (let silences = 1; ; silences += 1) {
      const answer = await ask('send.follow', { entryId: entry.id, seen: state });
      if (answer.ok || signal.aborted || silences > MAX_SILENCES) return answer;
      await sleep(ASK_AGAIN_MS * silences, signal);
      if (signal.aborted) return answer;
    }
  };
  return follow({ news, goesOn: isOpen, took, signal }, entry);
}
