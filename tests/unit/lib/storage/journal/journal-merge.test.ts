import { expect, test } from 'vitest';
import { furtherOf, isFurther, mergedLedger } from '@/lib/storage/journal/journal-merge';
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

test('a copied send that waited for “Send now” may have left at any moment until now, whenever it was written', () => {
  const waiting = sampleEntry({ state: 'held', openEndedIn: 'there', sentAt: null, closedAt: null, evidence: null });
  expect(furtherOf(new Map(), [waiting], 500).entries).toMatchObject([{ state: 'sending', at: 0, sentAt: 500 }]);
  const { openEndedIn: _, ...counting } = waiting;
  expect(furtherOf(new Map(), [{ ...counting, dueAt: 4 }], 500).entries).toMatchObject([{ sentAt: 4 }]);
});

const send = (providerId: string) => ({
  providerId,
  publicIdentifier: null,
  invitationId: null,
  fullName: '',
  at: 1,
  withNote: false,
  own: false,
  seenAt: 1,
});

test('what two ledgers know adds up', () => {
  const known = sampleLedger({ elsewhere: [send('a')], reads: [1_001, 1_002, 3_000], strikes: 1, knownSince: 10 });
  const copy = sampleLedger({
    elsewhere: [send('a'), send('b')],
    reads: [2_000, 2_000, 2_000, 5_000],
    strikes: 2,
    knownSince: 5,
  });
  expect(mergedLedger(known, copy, 100)).toMatchObject({
    elsewhere: [{ providerId: 'a' }, { providerId: 'b' }],
    reads: [1_001, 1_002, 2_000, 3_000, 5_000],
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

test('of two pauses the longer stands, whoever knows of it', () => {
  const short = { why: 'account-limited', since: 1, until: 50 } as const;
  const long = { why: 'provider-error', since: 2, until: 90 } as const;
  const forGood = { why: 'account-restricted', since: 3, until: null } as const;
  const merged = (known: typeof short | typeof long | typeof forGood, copy: typeof known) =>
    mergedLedger(sampleLedger({ pause: known }), sampleLedger({ pause: copy }), 100).pause;
  expect(merged(short, long)).toEqual(long);
  expect(merged(long, short)).toEqual(long);
  expect(merged(long, forGood)).toEqual(forGood);
  expect(merged(forGood, long)).toEqual(forGood);
});

test('the newer word of LinkedIn’s own limit stands', () => {
  const known = sampleLedger({ usage: { percent: 50, at: 1 } });
  const copy = sampleLedger({ usage: { percent: 90, at: 5 } });
  expect(mergedLedger(known, copy, 100)).toMatchObject({ usage: { percent: 90 } });
  expect(mergedLedger(copy, known, 100)).toMatchObject({ usage: { percent: 90 } });
});
