import { DAY_MS } from '@/lib/durations';
import { isMessage, type JournalEntry, leftAt } from '@/lib/outreach/journal/journal-entry';
import type { ApiProblem, ApiProblemKind } from '@/lib/unipile/http/api-problem';

/** Whether an answer leaves open whom LinkedIn refused, the person or the account: v1 has one such, in v2 all are. */
export const isDoubtfulRefusal = ({ kind, slug }: Pick<ApiProblem, 'kind' | 'slug'>): boolean =>
  kind === 'refusal-unclear' || slug === 'cannot_resend_yet';

/** Nothing had left when these stopped it. */
const NEVER_LEFT: ReadonlySet<ApiProblemKind> = new Set(['not-begun', 'may-repeat']);

/** How long a send that came to nothing may still be found to have been carried out. */
const LOOKED_FOR_MS = 14 * DAY_MS;

/**
 * Whether a send that came to nothing may have been carried out all the same, so that what LinkedIn shows outweighs the answer, the lists
 * and the user's word: a gateway that repeats a request passes on the refusal of the second, a server can fail after the deed, and lists
 * lag, for the user as for Kith. What refuses an invitation by a reason of the person, as that there is one already, also explains the
 * one that is found; of a message its words decide.
 */
export function mayHaveArrived(entry: JournalEntry, now: number): boolean {
  const { state, action, problem, sealed, sentAt } = entry;
  if (sealed !== undefined || leftAt(entry) < now - LOOKED_FOR_MS) return false;
  if (state === 'not-sent') return sentAt !== null;
  if (state !== 'refused' || problem === null || NEVER_LEFT.has(problem.kind)) return false;
  return isMessage(action) || !(problem.kind === 'person-refused' || isDoubtfulRefusal(problem));
}

/** Whether what LinkedIn shows may still prove a send: it is in doubt, or came to nothing and may have been carried out. */
export const isProvable = (entry: JournalEntry, now: number): boolean =>
  entry.state === 'unconfirmed' || mayHaveArrived(entry, now);
