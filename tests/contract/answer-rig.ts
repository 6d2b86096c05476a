import { afterAll, beforeAll, expect } from 'vitest';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { newLedger } from '@/lib/outreach/journal/new-ledger';
import { pauseAfter } from '@/lib/outreach/quota/back-off';
import type { Result } from '@/lib/result';
import type { UnipileClient } from '@/lib/unipile/client';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Fault, type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import type { clientOf } from './client-rig';

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

/** An answer with this body. */
export const json = (status: number, body: unknown) => ({ kind: 'body', status, body: JSON.stringify(body) }) as const;

/** What never comes, or not in time, is waited for shortly; all else comes, however busy the machine is. */
export const deadlineFor = ({ kind }: Fault['do']): { readonly deadlineMs: number } => ({
  deadlineMs: kind === 'hang' || kind === 'slow-body' ? 1_000 : 10_000,
});

/** The two calls that an answer is given to, by clients of one sandbox for the whole file: an invitation of Jane, which is sent once, and a look at her. */
export function useAnswers(clientFor: typeof clientOf) {
  let sandbox: Sandbox;
  const clients = new Map<number, UnipileClient>();
  beforeAll(async () => {
    sandbox = await startSandbox({ relations: 3 });
    // What is loaded with the first call is no part of an answer's time.
    await clientFor(sandbox).listAccounts({});
  });
  afterAll(() => sandbox.close());

  const clientWith = (deadlineMs: number): UnipileClient => {
    const client = clients.get(deadlineMs) ?? clientFor(sandbox, { deadlineMs });
    clients.set(deadlineMs, client);
    return client;
  };
  const answered = async <T>(what: Fault['do'], call: (client: UnipileClient) => Promise<T>): Promise<T> => {
    const client = clientWith(deadlineFor(what).deadlineMs);
    const disarm = sandbox.fault({ times: 9, do: what });
    const result = await call(client);
    disarm();
    return result;
  };
  const jane = () => sandbox.state.person('jane-doe').providerId;
  return {
    /** An invitation that is answered so, and has left once. */
    async invited(what: Fault['do']) {
      sandbox.requests.length = 0;
      const result = await answered(what, (client) => client.inviteUser({ accountId, providerId: jane() }));
      expect(sandbox.requests).toHaveLength(1);
      return result;
    },
    /** The same answer to a read. */
    looked: (what: Fault['do']) =>
      answered(
        what,
        (client) => client.getProfile({ accountId, identifier: 'jane-doe' }) as Promise<Result<unknown, ApiProblem>>,
      ),
  };
}
