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

const get = async (path: string) => {
  const { status, headers } = await fetch(`${sandbox.origin}/v2${path}`, {
    headers: { 'x-api-key': sandbox.apiKeyV2 },
  });
  const count = ['limit', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`));
  return [status, ...count, headers.get('retry-after')];
};
const own = (path: string) => get(`/${accountIdV2(SAM_ACCOUNT_ID)}${path}`);

it('counts each method of an account in a window that begins with its first request', async () => {
  Object.assign(sandbox.state.flags, { methodWindowMs: 100_000, methodLimits: { 'GET /users/:id': 2 } });
  expect(await own('/users/john-smith')).toEqual([200, '2', '1', '100', null]);
  now += 40_000;
  expect(await own('/users/jane-doe')).toEqual([200, '2', '0', '60', null]);
  expect(await own('/users/me')).toEqual([429, '2', '0', '60', '60']);
  expect(await own('/users/me/relations')).toEqual([200, '1000', '999', '100', null]);
  now += 60_000;
  expect(await own('/users/me')).toEqual([200, '2', '1', '100', null]);
});

it('does not count core routes', async () => {
  expect(await get('/accounts/')).toEqual([200, null, null, null, null]);
});
