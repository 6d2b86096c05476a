import { expect, test } from 'vitest';
import { isFurther, mergedLedger } from '@/lib/storage/journal/journal-merge';
import { sampleEntry, sampleLedger } from '@/tests/unit/lib/outreach/journal/sample-entry';

const open = sampleEntry({ state: 'unconfirmed', closedAt: null, evidence: null });

test('a copy that was closed since is taken over', () => {
  expect(isFurther(open, sampleEntry({ state: 'confirmed' }))).toBe(true);
});

test('a copy of before is not', () => {
  expect(isFurther(sampleEntry({ state: 'confirmed' }), open)).toBe(false);
});

test('a copy never frees a place that is taken here', () => {
  expect(isFurther(open, sampleEntry({ state: 'not-sent', place: 'released' }))).toBe(false);
});

const send = (providerId: string) => ({ providerId, publicIdentifier: null, fullName: '', at: 1, withNote: false });

test('what two ledgers know adds up', () => {
  const known = sampleLedger({ elsewhere: [send('a')], reads: [1, 2], strikes: 1, knownSince: 10 });
  const copy = sampleLedger({ elsewhere: [send('a'), send('b')], reads: [2, 3], strikes: 2, knownSince: 5 });
  expect(mergedLedger(known, copy, 100)).toMatchObject({
    elsewhere: [{ providerId: 'a' }, { providerId: 'b' }],
    reads: [1, 2, 3],
    strikes: 2,
    knownSince: 5,
    reconciledAt: null,
  });
});

test('a pause stands that either knows of', () => {
  const pause = { why: 'account-restricted', since: 1, until: null } as const;
  expect(mergedLedger(sampleLedger(), sampleLedger({ pause }), 100).pause).toEqual(pause);
  expect(mergedLedger(sampleLedger({ pause }), sampleLedger(), 100).pause).toEqual(pause);
});

test('a clock that ran ahead where the copy comes from does not stop this one', () => {
  expect(mergedLedger(sampleLedger({ clock: 50 }), sampleLedger({ clock: 1_000_000 }), 100).clock).toBe(100);
  expect(mergedLedger(sampleLedger({ clock: 50 }), sampleLedger({ clock: 20 }), 100).clock).toBe(50);
});
