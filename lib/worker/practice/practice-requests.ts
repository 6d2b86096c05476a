import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import { isPractice, PRACTICE_HOST, practiceAccountId } from '@/lib/practice-account';
import type { PRACTICE_REQUESTS } from '@/lib/protocol/connection';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { practiceItem } from '@/lib/storage/practice/practice-item';
import type { Connection } from '@/lib/worker/account/connection';
import type { Finisher } from '@/lib/worker/own-data/finisher';
import type { Recovery } from '@/lib/worker/sending/recovery';
import { sendsUnderWay } from '@/lib/worker/sending/under-way';

/** Begins and ends practice. Neither happens over a send that is about to leave: its answer would find another account, or none. */
export function createPracticeRequests(deps: {
  readonly connection: Pick<Connection, 'account' | 'accounts' | 'accountsOf' | 'view'>;
  readonly store: Pick<KeptJournal, 'load'>;
  readonly finisher: Pick<Finisher, 'run'>;
  readonly engine: Pick<SendEngine, 'recover'>;
  newId(): string;
  readonly recovery: Pick<Recovery, 'settle'>;
  /** Lets the practice server go. */
  close(): Promise<void>;
}): HandlersOf<typeof PRACTICE_REQUESTS> {
  const { connection, store, finisher, engine, recovery, newId, close } = deps;

  const moving = () => sendsUnderWay(store, connection);

  const afterEnd = async () => {
    // What of the real accounts rested meanwhile goes on.
    for (const { accountId } of await connection.accounts()) await engine.recover(accountId);
    await close();
    await recovery.settle();
  };

  const end = async (accountId: string): Promise<Result<null, Problem>> => {
    const begin = async () => {
      const problem = await moving();
      return problem ? failed(problem) : ok({ kind: 'end-practice', accountId } as const);
    };
    const done = await finisher.run([accountId], begin);
    if (done.ok) await afterEnd();
    return done;
  };

  return {
    async 'practice.start'() {
      const account = await connection.account();
      if (account && isPractice(account.accountId)) return ok(await connection.view());
      const problem = await moving();
      if (problem) return failed(problem);
      const seen = await connection.accountsOf({ dsn: PRACTICE_HOST, apiKey: practiceAccountId(newId()) });
      if (!seen.ok) return seen;
      const [made] = seen.value;
      if (made === undefined) return failed({ kind: 'no-linkedin-account' });
      await practiceItem.write({ account: made });
      return ok(await connection.view());
    },
    async 'practice.end'() {
      const account = await connection.account();
      if (account && isPractice(account.accountId)) {
        const done = await end(account.accountId);
        if (!done.ok) return done;
      }
      return ok(await connection.view());
    },
  };
}
