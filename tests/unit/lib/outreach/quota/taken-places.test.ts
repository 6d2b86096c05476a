import { describe, expect, it } from 'vitest';
import { countedAs, takenPlaces } from '@/lib/outreach/quota/taken-places';
import { sampleEntry, sampleLedger } from '../journal/sample-entry';
import { HOUR, MINUTE, NOON } from '../sending/engine-rig';

const taken = (counted: Parameters<typeof takenPlaces>[0], entries = [sampleEntry()], ledger = sampleLedger()) =>
  takenPlaces(counted, { ledger, entries }, NOON);
const elsewhere = {
  providerId: 'ACoA-xu',
  publicIdentifier: 'xu',
  invitationId: '7',
  fullName: 'Xu',
  at: NOON - HOUR,
  withNote: false,
  own: false,
  seenAt: NOON,
};

describe('a send takes a place', () => {
  it.each([
    ['invite', { text: null }, ['invite']],
    ['invite', { text: 'Hello' }, ['invite', 'note']],
    ['invite', { text: null, wordsArchived: 'text' }, ['invite', 'note']],
    ['message', { text: 'Hello' }, ['message']],
    ['inmail', { text: 'Hello' }, ['inmail']],
    ['withdraw', { text: null }, []],
    ['accept', { text: null }, []],
  ] as const)('of its own kinds: %s with %j', (action, change, counted) => {
    expect(countedAs(sampleEntry({ action, ...change }))).toEqual(counted);
  });

  it('until it can no longer take effect: longer with files, and from when it was due where it has not left', () => {
    const lastsFor = (change: Parameters<typeof sampleEntry>[0]) =>
      (taken('invite', [sampleEntry({ at: NOON - HOUR, dueAt: NOON - HOUR, sentAt: NOON - HOUR, ...change })])[0]?.to ??
        0) -
      (NOON - HOUR);
    const file = { id: 'f', name: 'a.pdf', type: 'application/pdf', size: 6_000_000 };
    const plain = lastsFor({});
    expect(plain).toBe(2 * MINUTE);
    expect(lastsFor({ attachments: [file] })).toBe(plain + MINUTE);
    expect(lastsFor({ state: 'not-sent', sentAt: null, dueAt: NOON - HOUR + MINUTE })).toBe(plain + MINUTE);
    expect(lastsFor({ state: 'not-sent', sentAt: null, dueAt: NOON - 2 * HOUR })).toBe(plain);
  });

  it('up to now while it is under way', () => {
    const waiting = sampleEntry({ state: 'held', at: NOON - HOUR, dueAt: NOON - HOUR, sentAt: null });
    expect(taken('invite', [waiting])).toMatchObject([{ from: NOON - HOUR, to: NOON, origin: 'here' }]);
  });
});

describe('what was made elsewhere', () => {
  const ledger = sampleLedger({
    elsewhere: [
      elsewhere,
      { ...elsewhere, fullName: 'With note', withNote: true },
      { ...elsewhere, fullName: 'Undated', at: null },
      { ...elsewhere, fullName: 'Own', own: true },
    ],
  });

  it('takes places of invitations, and of notes where it has one', () => {
    const place = { from: NOON - HOUR, to: NOON - HOUR, origin: 'elsewhere', day: null, month: null };
    expect(taken('invite', [], ledger)).toEqual([
      { ...place, fullName: 'Xu', publicIdentifier: 'xu' },
      { ...place, fullName: 'With note', publicIdentifier: 'xu' },
    ]);
    expect(taken('note', [], ledger)).toEqual([{ ...place, fullName: 'With note', publicIdentifier: 'xu' }]);
  });

  it('takes none of messages, InMails and reads', () => {
    for (const counted of ['message', 'inmail', 'read'] as const) expect(taken(counted, [], ledger)).toEqual([]);
  });
});

it('a profile read takes a place of reads alone, and is nobody’s', () => {
  const ledger = sampleLedger({ reads: [NOON - MINUTE] });
  const read = { from: NOON - MINUTE, to: NOON - MINUTE, day: null, month: null, fullName: '', publicIdentifier: null };
  expect(taken('read', [], ledger)).toEqual([{ ...read, origin: 'here' }]);
  for (const counted of ['invite', 'note', 'message', 'inmail'] as const)
    expect(taken(counted, [], ledger)).toEqual([]);
});
