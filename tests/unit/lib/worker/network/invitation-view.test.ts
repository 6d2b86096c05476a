import { expect, test } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { invitationView } from '@/lib/worker/network/invitation-view';
import { entry } from '@/tests/gallery/people';

const LISTED = {
  invitationId: '701',
  providerId: 'ACoAAPetra',
  fullName: 'Petra Pending',
  headline: null,
  text: 'Hello',
  at: 1_000,
  dateText: 'Sent 3 weeks ago',
};
const journal = (change: Partial<JournalEntry>): JournalEntry => ({
  ...entry(change),
  version: 1,
  accountId: 'sam',
});
const of = (invitationId: string) => ({ target: { invitationId, chatId: null } });

test('an invitation that nothing was done about is as LinkedIn lists it', () => {
  expect(invitationView(LISTED, [])).toEqual({ ...LISTED, entry: null });
});

test('one that was sent from here knows its own moment', () => {
  const sent = journal({
    action: 'invite',
    sentAt: 1_234,
    ids: { invitationId: '701', chatId: null, messageId: null },
  });
  expect(invitationView(LISTED, [sent])).toMatchObject({ at: 1_234, entry: null });
});

test('the last thing done about it stands beside it', () => {
  const entries = [
    journal({ id: 'old', action: 'withdraw', at: 1, state: 'refused', ...of('701') }),
    journal({ id: 'new', action: 'withdraw', at: 2, state: 'held', ...of('701') }),
    journal({ id: 'other', action: 'withdraw', at: 3, state: 'held', ...of('702') }),
  ];
  expect(invitationView(LISTED, entries).entry).toMatchObject({ id: 'new', state: 'held' });
});

test('nothing of the list but what is shown goes on, least of all the secret', () => {
  const received = { ...LISTED, sharedSecret: 'secret', publicIdentifier: 'petra' };
  expect(JSON.stringify(invitationView(received, []))).not.toContain('secret');
});
