import { DAY_MS } from '@/lib/durations';
import { isMessage, type JournalEntry, leftAt } from '@/lib/outreach/journal/journal-entry';
import type { ApiProblemKind } from '@/lib/unipile/http/api-problem';

/** Refusals that may concern the person or the account: v1 has one such, in v2 all are. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'cannot_resend_yet',
  'provider/unprocessable_entity',
  'provider/conflict',
]);

/** Whether an answer leaves open whom LinkedIn refused. */
export const isDoubtfulRefusal = ({ slug }: { readonly slug: string | null }): boolean => DOUBTFUL.has(slug ?? '');

/** Nothing had left when these stopped it. */
const NEVER_LEFT: ReadonlySet<ApiProblemKind> = new Set(['not-begun', 'may-repeat']);

/** How long a refused send may still be found to have been carried out. */
const LOOKED_FOR_MS = 14 * DAY_MS;

/**
 * Whether a refused send may have been carried out all the same, so that what LinkedIn shows outweighs the answer: a gateway that repeats
 * a request passes on the refusal of the second, and a server can fail after the deed. What refuses an invitation by a reason of the
 * person, as that there is one already, also explains the one that is found; of a message its words decide.
 */
export function mayHaveArrived(entry: JournalEntry, now: number): boolean {
  const { state, action, problem, sealed } = entry;
  if (state !== 'refused' || sealed !== undefined || leftAt(entry) < now - LOOKED_FOR_MS) return false;
  if (problem === null || NEVER_LEFT.has(problem.kind)) return false;
  return isMessage(action) || !(problem.kind === 'person-refused' || isDoubtfulRefusal(problem));
}
