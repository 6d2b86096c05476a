import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LimitSource } from '@/lib/outreach/quota/limits';
import { limitReached, quotaLine, quotaView, usedToday } from '@/lib/outreach/quota/quota';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { sampleEntry, sampleLedger } from '../journal/sample-entry';
import { DAY, HOUR, MINUTE, NOON } from '../sending/engine-rig';

const invited = (at: number, change = {}) =>
  sampleEntry({
    id: `at-${at}`,
    at,
    sentAt: at,
    dueAt: at,
    day: localCalendar.dayOf(at),
    month: localCalendar.monthOf(at),
    ...change,
  });

const line = (window: 'day' | '24h' | '7d' | 'month', max: number, entries: ReturnType<typeof invited>[], now = NOON) =>
  quotaLine(
    { counted: 'invite', window, max, source: 'kith-default' },
    { ledger: sampleLedger(), entries },
    now,
    localCalendar,
  );

describe('a place', () => {
  it('is taken for two minutes more than its window: the request may act late, the clock may be a little behind', () => {
    const used = (ago: number) => line('24h', 9, [invited(NOON - ago)]).used;
    expect(used(DAY + 2 * MINUTE - 1)).toBe(1);
    expect(used(DAY + 2 * MINUTE)).toBe(0);
  });

  it('is taken however old its entry while it has not left', () => {
    const waiting = { sentAt: null, state: 'held' as const };
    expect(line('7d', 9, [invited(NOON - 30 * DAY, waiting)]).used).toBe(1);
  });

  it('is not taken by what was refused or took none', () => {
    expect(line('day', 9, [invited(NOON, { place: 'released' }), invited(NOON - 1, { place: 'none' })]).used).toBe(0);
  });

  it('counts by the date that was noted and by the date in the zone of now: the stricter one', () => {
    const yesterdayThen = invited(NOON - HOUR, { day: '2026-11-22' });
    const todayThen = invited(NOON - 30 * HOUR, { day: '2026-11-23' });
    expect(line('day', 9, [yesterdayThen, todayThen]).used).toBe(2);
  });

  it('counts for both days when it left across midnight', () => {
    const midnight = localCalendar.startOfNextDay(NOON);
    const late = invited(midnight - 30_000, { sentAt: midnight + 5_000 });
    expect(line('day', 9, [late], midnight - 1).used).toBe(1);
    expect(line('day', 9, [late], midnight + HOUR).used).toBe(1);
  });

  it('stays taken when it lies in the future: the clock was set back', () => {
    for (const window of ['day', '24h', '7d', 'month'] as const) {
      expect(line(window, 9, [invited(NOON + 90 * DAY)]).used).toBe(1);
    }
  });

  it('may lack what was made elsewhere until the lists were read, and as long as one of them may be of its window', () => {
    const undated = {
      providerId: 'ACoA-ben',
      publicIdentifier: 'ben',
      invitationId: '7',
      fullName: 'Ben',
      at: null,
      withNote: false,
      own: false,
      seenAt: NOON,
    };
    const lacks = (counted: 'invite' | 'note' | 'message', ledger: Parameters<typeof sampleLedger>[0], now = NOON) => {
      const limit = { counted, window: 'day', max: 20, source: 'your-setting' } as const;
      const journal = { ledger: sampleLedger({ knownSince: NOON, ...ledger }), entries: [] };
      return quotaLine(limit, journal, now, localCalendar).elsewhereUnread === true;
    };
    const read = { reconciledAt: NOON };
    expect(lacks('invite', { reconciledAt: null })).toBe(true);
    expect(lacks('note', { reconciledAt: null })).toBe(true);
    // LinkedIn lists no messages.
    expect(lacks('message', { reconciledAt: null })).toBe(false);
    expect(lacks('invite', read)).toBe(false);
    expect(lacks('invite', { ...read, elsewhere: [undated] })).toBe(true);
    expect(lacks('note', { ...read, elsewhere: [undated] })).toBe(false);
    expect(lacks('note', { ...read, elsewhere: [{ ...undated, withNote: true }] })).toBe(true);
    expect(lacks('invite', { ...read, elsewhere: [{ ...undated, own: true }] })).toBe(false);
    const dated = { ...undated, at: NOON };
    expect(lacks('invite', { ...read, elsewhere: [dated] })).toBe(false);
    // Of a relation the day of its invitation is never known.
    expect(lacks('invite', { ...read, elsewhere: [{ ...undated, invitationId: null }] })).toBe(false);
    expect(lacks('invite', { ...read, elsewhere: [undated] }, NOON + 2 * DAY)).toBe(false);
  });

  it('may rise while it is a gentle start’s and nobody knows whether the account has many relations', () => {
    const rises = (source: LimitSource, relationsCount: number | null) => {
      const journal = { ledger: sampleLedger({ relationsCount }), entries: [] };
      return quotaLine({ counted: 'invite', window: 'day', max: 20, source }, journal, NOON, localCalendar).mayRise;
    };
    expect(rises('new-account', null)).toBe(true);
    expect(rises('new-account', 40)).toBeUndefined();
    expect(rises('your-setting', null)).toBeUndefined();
  });

  it('made elsewhere counts too, where its moment is known, and is told apart', () => {
    const xu = { providerId: 'x', publicIdentifier: 'x', invitationId: null, fullName: 'Xu', seenAt: NOON };
    const elsewhere = [
      { ...xu, at: NOON - HOUR, withNote: false, own: false },
      { ...xu, providerId: 'u', publicIdentifier: null, at: null, withNote: false, own: false },
      { ...xu, providerId: 'o', publicIdentifier: null, at: NOON, withNote: false, own: true },
    ];
    const ledger = sampleLedger({ elsewhere });
    const limit = { counted: 'invite', window: 'day', max: 9, source: 'kith-default' } as const;
    expect(quotaLine(limit, { ledger, entries: [invited(NOON)] }, NOON, localCalendar)).toMatchObject({
      used: 2,
      fromHere: 1,
      elsewhere: 1,
      people: [{ fullName: 'Ann Lee' }, { fullName: 'Xu' }],
    });
  });
});

describe('the people of a line', () => {
  it('are named, the last one first; reads are nobody’s', () => {
    const [early, late] = [NOON - 3 * HOUR, NOON - HOUR];
    const named = (fullName: string, at: number) =>
      invited(at, { id: fullName, person: { providerId: fullName, publicIdentifier: null, fullName } });
    const people = line('day', 9, [named('Ann', early), named('Ben', late), named('Cas', early - 1)]).people;
    expect(people).toEqual([
      { fullName: 'Ben', publicIdentifier: null, at: late },
      { fullName: 'Ann', publicIdentifier: null, at: early },
      { fullName: 'Cas', publicIdentifier: null, at: early - 1 },
    ]);
    const reads = { counted: 'read', window: 'day', max: 9, source: 'kith-default' } as const;
    const journal = { ledger: sampleLedger({ reads: [NOON - HOUR] }), entries: [] };
    expect(quotaLine(reads, journal, NOON, localCalendar)).toMatchObject({ used: 1, people: [] });
  });
});

describe('the next free place', () => {
  it('is not named while places are left', () => {
    expect(line('day', 2, [invited(NOON)]).nextFreeAt).toBeNull();
  });

  it('never comes where the limit is 0', () => {
    expect(line('day', 0, []).nextFreeAt).toBeNull();
    const none = [{ counted: 'invite', window: 'day', max: 0, source: 'your-setting' }] as const;
    const refusal = limitReached(['invite'], { ledger: sampleLedger(), entries: [] }, none, NOON, localCalendar);
    expect(refusal).toMatchObject({ kind: 'limit-reached', nextFreeAt: null });
  });

  it('is exact: refused a millisecond before, free at that moment', () => {
    const moment = fc.integer({ min: 0, max: 9 * DAY }).map((ago) => NOON - ago);
    const window = fc.constantFrom('day', '24h', '7d', 'month');
    fc.assert(
      fc.property(
        fc.array(moment, { minLength: 1, maxLength: 9 }),
        window,
        fc.integer({ min: 1, max: 4 }),
        (times, of, max) => {
          const entries = times.map((at, i) => invited(at, { id: `${i}` }));
          const { used, nextFreeAt } = line(of, max, entries);
          expect(nextFreeAt === null).toBe(used < max);
          if (nextFreeAt === null) return;
          expect(line(of, max, entries, nextFreeAt - 1).used).toBeGreaterThanOrEqual(max);
          expect(line(of, max, entries, nextFreeAt).used).toBeLessThan(max);
        },
      ),
    );
  });
});

describe('the quota', () => {
  it('names the limit that frees last', () => {
    const limits = [
      { counted: 'invite', window: 'day', max: 1, source: 'kith-default' },
      { counted: 'invite', window: '7d', max: 1, source: 'unipile-advice' },
    ] as const;
    const journal = { ledger: sampleLedger(), entries: [invited(NOON)] };
    expect(limitReached(['invite'], journal, limits, NOON, localCalendar)).toMatchObject({
      window: '7d',
      source: 'unipile-advice',
    });
  });

  it('counts an invitation with a note as both', () => {
    const limits = [{ counted: 'note', window: 'month', max: 1, source: 'unipile-advice' }] as const;
    const journal = { ledger: sampleLedger(), entries: [invited(NOON, { text: 'Hello' })] };
    expect(limitReached(['invite', 'note'], journal, limits, NOON, localCalendar)).toMatchObject({ counted: 'note' });
    expect(limitReached(['invite'], journal, limits, NOON, localCalendar)).toBeNull();
  });

  it('shows a pause only while it lasts, and usage for a week', () => {
    const pause = { why: 'account-limited', since: NOON - HOUR, until: NOON + HOUR } as const;
    const journal = { ledger: sampleLedger({ pause, usage: { percent: 75, at: NOON } }), entries: [] };
    expect(quotaView(journal, [], NOON, localCalendar)).toMatchObject({ pause, usage: 75 });
    expect(quotaView(journal, [], NOON + 8 * DAY, localCalendar)).toMatchObject({ pause: null, usage: null });
  });

  it('ends a pause and what LinkedIn said of its use at the very moment', () => {
    const pause = { why: 'account-limited', since: NOON - HOUR, until: NOON } as const;
    const journal = { ledger: sampleLedger({ pause, usage: { percent: 75, at: NOON - 7 * DAY } }), entries: [] };
    expect(quotaView(journal, [], NOON, localCalendar)).toMatchObject({ pause: null, usage: null });
    expect(quotaView(journal, [], NOON - 1, localCalendar)).toMatchObject({ pause, usage: 75 });
  });

  it('mirrors what is used today: of today, and only what is used', () => {
    const entries = [invited(NOON - HOUR, { text: 'Hello' }), invited(NOON - 3 * DAY), invited(NOON - 2 * HOUR)];
    expect(usedToday({ ledger: sampleLedger(), entries }, NOON, localCalendar)).toEqual({
      day: '2026-11-23',
      used: { invite: 2, note: 1 },
    });
  });
});
