import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  APART_MS,
  afterLook,
  dueLook,
  EVERY_MS,
  inReach,
  LOOKS,
  type Look,
  newSchedule,
  nextWake,
  type Schedule,
} from '@/lib/outreach/noticing/schedule';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 23, 12);
const never = () => null;

/** The alarm rings when it was set for or later (the machine sleeps); now and then the clock is set back. */
const late = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 5_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: HOUR, max: 72 * HOUR }) },
);
const chances = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 7, maxLength: 40 });

/** Lets the alarm ring again and again, and records each look. */
function live(delays: readonly number[], values: readonly number[], failing: (at: number) => boolean = () => false) {
  let drawn = 0;
  const random = () => values[drawn++ % values.length] ?? 0;
  let now = NOW;
  let schedule = newSchedule({ now, random });
  const looks: { look: Look; at: number; planned: number }[] = [];
  for (const delay of delays) {
    now = nextWake(schedule, { now, random }, never) + delay;
    const look = dueLook(schedule, now);
    if (look === null) continue;
    looks.push({ look, at: now, planned: schedule.plans[look].nextAt });
    schedule = afterLook(schedule, look, failing(looks.length), { now, random });
  }
  return { looks, schedule, now };
}

describe('over any sleep and any chance', () => {
  const lives = fc.tuple(fc.array(late, { minLength: 30, maxLength: 120 }), chances);

  it('no look comes right after another, not even when all are overdue', () => {
    fc.assert(
      fc.property(lives, ([delays, values]) => {
        const { looks } = live(delays, values);
        for (const [index, { at }] of looks.entries()) {
          const before = looks[index - 1];
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(APART_MS.min);
        }
      }),
    );
  });

  it('a look is never sooner after the last one at the same thing than its shortest span', () => {
    fc.assert(
      fc.property(lives, ([delays, values]) => {
        const { looks } = live(delays, values);
        for (const look of LOOKS) {
          const times = looks.filter((one) => one.look === look).map(({ at }) => at);
          times.slice(1).forEach((at, index) => {
            expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(EVERY_MS[look].min);
          });
        }
      }),
    );
  });

  it('a period that was slept through is caught up by one look at each thing', () => {
    fc.assert(
      fc.property(chances, fc.integer({ min: 24, max: 240 }), (values, hours) => {
        const asleep = live([...Array(20).fill(0)], values);
        const woken = asleep.now + hours * HOUR;
        let { schedule } = asleep;
        let now = woken;
        const caughtUp: Look[] = [];
        while (now < woken + 5 * MINUTE) {
          const look = dueLook(schedule, now);
          if (look) {
            caughtUp.push(look);
            schedule = afterLook(schedule, look, false, { now, random: () => values[0] ?? 0 });
          }
          now += 1_000;
        }
        expect(caughtUp.toSorted()).toEqual([...LOOKS].toSorted());
      }),
    );
  });

  it('looks keep coming: nothing is forgotten', () => {
    fc.assert(
      fc.property(lives, ([delays, values]) => {
        const { looks } = live([...delays, ...Array(60).fill(0)], values);
        for (const look of LOOKS) expect(looks.some((one) => one.look === look)).toBe(true);
      }),
    );
  });
});

describe('a beat', () => {
  it('is never fixed: equal spans would need equal chances', () => {
    const { looks } = live(Array(60).fill(0), [0.1, 0.9, 0.3, 0.7, 0.5, 0.2, 0.8]);
    const chats = looks.filter(({ look }) => look === 'chats').map(({ at }) => at);
    const spans = new Set(chats.slice(1).map((at, index) => at - (chats[index] ?? 0)));
    expect(spans.size).toBeGreaterThan(4);
  });

  it('slows down while a look fails, and is back to normal with the first that does not', () => {
    const random = () => 0.5;
    let schedule = newSchedule({ now: NOW, random });
    const waits = [true, true, true, false].map((failed) => {
      schedule = afterLook(schedule, 'chats', failed, { now: NOW, random });
      return (schedule.plans.chats.nextAt - NOW) / MINUTE;
    });
    expect(waits).toEqual([24, 48, 96, 12]);
  });

  it('begins soon', () => {
    const schedule = newSchedule({ now: NOW, random: () => 0.99 });
    for (const look of LOOKS) expect(schedule.plans[look].nextAt).toBeLessThan(NOW + APART_MS.max);
  });
});

test('an alarm that rings right after a look finds nothing to do, however much is overdue', () => {
  const overdue = newSchedule({ now: NOW - HOUR, random: () => 0 });
  const looked = afterLook(overdue, 'chats', false, { now: NOW, random: () => 0 });
  expect(dueLook(looked, NOW + APART_MS.min - 1)).toBeNull();
  expect(dueLook(looked, NOW + APART_MS.min)).not.toBeNull();
});

describe('a clock that was set back', () => {
  const ahead = (): Schedule => {
    const far = NOW + 365 * 24 * HOUR;
    return afterLook(newSchedule({ now: far, random: () => 0.5 }), 'chats', false, { now: far, random: () => 0.5 });
  };

  it('does not put off looks for as long as it ran ahead', () => {
    const schedule = inReach(ahead(), { now: NOW, random: () => 0.5 });
    for (const look of LOOKS) expect(schedule.plans[look].nextAt).toBeLessThanOrEqual(NOW + EVERY_MS[look].max);
  });

  it('does not take the last look, which is in the future now, for a recent one', () => {
    const schedule = inReach(ahead(), { now: NOW, random: () => 0.5 });
    expect(dueLook(schedule, schedule.plans.chats.nextAt)).toBe('chats');
  });

  it('leaves what is near as it was planned', () => {
    const schedule = newSchedule({ now: NOW, random: () => 0.5 });
    expect(inReach(schedule, { now: NOW, random: () => 0 })).toEqual(schedule);
  });
});

describe('quiet hours', () => {
  it('move the wake-up behind their end, each time by another span', () => {
    const schedule = newSchedule({ now: NOW, random: () => 0.5 });
    const end = NOW + 10 * HOUR;
    const wakes = [0, 0.4, 0.9].map(
      (chance) => nextWake(schedule, { now: NOW, random: () => chance }, () => end) - end,
    );
    expect(wakes).toEqual([0, 8 * MINUTE, 18 * MINUTE]);
  });
});
