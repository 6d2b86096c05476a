import { MINUTE_MS } from '@/lib/durations';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import { failed, ok } from '@/lib/result';
import type { Connection } from '@/lib/worker/account/connection';

/** Whatever became of one call, the next is this far off. */
const ASK_AGAIN_MS = 3 * MINUTE_MS;

interface TimeAskingDeps {
  readonly connection: Pick<Connection, 'withActive'>;
  /** Fails while the account rests. */
  readonly awake: SendEngine['awake'];
  isOnline(): boolean;
  /** Milliseconds by a timer that never goes back. */
  uptime(): number;
}

/**
 * Has the server tell its time once the clocks have moved apart. The timer that carries the server's clock on stands while the computer
 * sleeps, and a worker that lived through it would show what was so before; it looks the same as a machine's clock that was set forward,
 * which must free no place, so that the server alone can say what is so. Unipile is asked, and LinkedIn is not; while the account rests
 * nobody is. To be called where a surface was answered while they had.
 */
export function createTimeAsking({ connection, awake, isOnline, uptime }: TimeAskingDeps) {
  let askedAt: number | null = null;
  return async (): Promise<void> => {
    if (!isOnline()) return;
    if (askedAt !== null && uptime() - askedAt < ASK_AGAIN_MS) return;
    askedAt = uptime();
    await connection.withActive(async ({ client, account: { accountId } }) => {
      const rests = await awake(accountId);
      if (!rests.ok) return rests;
      // What is heard is the hour, which a refusal tells as well.
      const answered = await client.getAccount({ accountId });
      return answered.ok ? ok(null) : failed(answered.problem);
    });
  };
}
