import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/durations';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { type AcceptanceFacts, acceptance } from '@/lib/outreach/rules/acceptances';
import { sampleEntry } from '../journal/sample-entry';

const AT = Date.UTC(2026, 10, 24);
const PETRA = { providerId: 'petra', fullName: 'Petra Pending', headline: null, at: AT };
const about = (facts: Partial<AcceptanceFacts>) =>
  acceptance(PETRA, { entries: [], elsewhere: [], knownSince: null, chatAt: null, ...facts });
const sent = (action: JournalEntry['action'], at: number, change: Partial<JournalEntry> = {}) =>
  sampleEntry({ action, at, sentAt: at, state: 'sent', text: null, ...change });
const listed = (change: object = {}) => ({
  providerId: 'petra',
  publicIdentifier: null,
  invitationId: '7',
  fullName: 'Petra Pending',
  at: null,
  withNote: false,
  own: false,
  seenAt: AT - DAY_MS,
  ...change,
});

test('of somebody of whom nothing else is known it is not said who invited whom', () => {
  expect(about({})).toEqual({ ...PETRA, invited: false, isNews: false, note: null, spokenAt: null });
});

test('a connection is news from the moment on at which Kith first knew the account', () => {
  expect(about({ knownSince: AT })).toMatchObject({ isNews: true });
  expect(about({ knownSince: AT + 1 })).toMatchObject({ isNews: false });
});

test('whom the user invited has accepted, after the words of the last invitation', () => {
  const entries = [
    sent('invite', AT - 40 * DAY_MS, { text: 'First' }),
    sent('invite', AT - 2 * DAY_MS, { text: 'Hello Petra' }),
    sent('invite', AT - DAY_MS, { text: 'Refused', state: 'refused' }),
  ];
  expect(about({ entries })).toMatchObject({ invited: true, note: 'Hello Petra' });
});

test('an invitation made elsewhere counts once LinkedIn’s own list has shown it; being a relation alone does not', () => {
  expect(about({ elsewhere: [listed()] })).toMatchObject({ invited: true });
  expect(about({ elsewhere: [listed({ invitationId: null })] })).toMatchObject({ invited: false });
  expect(about({ elsewhere: [listed({ providerId: 'paul' })] })).toMatchObject({ invited: false });
});

test('whose invitation the user accepted has accepted none', () => {
  expect(about({ entries: [sent('accept', AT)] })).toBeNull();
  expect(about({ entries: [sent('accept', AT, { state: 'refused' })] })).not.toBeNull();
});

test.each([
  ['a message', { entries: [sent('message', AT + MINUTE_MS)] }, AT + MINUTE_MS],
  ['a message that may have arrived', { entries: [sent('message', AT + 5, { state: 'unconfirmed' })] }, AT + 5],
  ['a message that waits to leave', { entries: [sent('message', AT + 5, { state: 'held', sentAt: null })] }, AT + 5],
  ['a message by a clock that is a little behind', { entries: [sent('message', AT - MINUTE_MS)] }, AT - MINUTE_MS],
  ['a chat that went on', { chatAt: AT + HOUR_MS }, AT + HOUR_MS],
  ['a message that never left', { entries: [sent('message', AT + 5, { state: 'not-sent' })] }, null],
  ['an InMail from before', { entries: [sent('inmail', AT - DAY_MS)] }, null],
  ['the note that stands in the chat', { chatAt: AT + MINUTE_MS }, null],
  ['a chat from before', { chatAt: AT - DAY_MS }, null],
])('after %s', (_, facts, spokenAt) => {
  expect(about(facts)?.spokenAt).toBe(spokenAt);
});
