import type { Ask } from '@/lib/protocol/messaging/ask';
import type { ProblemKind } from '@/lib/protocol/problem';
import type { Answer, RequestInput } from '@/lib/protocol/requests';

export interface AskDeps {
  readonly ask: Ask;
  readonly sleep: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Between two questions, ms. */
export const ASK_AGAIN_MS = 1_000;
const ATTEMPTS = 5;
/** The worker was stopped, or its view of the tab lags behind a navigation: both pass. */
const PASSING: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['worker-silent', 'page-changed']);

/** Asks what is the same done twice, and again while the worker gives no answer; never for a send. */
export async function askUntilAnswered<N extends 'page.look' | 'page.follow' | 'page.draft.write'>(
  { ask, sleep, signal }: AskDeps,
  name: N,
  input: RequestInput<N>,
): Promise<Answer<N>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(name, input);
    const again = !answer.ok && PASSING.has(answer.problem.kind) && attempt < ATTEMPTS;
    if (!again || signal.aborted) return answer;
    await sleep(ASK_AGAIN_MS);
  }
}
