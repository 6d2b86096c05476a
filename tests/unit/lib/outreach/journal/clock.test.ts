import { describe, expect, it } from 'vitest';
import { correctClock, readClock } from '@/lib/outreach/journal/clock';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { DAY, HOUR, MINUTE, NOON } from '../sending/engine-rig';
import { sampleEntry, sampleLedger } from './sample-entry';

const ledger = sampleLedger({ clock: NOON });

describe('a reading of the clock', () => {
  it('is never written down as earlier than one before it', () => {
    expect(readClock({ now: () => NOON - HOUR }, ledger)).toMatchObject({
      now: NOON - HOUR,
      stamp: NOON,
      movedUntil: NOON,
    });
  });

  it('allows for a drift of a minute', () => {
    expect(readClock({ now: () => NOON - MINUTE }, ledger).movedUntil).toBeNull();
  });

  it('is the server’s where that is known', () => {
    const ports = { now: () => NOON + 365 * DAY, serverNow: () => NOON + 1 };
    expect(readClock(ports, ledger)).toEqual({ now: NOON + 1, stamp: NOON + 1, movedUntil: null, sure: true });
  });
});

describe('a journal whose clock ran ahead by a year', () => {
  const ahead = NOON + 365 * DAY;
  const corrected = correctClock(
    {
      ledger: sampleLedger({
        clock: ahead,
        pause: { why: 'account-limited', since: ahead - HOUR, until: ahead + HOUR },
        reads: [NOON - DAY, ahead],
        reconciledAt: ahead,
      }),
      entries: [sampleEntry({ at: ahead, sentAt: ahead, closedAt: ahead }), sampleEntry({ id: 'old', at: NOON - DAY })],
    },
    NOON,
    localCalendar,
  );

  it('has nothing later than now, and what was to come stays as far off as it was', () => {
    expect(corrected.ledger).toMatchObject({
      clock: NOON,
      pause: { since: NOON, until: NOON + HOUR },
      reads: [NOON - DAY, NOON],
      reconciledAt: NOON,
    });
  });

  it('keeps the places of its sends taken, from now on', () => {
    expect(corrected.entries).toMatchObject([
      { id: 'entry-1', at: NOON, sentAt: NOON, closedAt: NOON, day: '2026-11-23' },
    ]);
  });
});
