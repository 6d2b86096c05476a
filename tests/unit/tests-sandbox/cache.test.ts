import { afterEach, beforeEach, expect, it } from 'vitest';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { accountIdV2 } from '@/tests/sandbox/v2/account-id';

let sandbox: Sandbox;
let now = Date.UTC(2026, 10, 25, 12);

beforeEach(async () => {
  sandbox = await startSandbox({ now: () => now });
});
afterEach(() => sandbox.close());

const own = `/${accountIdV2(SAM_ACCOUNT_ID)}`;
const call = (path: string, control: string | null, init: RequestInit = {}) =>
  fetch(`${sandbox.origin}/v2${own}${path}`, {
    ...init,
    headers: {
      'x-api-key': sandbox.apiKeyV2,
      'content-type': 'application/json',
      ...(control && { 'cache-control': control }),
    },
  });
/** How many invitations are listed, and whether by a copy. */
const sent = async (control: string | null) => {
  const answer = await call('/users/me/relation-requests?type=sent', control);
  const { total_count } = (await answer.json()) as { total_count: number };
  return [total_count, answer.headers.get('x-cache'), answer.headers.get('x-ratelimit-remaining')];
};

it('gives a copy of the last hour to whoever does not ask past it, and does not count it', async () => {
  expect(await sent('no-cache')).toEqual([1, 'MISS', '999']);
  sandbox.state.inviteFromPhone('jane-doe');
  now += 600_000;
  expect(await sent(null)).toEqual([1, 'HIT', '999']);
  expect(await sent('max-age=3600')).toEqual([1, 'HIT', '999']);
  expect(await sent('max-age=60')).toEqual([2, 'MISS', '998']);
  sandbox.state.withdrawElsewhere('jane-doe');
  expect(await sent('no-cache')).toEqual([1, 'MISS', '997']);
});

it('ends its copies with an own write, and after an hour', async () => {
  await sent('no-cache');
  const user_id = sandbox.state.person('jane-doe').providerId;
  await call('/users/me/relation-requests', null, { method: 'POST', body: JSON.stringify({ user_id }) });
  expect(await sent('max-age=3600')).toEqual([2, 'MISS', '998']);
  now += 3_600_001;
  expect(await sent(null)).toEqual([2, 'MISS', '999']);
});
