import { describe, expect, it } from 'vitest';
import { ABSENCE_COUNTS_AFTER_MS } from '@/lib/outreach/journal/evidence-lag';
import { confirmed, disproved, type Finding, isLookedFor, settled } from '@/lib/outreach/sending/settle/settle-rules';
import { sampleEntry } from '../../journal/sample-entry';
import { DAY, HOUR, MINUTE, NOON, SECOND } from '../engine-rig';

const entry = sampleEntry({ state: 'unconfirmed', at: NOON, sentAt: NOON, closedAt: null, evidence: null });
const nothing: Finding = { kind: 'absence', happened: false, source: 'sent-list' };
const gone: Finding = { kind: 'absence', happened: true, source: 'sent-list' };
const never: Finding = { kind: 'never', source: 'profile' };
const unclear: Finding = { kind: 'unclear' };
const LATE = NOON + ABSENCE_COUNTS_AFTER_MS;

/** The entry after looks that all find the same, each when the one before asked for it, until `end`. */
function lookedAt(finding: Finding, end: number) {
  let looked = entry;
  for (let at = NOON + 15 * SECOND; at <= end && looked.state === 'unconfirmed'; at = looked.checks.nextAt ?? 0)
    looked = settled(looked, finding, at);
  return looked;
}

describe('a reading without a trace', () => {
  it('does not count within a day of the send: relations are up to eight hours late', () => {
    expect(lookedAt(nothing, LATE - 1).checks).not.toHaveProperty('absentAt');
  });

  it('needs a second one an hour later', () => {
    const first = settled(entry, nothing, LATE);
    expect(first).toMatchObject({ state: 'unconfirmed', place: 'kept', checks: { nextAt: LATE + HOUR } });
    expect(settled(first, nothing, LATE + HOUR - 1).state).toBe('unconfirmed');
    expect(settled(first, nothing, LATE + HOUR)).toMatchObject({ state: 'not-sent', place: 'released' });
  });

  it('is outweighed by a trace', () => {
    const first = settled(entry, nothing, LATE);
    const seen = settled(first, { kind: 'happened', source: 'profile' }, LATE + HOUR);
    expect(seen).toMatchObject({ state: 'confirmed', place: 'kept', evidence: { source: 'profile' } });
  });

  it('proves, of what ends an invitation, that it is done', () => {
    expect(settled(settled(entry, gone, LATE), gone, LATE + HOUR)).toMatchObject({ state: 'confirmed' });
    expect(settled(settled(entry, gone, NOON + HOUR), gone, NOON + 9 * HOUR).state).toBe('unconfirmed');
  });

  it('is asked for about ten times in the day and an hour that it takes', () => {
    const done = lookedAt(nothing, LATE + 2 * HOUR);
    expect(done.state).toBe('not-sent');
    expect(entry.checks.count + done.checks.count).toBeLessThanOrEqual(10);
  });
});

describe('what cannot be if the send had happened', () => {
  it('counts after two minutes, when two readings a minute apart agree', () => {
    expect(settled(entry, never, NOON + MINUTE).checks).not.toHaveProperty('absentAt');
    const first = settled(entry, never, NOON + 2 * MINUTE);
    expect(first).toMatchObject({ state: 'unconfirmed', checks: { nextAt: NOON + 3 * MINUTE } });
    expect(settled(first, never, NOON + 3 * MINUTE)).toMatchObject({ state: 'not-sent', place: 'released' });
  });
});

describe('an unlike message of that minute', () => {
  const asked = settled(entry, { kind: 'unlike', text: 'Good morning' }, NOON + MINUTE);

  it('is a question to the user', () => {
    expect(asked).toMatchObject({ state: 'unconfirmed', place: 'kept', checks: { unlike: 'Good morning' } });
  });

  it('stays one, however long nothing else is found and though the message is gone', () => {
    let looked = asked;
    for (let day = 1; day < 60; day += 1) looked = settled(looked, nothing, NOON + day * DAY);
    expect(looked).toMatchObject({ state: 'unconfirmed', checks: { unlike: 'Good morning' } });
  });

  it('is answered by the message itself, or by the user', () => {
    expect(settled(asked, { kind: 'happened', source: 'messages' }, NOON + HOUR).checks.unlike).toBeUndefined();
    expect(disproved(asked, 'user', NOON + HOUR).checks.unlike).toBeUndefined();
  });
});

describe('what was taken for not sent', () => {
  const wrong = lookedAt(nothing, LATE + 2 * HOUR);

  it('is put right when LinkedIn shows it: it has its place again, and says since when', () => {
    const right = settled(wrong, { kind: 'happened', source: 'sent-list' }, LATE + DAY);
    expect(right).toMatchObject({
      state: 'confirmed',
      place: 'kept',
      evidence: { source: 'sent-list', at: LATE + DAY },
      checks: { putRightAt: LATE + DAY, nextAt: null },
    });
  });

  it('by the user’s word is put right as well', () => {
    const declared = disproved(entry, 'user', NOON + MINUTE);
    expect(settled(declared, { kind: 'happened', source: 'profile' }, NOON + 10 * MINUTE).state).toBe('confirmed');
  });

  it('is looked for less and less, and no more after two weeks', () => {
    let looked = wrong;
    let looks = 0;
    for (; isLookedFor(looked); looks += 1) looked = settled(looked, nothing, looked.checks.nextAt ?? 0);
    expect(looked).toMatchObject({ state: 'not-sent', place: 'released' });
    expect(looks).toBeLessThan(5);
  });

  it('never becomes sent where its request had not left', () => {
    const undone = sampleEntry({ state: 'not-sent', sentAt: null, place: 'released' });
    expect(() => confirmed(undone, 'sent-list', NOON)).toThrow('not-sent cannot become confirmed');
    expect(isLookedFor(undone)).toBe(false);
  });
});

it('looks again after waits that grow to a week', () => {
  let looked = entry;
  const waits: number[] = [];
  for (let at = NOON; waits.length < 10; at = looked.checks.nextAt ?? 0) {
    looked = settled(looked, unclear, at);
    waits.push((looked.checks.nextAt ?? 0) - at);
  }
  expect(waits[0]).toBe(60 * SECOND);
  expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  expect(waits.slice(-2)).toEqual([7 * DAY, 7 * DAY]);
});
