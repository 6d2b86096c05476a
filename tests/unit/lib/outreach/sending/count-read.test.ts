import { describe, expect, it } from 'vitest';
import { readClock } from '@/lib/outreach/journal/clock';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import { countRead } from '@/lib/outreach/sending/count-read';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { sampleLedger } from '../journal/sample-entry';
import { HOUR, MINUTE, NOON } from './engine-rig';

const settings: SendSettings = {
  tier: 'free',
  limits: [{ counted: 'read', window: 'day', max: 3, source: 'your-setting' }],
  holdMs: 0,
  spacingMs: { min: 0, max: 0 },
};

/** Counts one more read after those of these moments; the reads that are remembered then, or why it was refused. */
const counted = (reads: readonly number[], now: number) => {
  const ledger = sampleLedger({ reads, clock: now });
  const read = countRead(
    { journal: { ledger, entries: [] }, clock: readClock({ now: () => now }, ledger) },
    settings,
    localCalendar,
  );
  return read.ok ? read.value.ledger?.reads : read.problem.kind;
};

describe('a profile read', () => {
  it('of the early morning still counts at night', () => {
    const [morning, night] = [NOON - 12 * HOUR + MINUTE, NOON + 12 * HOUR - MINUTE];
    expect(counted([morning, morning + 1], night)).toEqual([morning, morning + 1, night]);
    expect(counted([morning, morning + 1, night], night + 1)).toBe('limit-reached');
  });

  it('is remembered while it may be of the same day in some zone, and no longer', () => {
    expect(counted([NOON - 73 * HOUR, NOON - 50 * HOUR], NOON)).toEqual([NOON - 50 * HOUR, NOON]);
  });
});
