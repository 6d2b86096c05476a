import { ASK_AGAIN_MS } from '@/components/session/follow';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { ProblemKind } from '@/lib/protocol/problem';
import type { Answer, RequestInput } from '@/lib/protocol/requests';
import { sleep } from '@/lib/sleep';

export interface AskDeps {
  readonly ask: Ask;
  readonly signal: AbortSignal;
}

const ATTEMPTS = 5;
/** The worker was stopped, or its view of the tab lags behind a navigation: both pass. */
const PASSING: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['worker-silent', 'page-changed']);

/** Asks again while the worker gives no answer. Only for requests that may be repeated, never for a send. */
export async function askUntilAnswered<N extends 'page.look' | 'page.follow' | 'page.draft.write'>(
  { ask, signal }: AskDeps,
  name: N,
  input: RequestInput<N>,
): Promise<Answer<N>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(name, input);
    const again = !answer.ok && PASSING.has(answer.problem.kind) && attempt < ATTEMPTS;
    if (!again || signal.aborted) return answer;
    await sleep(ASK_AGAIN_MS, signal);
  }
}
