import { failed, type Result } from '@/lib/result';
import type { ApiProblem, ApiProblemKind } from '@/lib/unipile/http/api-problem';

const REFUSALS: ReadonlySet<number | null> = new Set([400, 403, 405, 409, 422]);
const ABOUT_IT: ReadonlySet<ApiProblemKind> = new Set(['bad-request', 'person-refused']);

/**
 * The answer to a change of one message. A definite refusal concerns that message alone, whatever the same answer means after a send:
 * which reasons LinkedIn has, beside its hour, is documented nowhere. `without`: types that give no reason at all.
 */
export function changeAnswer<T>(
  answer: Result<T, ApiProblem>,
  without: ReadonlySet<string | null> = new Set(),
): Result<T, ApiProblem> {
  if (answer.ok || answer.problem.effect !== 'none' || !REFUSALS.has(answer.problem.status)) return answer;
  const { kind, slug } = answer.problem;
  return ABOUT_IT.has(kind) || without.has(slug) ? failed({ ...answer.problem, kind: 'change-refused' }) : answer;
}
