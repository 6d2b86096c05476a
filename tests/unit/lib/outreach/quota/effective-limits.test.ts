import { describe, expect, it } from 'vitest';
import { effectiveLimits } from '@/lib/outreach/quota/effective-limits';
import { gentleShare } from '@/lib/outreach/quota/gentle-start';
import type { Limit, Tier } from '@/lib/outreach/quota/limits';
import { sampleLedger } from '../journal/sample-entry';
import { DAY } from '../sending/engine-rig';

const settings = (tier: Tier, limits: readonly Limit[] = []) => ({
  tier,
  limits,
  holdMs: 0,
  spacingMs: { min: 0, max: 0 },
});
const YEAR = 365 * DAY;
const short = (limits: readonly Limit[]) => limits.map(({ counted, window, max }) => `${max} ${counted} ${window}`);

describe('the limits of an account', () => {
  it('are the product’s table for a free account', () => {
    expect(short(effectiveLimits(settings('free'), sampleLedger(), YEAR))).toEqual([
      '20 invite day',
      '20 invite 24h',
      '150 invite 7d',
      '5 note month',
      '100 message day',
      '100 read day',
    ]);
  });

  it('are the product’s table for a paid one', () => {
    expect(short(effectiveLimits(settings('sales_navigator'), sampleLedger(), YEAR))).toEqual([
      '80 invite day',
      '80 invite 24h',
      '200 invite 7d',
      '30 inmail day',
      '100 message day',
      '100 read day',
    ]);
  });

  it('take the user’s number, the day’s for the rolling 24 h too, but never above the ceiling', () => {
    const own: Limit = { counted: 'invite', window: 'day', max: 1_000, source: 'your-setting' };
    const limits = effectiveLimits(settings('free', [own]), sampleLedger(), 0);
    expect(limits.slice(0, 2)).toEqual([
      { ...own, max: 25 },
      { ...own, max: 25, window: '24h' },
    ]);
  });

  it('are the product’s own where the number beside it is not the user’s', () => {
    const foreign: Limit = { counted: 'invite', window: 'day', max: 1, source: 'unipile-advice' };
    expect(effectiveLimits(settings('free', [foreign]), sampleLedger(), YEAR)[0]).toMatchObject({ max: 20 });
  });

  it('say whose they are, once nothing is held back any more', () => {
    const ledger = sampleLedger({ relationsCount: 500 });
    expect(effectiveLimits(settings('free'), ledger, YEAR)[0]).toMatchObject({ max: 20, source: 'kith-default' });
  });

  it('take the user’s number for what it is set for alone', () => {
    const own: Limit = { counted: 'message', window: 'day', max: 7, source: 'your-setting' };
    expect(short(effectiveLimits(settings('free', [own]), sampleLedger(), YEAR))).toEqual([
      '20 invite day',
      '20 invite 24h',
      '150 invite 7d',
      '5 note month',
      '7 message day',
      '100 read day',
    ]);
  });

  it('start lower for an account that is new, and say so', () => {
    const [day, , week, note] = effectiveLimits(settings('free'), sampleLedger({ relationsCount: 500 }), 0);
    expect(day).toMatchObject({ max: 10, source: 'new-account' });
    expect(week).toMatchObject({ max: 75, source: 'new-account' });
    expect(note).toMatchObject({ max: 5, source: 'unipile-advice' });
  });
});

describe('the gentle start', () => {
  const shares = (relationsCount: number | null) =>
    [0, 6.9, 7, 14, 21, 28, 35].map((days) => gentleShare(sampleLedger({ relationsCount }), days * DAY));

  it('grows by the week until nothing is held back', () => {
    expect(shares(150)).toEqual([0.5, 0.5, 0.75, 1, 1, 1, 1]);
  });

  it('is lower and longer below 150 relations', () => {
    expect(shares(149)).toEqual([0.25, 0.25, 0.4, 0.55, 0.7, 0.85, 1]);
  });

  it('is the lower one until the relations were counted: a limit that was shown does not fall', () => {
    expect(shares(null)).toEqual(shares(149));
  });

  it('goes by how long Kith has known the account, not by the date', () => {
    const known = sampleLedger({ relationsCount: 150, knownSince: YEAR });
    expect([0, 7, 14].map((days) => gentleShare(known, YEAR + days * DAY))).toEqual([0.5, 0.75, 1]);
  });
});
