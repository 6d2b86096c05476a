import { expect, test, vi } from 'vitest';
import { failed, ok } from '@/lib/result';
import type { UnipileClient } from '@/lib/unipile/client';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import type { Active } from '@/lib/worker/account/connection';
import { createTimeAsking } from '@/lib/worker/time-asking';

const MINUTE = 60_000;

function worker() {
  const now = { uptime: 0, online: true, rests: false };
  // A refusal tells the time as well.
  const getAccount = vi.fn<UnipileClient['getAccount']>(async () => failed(bareProblem('key-refused', 'none')));
  const active = { client: { getAccount }, account: { accountId: 'sam' } } as unknown as Active;
  const ask = createTimeAsking({
    connection: { withActive: (use) => use(active) },
    awake: async () =>
      now.rests
        ? failed({ kind: 'account-paused', pause: { why: 'account-limited', since: 0, until: null } })
        : ok(null),
    isOnline: () => now.online,
    uptime: () => now.uptime,
  });
  return { ask, now, getAccount };
}

test('the account is read once, however many surfaces were answered', async () => {
  const { ask, getAccount } = worker();
  await Promise.all([ask(), ask()]);
  await ask();
  expect(getAccount).toHaveBeenCalledExactlyOnceWith({ accountId: 'sam' });
});

test('where the time was not told it is asked for again after some minutes', async () => {
  const { ask, now, getAccount } = worker();
  await ask();
  now.uptime = 2 * MINUTE;
  await ask();
  expect(getAccount).toHaveBeenCalledTimes(1);
  now.uptime = 3 * MINUTE;
  await ask();
  expect(getAccount).toHaveBeenCalledTimes(2);
});

test('without a network nothing is asked, and once there is one it is asked at once', async () => {
  const { ask, now, getAccount } = worker();
  now.online = false;
  await ask();
  expect(getAccount).not.toHaveBeenCalled();
  now.online = true;
  await ask();
  expect(getAccount).toHaveBeenCalledTimes(1);
});

test('while the account rests nothing is asked', async () => {
  const { ask, now, getAccount } = worker();
  now.rests = true;
  await ask();
  expect(getAccount).not.toHaveBeenCalled();
});
