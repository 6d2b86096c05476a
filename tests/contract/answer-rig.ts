import { expect } from 'vitest';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { newLedger } from '@/lib/outreach/journal/new-ledger';
import { pauseAfter } from '@/lib/outreach/quota/back-off';
import type { Result } from '@/lib/result';
import type { UnipileClient } from '@/lib/unipile/client';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import type { Fault, Sandbox } from '@/tests/sandbox/sandbox';

/** What rests after an answer: nothing, the account for a while, or the account until the user goes on. */
export type Rests = 'nothing' | 'account' | 'until resumed';

/** What an answer means: whether the write was carried out, what kind of problem it is, what rests, and how its sentence begins. */
export type Meaning = readonly [kind: ApiProblem['kind'], effect: ApiProblem['effect'], rests: Rests, says: string];

const accountId = SAM_ACCOUNT_ID;
const NOW = Date.UTC(2026, 10, 24, 9);

function restsAfter(problem: ApiProblem): Rests {
  const { pause } = pauseAfter(newLedger(accountId, NOW), problem, NOW, 0.5);
  if (pause === null) return 'nothing';
  return pause.until === null ? 'until resumed' : 'account';
}

/** What the client, the pause and the interface make of a failed call about Jane, as far as a row says it. */
export function expectMeaning(result: Result<unknown, ApiProblem>, [kind, effect, rests, says]: Meaning): void {
  if (result.ok) expect.unreachable(`it was taken for done: ${JSON.stringify(result.value)}`);
  const { problem } = result as { problem: ApiProblem };
  const said = problemSentence(problem, { name: 'Jane', now: NOW });
  expect([problem.kind, problem.effect, restsAfter(problem), said.slice(0, says.length)]).toEqual([
    kind,
    effect,
    rests,
    says,
  ]);
}

/** The two calls that an answer is given to: an invitation of Jane, which is sent once, and a look at her. */
export function askedIn(sandbox: () => Sandbox, client: () => UnipileClient) {
  const answered = async <T>(what: Fault['do'], call: () => Promise<T>): Promise<T> => {
    const disarm = sandbox().fault({ times: 9, do: what });
    const result = await call();
    disarm();
    return result;
  };
  const jane = () => sandbox().state.person('jane-doe').providerId;
  return {
    /** An invitation that is answered so, and has left once. */
    async invited(what: Fault['do']) {
      sandbox().requests.length = 0;
      const result = await answered(what, () => client().inviteUser({ accountId, providerId: jane() }));
      expect(sandbox().requests).toHaveLength(1);
      return result;
    },
    /** The same answer to a read. */
    looked: (what: Fault['do']) =>
      answered(
        what,
        () => client().getProfile({ accountId, identifier: 'jane-doe' }) as Promise<Result<unknown, ApiProblem>>,
      ),
  };
}
