import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@/lib/durations';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { type NotedInvitation, notedInvitations, noteIds } from '@/lib/outreach/people/invitation-notes';

const NOON = Date.UTC(2026, 10, 25, 12);
const NOTE = 'Hello, let us connect';

const message = (messageId: string, at: number | null, more: { own?: boolean; text?: string | null } = {}) => ({
  messageId,
  at,
  own: true,
  text: NOTE,
  ...more,
});
const told = (messages: Parameters<typeof noteIds>[0], ...invitations: NotedInvitation[]) => [
  ...noteIds(messages, invitations),
];

describe('an own note', () => {
  const sent: NotedInvitation = { own: true, text: NOTE, since: NOON, acceptedAt: null };

  test.each([
    ['as of when it was sent', message('n', NOON - MINUTE_MS), true],
    ['when it was accepted days later', message('n', NOON + 90 * HOUR_MS), true],
    ['in another form', message('n', NOON, { text: ' Hello,\nlet us&nbsp;connect' }), true],
    ['of before the invitation', message('n', NOON - HOUR_MS), false],
    ['without a time', message('n', null), false],
    ['of other words', message('n', NOON, { text: 'Hello, let us talk' }), false],
    ['whose words are gone', message('n', NOON, { text: null }), false],
    ['of theirs', message('n', NOON, { own: false }), false],
  ])('%s', (_, one, isNote) => {
    expect(told([one], sent)).toEqual(isNote ? ['n'] : []);
  });

  test('stands there once: the same words again are a message', () => {
    const again = message('again', NOON + 2 * HOUR_MS);
    expect(told([again, message('note', NOON + HOUR_MS)], sent)).toEqual(['note']);
  });

  test('of each invitation stands there once', () => {
    const second = { ...sent, since: NOON + HOUR_MS };
    expect(told([message('b', NOON + 2 * HOUR_MS), message('a', NOON)], sent, second)).toEqual(['a', 'b']);
  });
});

describe('a note of theirs', () => {
  const theirs = (at: number, text: string | null = NOTE) => message('n', at, { own: false, text });
  const known: NotedInvitation = { own: false, text: NOTE, since: 0, acceptedAt: null };
  const accepted: NotedInvitation = { own: false, text: null, since: 0, acceptedAt: NOON };

  test.each([
    ['that was read is told by its words', known, theirs(NOON - HOUR_MS), true],
    ['that was read, and answered with other words', known, theirs(NOON, 'Thanks'), false],
    ['whose words come again long after the acceptance', { ...known, acceptedAt: NOON }, theirs(NOON + HOUR_MS), false],
    ['that was never read is told by the acceptance', accepted, theirs(NOON + MINUTE_MS / 2, 'Hi'), true],
    ['as a first answer, a few minutes after it', accepted, theirs(NOON + 3 * MINUTE_MS, 'Hi'), false],
    ['as an old conversation', accepted, theirs(NOON - HOUR_MS, 'Hi'), false],
    ['of an invitation without any note', { ...accepted, acceptedAt: null }, theirs(NOON), false],
  ] as const)('%s', (_, invitation, one, isNote) => {
    expect(told([one], invitation)).toEqual(isNote ? ['n'] : []);
  });
});

describe('what is known of a person', () => {
  const entry = (more: Partial<JournalEntry>) =>
    ({ action: 'invite', state: 'sent', text: NOTE, sentAt: NOON, at: NOON - 1, ...more }) as JournalEntry;
  const own = { own: true, text: NOTE, since: NOON, acceptedAt: null };

  test.each<[string, Partial<JournalEntry>[], string | null, NotedInvitation[]]>([
    ['an invitation', [{}], null, [own]],
    ['one in doubt', [{ state: 'unconfirmed', sentAt: null }], null, [{ ...own, since: NOON - 1 }]],
    ['one that never left', [{ state: 'not-sent' }, { state: 'refused' }], null, []],
    ['one without a note', [{ text: null }], null, []],
    [
      'one that was accepted here',
      [{ action: 'accept', text: null }],
      null,
      [{ own: false, text: null, since: 0, acceptedAt: NOON }],
    ],
    [
      'with its note',
      [{ action: 'accept', text: null }],
      'Hi',
      [{ own: false, text: 'Hi', since: 0, acceptedAt: NOON }],
    ],
    ['one that was accepted elsewhere', [], 'Hi', [{ own: false, text: 'Hi', since: 0, acceptedAt: null }]],
    ['nothing', [{ action: 'message' }], null, []],
  ])('%s', (_, entries, receivedNote, invitations) => {
    expect(notedInvitations(entries.map(entry), receivedNote)).toEqual(invitations);
  });
});
