import { ASK_AGAIN_MS } from '@/components/session/follow';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { ProblemKind } from '@/lib/protocol/problem';
import type { Answer, RequestInput } from '@/lib/protocol/requests';

/** Asks again while the worker gives no answer. Only for requests that may be repeated, never for a send. */
export type AskAgain = <N extends 'page.glance' | 'page.look' | 'page.follow' | 'page.draft.write'>(
  name: N,
  input: RequestInput<N>,
) => Promise<Answer<N>>;

const ATTEMPTS = 5;
/** The worker was stopped, or its view of the tab lags behind a navigation: both pass. */
const PASSING: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['worker-silent', 'page-changed']);

/** Until `signal` aborts. */
export const createAskAgain =
  (ask: Ask, signal: AbortSignal): AskAgain =>
  async (name, input) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask(name, input);
      const again = !answer.ok && PASSING.has(answer.problem.kind) && attempt < ATTEMPTS;
      if (!again) return answer;
      await new Promise((done) => setTimeout(done, ASK_AGAIN_MS));
      if (signal.aborted) return answer;
    }
  };
