import { describe, expect, it } from 'vitest';
import { type Finding, settled } from '@/lib/outreach/sending/settle/settle-rules';
import { sampleEntry } from '../../journal/sample-entry';
import { DAY, MINUTE, NOON, SECOND } from '../engine-rig';

const entry = sampleEntry({ state: 'unconfirmed', at: NOON, sentAt: NOON, closedAt: null, evidence: null });
const nothing: Finding = { kind: 'no-trace', source: 'sent-list' };
const unclear: Finding = { kind: 'unclear' };

describe('a reading without a trace', () => {
  it('does not count within two minutes of the send: lists lag', () => {
    const early = settled(entry, nothing, NOON + 2 * MINUTE - 1);
    expect(early.checks).not.toHaveProperty('absentAt');
    expect(settled(early, nothing, NOON + 2 * MINUTE).state).toBe('unconfirmed');
  });

  it('needs a second one a minute later', () => {
    const first = settled(entry, nothing, NOON + 2 * MINUTE);
    expect(first).toMatchObject({ state: 'unconfirmed', place: 'kept', checks: { nextAt: NOON + 3 * MINUTE } });
    expect(settled(first, nothing, NOON + 3 * MINUTE - 1).state).toBe('unconfirmed');
    expect(settled(first, nothing, NOON + 3 * MINUTE)).toMatchObject({ state: 'not-sent', place: 'released' });
  });

  it('is outweighed by a trace', () => {
    const first = settled(entry, nothing, NOON + 2 * MINUTE);
    const seen = settled(first, { kind: 'happened', source: 'profile' }, NOON + 3 * MINUTE);
    expect(seen).toMatchObject({ state: 'confirmed', place: 'kept', evidence: { source: 'profile' } });
  });
});

it('looks again after waits that grow to a day', () => {
  let looked = entry;
  const waits: number[] = [];
  for (let at = NOON; waits.length < 9; at = looked.checks.nextAt ?? 0) {
    looked = settled(looked, unclear, at);
    waits.push((looked.checks.nextAt ?? 0) - at);
  }
  expect(waits[0]).toBe(60 * SECOND);
  expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  expect(waits.slice(-2)).toEqual([DAY, DAY]);
});
