import type { PageEntry } from '@/lib/protocol/page';
import type { ToldProblem } from '@/lib/protocol/problem';
import { ASK_AGAIN_MS, type AskDeps, askUntilAnswered } from './ask-until-answered';
import { isMoving } from './control-view';

/** Follows a send until it has ended, telling every state; a problem means that the worker stopped telling, not that it failed. */
export async function followSend(
  deps: AskDeps,
  entry: PageEntry,
  onEntry: (entry: PageEntry) => void,
): Promise<ToldProblem | null> {
  let seen = entry;
  while (isMoving(seen)) {
    const answer = await askUntilAnswered(deps, 'page.follow', { entryId: seen.id, seen: seen.state });
    if (deps.signal.aborted) return null;
    if (!answer.ok) return answer.problem;
    // The worker answers when there is news; without any it gave up waiting.
    if (answer.value.state === seen.state) await deps.sleep(ASK_AGAIN_MS);
    seen = answer.value;
    onEntry(seen);
  }
  return null;
}
