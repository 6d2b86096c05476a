import { expect, test } from 'vitest';
import { HOUR_MS } from '@/lib/durations';
import type { ElsewhereSend } from '@/lib/outreach/journal/account-journal';
import { listedInvitation } from '@/lib/outreach/rules/invitations/listed-invitations';

const NOW = Date.UTC(2026, 10, 24);
const seen = (change: Partial<ElsewhereSend> = {}): ElsewhereSend => ({
  providerId: 'ACoA-jane',
  publicIdentifier: 'jane-doe',
  invitationId: '7',
  fullName: 'Jane Doe',
  at: null,
  withNote: false,
  own: false,
  seenAt: NOW - HOUR_MS,
  ...change,
});
const listed = (send: ElsewhereSend, reconciledAt: number | null = NOW - 2 * HOUR_MS) =>
  listedInvitation({ elsewhere: [send], reconciledAt }, ({ providerId }) => providerId === 'ACoA-jane', NOW);

test('an invitation counts as pending by the last reading of the list', () => {
  expect(listed(seen())).toEqual(seen());
});

test.each([
  ['somebody else’s', seen({ providerId: 'ACoA-ann' })],
  ['one that was made here, which the journal knows better', seen({ own: true })],
  ['a relation of whom no invitation was seen', seen({ invitationId: null })],
  ['one whose person the list of relations has shown since', seen({ over: true })],
  ['one that was seen half a day ago', seen({ seenAt: NOW - 13 * HOUR_MS })],
])('%s does not', (_, send) => {
  expect(listed(send, NOW - 14 * HOUR_MS)).toBeNull();
});

test('one that a later reading of the whole list did not show does not, nor one of a list that was never read whole', () => {
  expect(listed(seen(), NOW)).toBeNull();
  expect(listed(seen(), null)).toBeNull();
});
