import { MINUTE_MS } from '@/lib/durations';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { failed, ok } from '@/lib/result';
import type { Connection } from '@/lib/worker/account/connection';

/** Whatever became of one call, the next is this far off. */
const ASK_AGAIN_MS = 3 * MINUTE_MS;

interface TimeAskingDeps {
  readonly connection: Pick<Connection, 'withActive'>;
  /** Fails while the account rests. */
  readonly awake: SendEngine['awake'];
  isOnline(): boolean;
  /** What the machine's clock makes of the present, UTC ms: it goes on in sleep, as the timer need not, and may also have been set. */
  now(): number;
  /** Milliseconds by a timer that never goes back. */
  uptime(): number;
}

/**
 * Has the server tell its time once the clocks have moved apart. The timer that carries the server's clock on stands while the computer
 * sleeps, and a worker that lived through it would show what was so before; it looks the same as a machine's clock that was set forward,
 * which must free no place, so that the server alone can say what is so. Unipile is asked, and LinkedIn is not; while the account rests
 * nobody is, unless it does so only because the timer stood. To be called where a surface was answered while they had.
 */
export function createTimeAsking({ connection, awake, isOnline, now, uptime }: TimeAskingDeps) {
  let askedAt: number | null = null;
  return async (): Promise<void> => {
    if (!isOnline()) return;
    if (askedAt !== null && uptime() - askedAt < ASK_AGAIN_MS) return;
    const before = askedAt;
    askedAt = uptime();
    await connection.withActive(async ({ client, account: { accountId } }) => {
      const rests = await awake(accountId);
      if (!rests.ok && !isOver(rests.problem, now())) {
        askedAt = before;
        return rests;
      }
      // What is heard is the hour, which a refusal tells as well.
      const answered = await client.getAccount({ accountId });
      return answered.ok ? ok(null) : failed(answered.problem);
    });
  };
}

/** Whether an account that rests would rest no more at this moment (UTC ms). */
const isOver = (problem: SendProblem, now: number): boolean =>
  problem.kind === 'account-paused' && problem.pause.until !== null && problem.pause.until <= now;
