import { expect, test, vi } from 'vitest';
import { failed, ok } from '@/lib/result';
import type { UnipileClient } from '@/lib/unipile/client';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import type { Active } from '@/lib/worker/account/connection';
import { createTimeAsking } from '@/lib/worker/time-asking';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function worker() {
  const now = { uptime: 0, wall: 0, online: true, rests: false, until: null as number | null };
  // A refusal tells the time as well.
  const getAccount = vi.fn<UnipileClient['getAccount']>(async () => failed(bareProblem('key-refused', 'none')));
  const active = { client: { getAccount }, account: { accountId: 'sam' } } as unknown as Active;
  const ask = createTimeAsking({
    connection: { withActive: (use) => use(active) },
    awake: async () =>
      now.rests
        ? failed({ kind: 'account-paused', pause: { why: 'account-limited', since: 0, until: now.until } })
        : ok(null),
    isOnline: () => now.online,
    uptime: () => now.uptime,
    now: () => now.wall,
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

test.each([
  ['until the user resumes', null],
  ['for another hour by the machine’s clock as well', 2 * HOUR],
])('while the account rests %s nothing is asked', async (_, until) => {
  const { ask, now, getAccount } = worker();
  Object.assign(now, { rests: true, until, wall: HOUR });
  await ask();
  expect(getAccount).not.toHaveBeenCalled();
});

test('a rest whose end the machine’s clock has passed is asked about, since the computer may have slept through it', async () => {
  const { ask, now, getAccount } = worker();
  Object.assign(now, { rests: true, until: HOUR, wall: HOUR });
  await ask();
  expect(getAccount).toHaveBeenCalledTimes(1);
});

test('a rest that is found not to be over holds back no later question', async () => {
  const { ask, now, getAccount } = worker();
  Object.assign(now, { rests: true, until: 2 * HOUR, wall: HOUR });
  await ask();
  now.wall = 2 * HOUR;
  await ask();
  expect(getAccount).toHaveBeenCalledTimes(1);
});
