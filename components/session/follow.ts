import type { EntryState } from '@/lib/outreach/journal/journal-entry';
import type { Result } from '@/lib/result';
import { sleep } from '@/lib/sleep';

/** Between two questions to a worker that had no news, ms. */
export const ASK_AGAIN_MS = 1_000;

interface FollowDeps<Entry, P> {
  /** Asks for news of the entry, which the worker answers once there is some, or when it gives up waiting. */
  readonly news: (seen: Entry) => Promise<Result<Entry, P>>;
  readonly goesOn: (entry: Entry) => boolean;
  /** Called with every answer. */
  readonly took: (entry: Entry) => void;
  /** Aborted when nobody looks any more. */
  readonly signal: AbortSignal;
}

/** Follows a send until it ends or nobody looks any more; a problem means that the worker stopped telling, not that the send failed. */
export async function follow<Entry extends { readonly state: EntryState }, P>(
  { news, goesOn, took, signal }: FollowDeps<Entry, P>,
  entry: Entry,
): Promise<P | null> {
  let seen = entry;
  while (goesOn(seen)) {
    const answer = await news(seen);
    if (signal.aborted) return null;
    if (!answer.ok) return answer.problem;
    // An answer without news: a pause keeps a worker that answers at once from being asked without end.
    if (answer.value.state === seen.state) await sleep(ASK_AGAIN_MS, signal);
    if (signal.aborted) return null;
    seen = answer.value;
    took(seen);
  }
  return null;
}
