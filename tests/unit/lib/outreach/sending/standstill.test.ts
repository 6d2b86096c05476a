import { describe, expect, it } from 'vitest';
import { NEVER_ABORTED } from '@/lib/never-aborted';
import { watchForStandstill } from '@/lib/outreach/sending/standstill';
import { createMachine, type Nap } from '@/tests/simulation/machine';
import { createVirtualTime } from '@/tests/simulation/virtual-time';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

interface Given {
  readonly naps?: readonly Nap[];
  /** When the machine's clock is set, and how far forward. */
  readonly clock?: { readonly at: number; readonly by: number };
  /** Whether the server has told its time before, and whether it answers now. */
  readonly server?: 'known' | 'silent' | 'unknown';
}

/** What a wait of ten seconds that begins at once comes to. */
async function waited({ naps = [], clock = { at: 0, by: 0 }, server = 'known' }: Given) {
  const time = createVirtualTime(0);
  const machine = createMachine(time, naps);
  let offset = 0;
  let heard = 0;
  let asked = 0;
  time.after(clock.at, () => {
    offset = clock.by;
  });
  const over = new AbortController();
  const watch = watchForStandstill(
    {
      now: () => time.now() + offset,
      uptime: machine.uptime,
      serverNow: () => (server === 'unknown' ? null : heard + machine.uptime()),
      repeat: (ms, task, signal) => {
        const next = () =>
          machine.after(ms, () => {
            if (signal.aborted) return;
            task();
            next();
          });
        next();
      },
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          machine.after(ms, resolve);
          signal.addEventListener('abort', () => resolve());
        }),
    },
    async () => {
      asked += 1;
      if (server === 'known') heard = time.now() - machine.uptime();
      return server !== 'silent';
    },
    over.signal,
  );
  let endedAt: number | null = null;
  let stoodStill: boolean | null = null;
  void watch.wait(10 * SECOND, NEVER_ABORTED).then(() => {
    endedAt = time.now();
    stoodStill = watch.stoodStill();
    over.abort();
  });
  await time.runUntil(20 * HOUR);
  return { stoodStill, endedAt, asked };
}

describe('a wait of ten seconds', () => {
  it('is nothing to remark on where the computer is awake, or busy for a while', async () => {
    expect(await waited({})).toEqual({ stoodStill: false, endedAt: 10 * SECOND, asked: 0 });
    const busy = { at: 2 * SECOND + 1, ms: 3 * SECOND, counts: true };
    expect(await waited({ naps: [busy] })).toEqual({ stoodStill: false, endedAt: 10 * SECOND, asked: 0 });
  });

  it.each([
    ['a minute', 60 * SECOND],
    ['less than the wait', 7 * SECOND],
    ['a night', 9 * HOUR],
  ])('ends as soon as the computer wakes, where it slept %s and its timer went on', async (_, ms) => {
    const nap = { at: 2 * SECOND + 1, ms, counts: true };
    expect(await waited({ naps: [nap], server: 'unknown' })).toMatchObject({ stoodStill: true, asked: 0 });
    expect((await waited({ naps: [nap] })).endedAt).toBeLessThan(2 * SECOND + ms + SECOND);
  });

  it('ends soon after the computer wakes, where its timer stood in sleep: the server’s clock says that time has passed', async () => {
    const nap = { at: 2 * SECOND + 1, ms: 60 * SECOND, counts: false };
    const { stoodStill, endedAt, asked } = await waited({ naps: [nap] });
    expect([stoodStill, asked]).toEqual([true, 1]);
    expect(endedAt).toBeLessThan(64 * SECOND);
  });

  it('goes on to its end where the clock was set forward: the server’s clock says that no time has passed', async () => {
    const clock = { at: 3 * SECOND + 1, by: HOUR };
    expect(await waited({ clock })).toEqual({ stoodStill: false, endedAt: 10 * SECOND, asked: 1 });
  });

  it('goes on where the clock is set back', async () => {
    const clock = { at: 3 * SECOND + 1, by: -HOUR };
    expect(await waited({ clock })).toEqual({ stoodStill: false, endedAt: 10 * SECOND, asked: 0 });
  });

  it.each(['silent', 'unknown'] as const)(
    'counts as slept through where the clock ran ahead and the server is %s',
    async (server) => {
      const clock = { at: 3 * SECOND + 1, by: HOUR };
      expect((await waited({ clock, server })).stoodStill).toBe(true);
    },
  );
});
