import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { acceptedBy, type Sighting } from '@/lib/outreach/rules/invitations/accepted-invitations';
import { sampleEntry } from '../../journal/sample-entry';

const SENT = 1_000;
const JANE = { providerId: 'ACoA-jane', publicIdentifier: 'jane-doe', fullName: 'Jane Doe' };
const invite = (change: Partial<JournalEntry> = {}) =>
  sampleEntry({ id: 'invite', person: JANE, at: SENT, sentAt: SENT, closedAt: SENT, state: 'sent', ...change });
const seen = (readAt: number, change: Partial<Sighting> = {}): Sighting => ({
  ...JANE,
  connected: true,
  since: null,
  readAt,
  ...change,
});
const accepted = (sighting: Sighting, ...entries: readonly JournalEntry[]) =>
  acceptedBy([sighting], entries, undefined).map((entry) => entry.accepted);

describe('an invitation', () => {
  test('was accepted where the two are seen connected after it, and since a moment after it', () => {
    expect(accepted(seen(SENT + 1), invite())).toEqual([{ seenAt: SENT + 1 }]);
    expect(accepted(seen(SENT + 9, { since: SENT + 5 }), invite())).toEqual([{ seenAt: SENT + 9 }]);
  });

  test.each([
    ['what was read before it', seen(SENT), invite()],
    ['a connection from before it', seen(SENT + 9, { since: SENT }), invite()],
    ['somebody else’s', { ...seen(SENT + 1), ...sampleEntry().person, providerId: 'ACoA-ann' }, invite()],
    ['a profile that shows none', seen(SENT + 1, { connected: false }), invite()],
  ])('is not said to be by %s', (_, sighting, entry) => {
    const older = invite({
      id: 'older',
      person: { ...JANE, providerId: 'ACoA-ben', publicIdentifier: 'ben' },
      sentAt: 1,
    });
    expect(accepted(sighting, entry, older)).toEqual([]);
  });

  test.each(['held', 'sending', 'unconfirmed', 'refused', 'not-sent'] as const)(
    'that is %s is not said to be',
    (state) => {
      expect(accepted(seen(SENT + 1), invite({ state }))).toEqual([]);
    },
  );

  test('that was withdrawn is not said to be; of several the newest is', () => {
    const withdrawal = invite({ id: 'withdrawal', action: 'withdraw', sentAt: SENT + 1 });
    expect(accepted(seen(SENT + 9), invite(), withdrawal)).toEqual([]);
    const again = invite({ id: 'again', sentAt: SENT + 2 });
    const [entry, ...others] = acceptedBy([seen(SENT + 9)], [again, invite(), withdrawal], undefined);
    expect([entry?.id, others]).toEqual(['again', []]);
  });
});

test('a connection has ended once a later reading shows none, and may be seen again after that', () => {
  const once = invite({ accepted: { seenAt: SENT + 1 } });
  expect(accepted(seen(SENT + 2), once)).toEqual([]);
  expect(accepted(seen(SENT + 1, { connected: false }), once)).toEqual([]);
  expect(accepted(seen(SENT + 2, { connected: false }), once)).toEqual([{ seenAt: SENT + 1, goneAt: SENT + 2 }]);
  const gone = invite({ accepted: { seenAt: SENT + 1, goneAt: SENT + 2 } });
  expect(accepted(seen(SENT + 2), gone)).toEqual([]);
  expect(accepted(seen(SENT + 3, { connected: false }), gone)).toEqual([]);
  expect(accepted(seen(SENT + 3), gone)).toEqual([{ seenAt: SENT + 3 }]);
});

test('of an invitation whose person is known by hashes alone it is told by them', () => {
  const sealed = invite({ sealed: ['hash of id:jane'], person: { ...JANE, providerId: 'hash of id:jane' } });
  const seal = () => 'hash of id:jane';
  expect(acceptedBy([seen(SENT + 1)], [sealed], seal)).toMatchObject([{ accepted: { seenAt: SENT + 1 } }]);
});
