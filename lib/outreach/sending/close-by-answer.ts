import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { Action, JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { moveEntry, releasedPlace } from '@/lib/outreach/journal/transitions';
import { pauseAfter } from '@/lib/outreach/quota/back-off';
import { FIRST_LOOK_MS } from '@/lib/outreach/sending/settle/settle-rules';
import type { Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { SendAnswer } from './ports';

/** How the one request of an entry ended. */
export type PerformAnswer = Result<SendAnswer, ApiProblem>;

/** The problem of a request that ended in an unforeseen way: it may have taken effect. */
export const UNFORESEEN_END: ApiProblem = {
  kind: 'unreadable-answer',
  slug: null,
  status: null,
  title: null,
  detail: null,
  retryAfterMs: null,
  effect: 'unknown',
};

/** The problem of a request that never left. */
export const NEVER_LEFT: ApiProblem = { ...UNFORESEEN_END, kind: 'not-begun', effect: 'none' };

/**
 * Closes a `sending` entry by the answer to its request: sent with the id that proves it, refused after a definite no,
 * else unconfirmed. Problems of the account pause it; a success resets their count.
 */
export function closeByAnswer(
  entry: JournalEntry,
  ledger: AccountLedger,
  answer: PerformAnswer,
  stamp: number,
  random: number,
): { readonly entry: JournalEntry; readonly ledger: AccountLedger } {
  if (!answer.ok) {
    return {
      entry: closeByProblem(entry, answer.problem, stamp),
      ledger: pauseAfter(ledger, answer.problem, stamp, random),
    };
  }
  const { ids, usage } = answer.value;
  if (!isProven(entry.action, ids)) return { entry: unconfirmed({ ...entry, ids, usage }, null, stamp), ledger };
  return {
    entry: moveEntry(entry, 'sent', { ids, usage, closedAt: stamp, evidence: { source: 'answer', at: stamp } }),
    ledger: { ...ledger, strikes: 0, usage: usage === null ? ledger.usage : { percent: usage, at: stamp } },
  };
}

function closeByProblem(entry: JournalEntry, problem: ApiProblem, stamp: number): JournalEntry {
  if (problem.effect === 'unknown') return unconfirmed(entry, problem, stamp);
  const evidence = { source: 'answer', at: stamp } as const;
  return moveEntry(entry, 'refused', { problem, closedAt: stamp, place: releasedPlace(entry), evidence });
}

const unconfirmed = (entry: JournalEntry, problem: ApiProblem | null, stamp: number): JournalEntry =>
  moveEntry(entry, 'unconfirmed', { problem, checks: { count: 0, nextAt: stamp + FIRST_LOOK_MS } });

/** A new invitation and a new message are proven by their id; withdrawing and answering give none, so success is the proof. */
function isProven(action: Action, ids: JournalEntry['ids']): boolean {
  switch (action) {
    case 'invite':
      return ids.invitationId !== null;
    case 'message':
    case 'inmail':
      return ids.messageId !== null;
    default:
      return true;
  }
}
