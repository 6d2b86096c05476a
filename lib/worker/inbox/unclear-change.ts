import type { Problem } from '@/lib/protocol/problem';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';

type Change = Extract<Problem, { kind: 'change-unclear' }>['what'];

/** The problem of a change that is no send: where its effect is unknown it has words of its own, since nothing looks for it later. */
export const problemOfChange = (problem: ApiProblem, what: Change): Problem =>
  problem.effect === 'unknown' ? { kind: 'change-unclear', what } : problem;
