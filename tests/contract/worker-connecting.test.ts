import { expect, test } from 'vitest';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { connect, find, outcome, sandbox, send, useWorker, writes } from './worker-rig.ts';

useWorker();

/** Every answer of the account itself says that it is being connected; whatever else is asked of it is answered as ever. */
const connecting = () =>
  sandbox.fault({
    method: 'GET',
    path: /\/accounts\/./,
    times: 99,
    do: {
      kind: 'rewritten',
      rewrite: (body: unknown) => ({
        ...(body as object),
        sources: [{ id: `${SAM_ACCOUNT_ID}_MESSAGING`, status: 'CONNECTING' }],
        status: 'connecting',
      }),
    },
  });

test('an account that Unipile is still connecting is waited for: nothing is sent, and once it runs the send leaves', async () => {
  await connect();
  const disarm = connecting();
  const sent = await send('jane-doe');
  expect(await outcome(sent)).toMatchObject({ problem: 'account-connecting' });
  expect(writes()).toEqual([]);
  const [entry] = (await find()).entries;
  expect(problemSentence(entry!.problem!, { name: 'Jane', now: Date.now() })).toMatch(
    /^Unipile is still connecting your LinkedIn account, so nothing was sent; wait/,
  );
  disarm();
  expect(await outcome(await send('jane-doe'))).toMatchObject({ problem: null });
  expect(writes()).toHaveLength(1);
});
