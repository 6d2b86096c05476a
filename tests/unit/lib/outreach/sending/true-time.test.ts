import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountJournal } from '@/lib/outreach/journal/account-journal';
import { correctClock, readClock } from '@/lib/outreach/journal/clock';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import { reserve } from '@/lib/outreach/sending/reserve';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { sampleLedger } from '../journal/sample-entry';
import { intentFor } from './engine-rig';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CAPS = { day: 3, week: 5 };

const SETTINGS: SendSettings = {
  tier: 'free',
  limits: [
    { counted: 'invite', window: 'day', max: CAPS.day, source: 'your-setting' },
    { counted: 'invite', window: '7d', max: CAPS.week, source: 'your-setting' },
  ],
  holdMs: 4_000,
  spacingMs: { min: 0, max: 0 },
};

/** Half-hour and quarter-hour offsets, both sides of the date line, both hemispheres' daylight saving, half-hour saving. */
const ZONES = [
  'UTC',
  'America/New_York',
  'Pacific/Apia',
  'Pacific/Honolulu',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Europe/Berlin',
  'Australia/Lord_Howe',
];

/** Days on which clocks change somewhere: 23 and 25 hours in New York and Berlin, Apia's lost 30 December 2011. */
const STARTS = ['2026-03-07', '2026-03-28', '2026-10-24', '2026-10-31', '2011-12-28', '2026-12-30'].map((day) =>
  Date.parse(`${day}T18:00Z`),
);

interface Step {
  readonly pass: number;
  readonly zone: string;
  readonly clicks: number;
  /** How far the machine's clock is then set wrong, and for how long until it is put right. */
  readonly wrongBy: number;
  readonly wrongFor: number;
}

const steps = (offsets: readonly number[], longest: (offset: number) => number) =>
  fc.array(
    fc.tuple(fc.constantFrom(...offsets), fc.double({ min: 0, max: 1, noNaN: true })).chain(([wrongBy, share]) =>
      fc.record<Step>({
        pass: fc.oneof(
          fc.integer({ min: 0, max: 30 * HOUR }),
          fc.constantFrom(MINUTE, HOUR, 23 * HOUR, DAY, DAY + 2 * MINUTE),
        ),
        zone: fc.constantFrom(...ZONES),
        clicks: fc.integer({ min: 1, max: 4 }),
        wrongBy: fc.constant(wrongBy),
        wrongFor: fc.constant(Math.floor(share * longest(wrongBy))),
      }),
    ),
    { minLength: 2, maxLength: 14 },
  );

/** A journal under a clock that can be wrong, and the true moments at which its invitations may have reached LinkedIn. */
function createDesk(start: number, serverClock: boolean) {
  let journal: AccountJournal = { ledger: sampleLedger({ clock: start, knownSince: start }), entries: [] };
  const acted: number[] = [];

  const read = (now: number, offset: number) => {
    const ports = { now: () => now + offset, ...(serverClock && { serverNow: () => now }) };
    const clock = readClock(ports, journal.ledger);
    if (!clock.sure || clock.movedUntil === null) return clock;
    journal = merged(journal, correctClock(journal, clock.now, localCalendar));
    return readClock(ports, journal.ledger);
  };
  const click = (now: number, offset: number) => {
    const clock = read(now, offset);
    journal = { ...journal, ledger: { ...journal.ledger, clock: clock.stamp } };
    const held = reserve(candidate(`${acted.length}`), { journal, clock }, localCalendar);
    if (!held.ok) return;
    const entry = { ...held.value.value, state: 'sent' as const, sentAt: clock.stamp + 4_000 };
    journal = merged(journal, { ledger: journal.ledger, entries: [entry] });
    // Anywhere from the end of the hold to the end of the request.
    acted.push(now + 4_000 + (acted.length % 2) * MINUTE);
  };
  return {
    acted,
    clicks: (count: number, now: number, offset: number) => {
      for (let i = 0; i < count; i += 1) click(now, offset);
    },
    dates: () => journal.entries.map(({ day }) => day),
  };
}

function play(start: number, taken: readonly Step[], serverClock: boolean) {
  const desk = createDesk(start, serverClock);
  let now = start;
  for (const { pass, zone, clicks, wrongBy, wrongFor } of taken) {
    now += pass;
    process.env.TZ = zone;
    desk.clicks(clicks, now, 0);
    if (wrongBy === 0) continue;
    desk.clicks(clicks, now, wrongBy);
    now += wrongFor;
    desk.clicks(clicks, now, wrongBy);
    desk.clicks(clicks, now, 0);
  }
  return desk;
}

const merged = (journal: AccountJournal, change: AccountJournal): AccountJournal => {
  const ids = new Set(change.entries.map(({ id }) => id));
  return { ledger: change.ledger, entries: [...journal.entries.filter(({ id }) => !ids.has(id)), ...change.entries] };
};

const candidate = (name: string) => ({
  id: name,
  intent: intentFor({ person: name }),
  text: null,
  settings: SETTINGS,
  random: 0.5,
});

const most = (times: readonly number[], length: number) =>
  Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + length).length));

const mostPerDate = (dates: readonly string[]) =>
  Math.max(0, ...dates.map((date) => dates.filter((other) => other === date).length));

const keepsTheCaps = (offsets: readonly number[], serverClock: boolean, longest: (offset: number) => number) =>
  fc.assert(
    fc.property(fc.constantFrom(...STARTS), steps(offsets, longest), (start, taken) => {
      const { acted, dates } = play(start, taken, serverClock);
      expect(most(acted, DAY)).toBeLessThanOrEqual(CAPS.day);
      expect(most(acted, 7 * DAY)).toBeLessThanOrEqual(CAPS.week);
      expect(mostPerDate(dates())).toBeLessThanOrEqual(CAPS.day);
    }),
    { numRuns: 800 },
  );

describe('no 24 hours, no 7 days of true time and no local date hold more than the cap', { timeout: 60_000 }, () => {
  it('whatever the zone, across flights, daylight saving and the date line', () => {
    keepsTheCaps([0], false, () => 0);
  });

  // One that stays set back until it has caught up cannot be told from a right one without the server's clock.
  it('with a clock that is set back and put right again', () => {
    keepsTheCaps([0, -MINUTE, -HOUR, -25 * HOUR, -8 * DAY], false, (offset) => Math.max(0, -offset - 2 * MINUTE));
  });

  it('with a clock that runs ahead, even a year, or stays behind, once the server’s clock is known', () => {
    keepsTheCaps([0, 365 * DAY, 25 * HOUR, -3 * HOUR, -25 * HOUR], true, () => 40 * HOUR);
  });
});
