import { describe, expect, it } from 'vitest';
import type { Limit } from '@/lib/outreach/quota/limits';
import { listsAreStale } from '@/lib/outreach/sending/reconcile/list-age';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { sampleEntry, sampleLedger } from '../../journal/sample-entry';
import { createEngineRig, HOUR, MINUTE, NOON } from '../engine-rig';

const limit: Limit = { counted: 'invite', window: 'day', max: 8, source: 'kith-default' };

/** `before` and `since` the reading `ago`, as many invitations were made from here. */
const stale = ({
  before = 0,
  since = 0,
  ago = MINUTE,
  counted = ['invite'] as const,
}: {
  before?: number;
  since?: number;
  ago?: number;
  counted?: readonly ['invite'] | readonly ['message'];
}) => {
  const readAt = NOON - ago;
  const made = (count: number, at: number) =>
    Array.from({ length: count }, (_, i) => sampleEntry({ id: `${at}-${i}`, at, sentAt: at }));
  const entries = [...made(before, readAt - MINUTE), ...made(since, readAt + 1)];
  return listsAreStale(
    { ledger: sampleLedger({ reconciledAt: readAt }), entries },
    counted,
    [limit],
    NOON,
    localCalendar,
  );
};

describe('LinkedIn’s lists', () => {
  it('serve for half of the places that they left', () => {
    expect([0, 1, 2, 3, 4].map((since) => stale({ since }))).toEqual([false, false, false, false, true]);
  });

  it('are asked anew for each of the last places', () => {
    expect(stale({ before: 6, since: 1 })).toBe(true);
    expect(stale({ before: 7 })).toBe(true);
  });

  it('are not asked anew at every click once no place is left', () => {
    expect(stale({ before: 8 })).toBe(false);
    expect(stale({ before: 8, ago: 11 * MINUTE })).toBe(true);
  });

  it('say nothing of messages, and serve for half a day', () => {
    expect(stale({ before: 7, counted: ['message'] })).toBe(false);
    expect(stale({ ago: 13 * HOUR, counted: ['message'] })).toBe(true);
  });

  it('that stop before their end do not count as read, and are not asked for at every click', async () => {
    const rig = createEngineRig();
    let reads = 0;
    rig.lists.read = () => {
      reads += 1;
      return 'part';
    };
    await rig.send();
    expect(rig.ledger().reconciledAt).toBeNull();
    const once = reads;
    await rig.send({ person: 'ben' });
    expect(reads - once).toBe(1);
  });

  it('are read by two browsers often enough that both together stay within the limit', async () => {
    const limits = [{ ...limit, max: 12, source: 'your-setting' as const }];
    const one = createEngineRig({ settings: { limits, holdMs: 0, spacingMs: { min: 0, max: 0 } } });
    const two = createEngineRig({ settings: { limits, holdMs: 0, spacingMs: { min: 0, max: 0 } } });
    one.lists.lag = 0;
    two.lists.lag = 0;
    for (let round = 0; round < 16; round += 1) {
      for (const [here, there] of [
        [one, two],
        [two, one],
      ] as const) {
        const before = here.server.arrivals.length;
        await here.send({ person: `${here === one ? 'one' : 'two'}-${round}` });
        await one.pass(MINUTE);
        await two.pass(MINUTE);
        for (const { providerId } of here.server.arrivals.slice(before)) there.server.inviteByPhone(providerId);
      }
    }
    expect(one.server.arrivals.length + two.server.arrivals.length).toBe(12);
  });
});
