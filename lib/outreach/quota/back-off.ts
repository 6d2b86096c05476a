import { MINUTE_MS } from '@/lib/durations';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import { type Pause, stricterPause } from '@/lib/outreach/journal/pause';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { activePause } from './quota';

const FIRST_PAUSE_MS = 30 * MINUTE_MS;
const LONGEST_PAUSE_MS = 24 * 60 * MINUTE_MS;

/** Where Unipile's own limit does not say how long it lasts: its windows are minutes. */
const UNIPILE_PAUSE_MS = MINUTE_MS;

const MAY_BE_UNIPILES: ReadonlySet<Pause['why']> = new Set(['unipile-limited', 'provider-error']);

/** Why a problem stops the whole account; null where it says nothing about the account. */
function pauseReason(problem: ApiProblem): Pause['why'] | null {
  const { kind, status } = problem;
  if (kind === 'account-restricted' || kind === 'account-limited' || kind === 'refusal-unclear') return kind;
  // Without a status Unipile was not asked: only calls of that kind have to wait.
  if (kind === 'unipile-limited') return status === null ? null : kind;
  return status === 500 || isAwayUntil(problem) ? 'provider-error' : null;
}

/** A server that is away and says when it is back: of the account it says nothing, but until then it wants no calls. */
const isAwayUntil = ({ status, retryAfterMs }: ApiProblem): boolean =>
  status !== null && status > 500 && retryAfterMs !== null;

/**
 * The ledger after a send or read failed at `since` (UTC ms) with a problem of the account: a pause that doubles with each failure in
 * a row, half of it random (`random` in [0, 1)), never shorter than the server asked for or than a pause that is already running. A
 * failure during a pause, such as the user's own look, does not lengthen it. A restricted account waits for the user.
 */
export function pauseAfter(ledger: AccountLedger, problem: ApiProblem, since: number, random: number): AccountLedger {
  const why = pauseReason(problem);
  if (why === null) return ledger;
  const running = activePause(ledger, since);
  // What Unipile alone may have caused says nothing of LinkedIn: what LinkedIn refuses during it begins a pause of its own.
  if (running !== null && (running.why === why || !MAY_BE_UNIPILES.has(running.why))) {
    const longer = { why, since, until: why === 'account-restricted' ? null : since + (problem.retryAfterMs ?? 0) };
    return { ...ledger, pause: stricterPause(ledger.pause, longer) };
  }
  // Nothing that the account did led to it, so it does not count as a strike.
  if (why === 'unipile-limited' || isAwayUntil(problem)) {
    const until = since + (problem.retryAfterMs ?? UNIPILE_PAUSE_MS);
    return { ...ledger, pause: stricterPause(ledger.pause, { why, since, until }) };
  }
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(ledger.strikes, 10));
  const length = Math.max(full / 2 + Math.floor((random * full) / 2), problem.retryAfterMs ?? 0);
  const pause: Pause = { why, since, until: why === 'account-restricted' ? null : since + length };
  return { ...ledger, strikes: ledger.strikes + 1, pause: stricterPause(ledger.pause, pause) };
}
