import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { stoppedSendOf, stoppedSendsIn } from '@/lib/outreach/noticing/stopped-sends';

const DAY = 86_400_000;
const NOW = 10 * DAY;
const NOBODY_SAW = { seen: new Set<string>(), now: NOW };

const entry = (id: string, at: number, part: Partial<JournalEntry> = {}): JournalEntry =>
  ({
    id,
    at,
    person: { providerId: 'ACoA-jane', publicIdentifier: null, fullName: 'Jane Doe' },
    state: 'not-sent',
    closedAt: at,
    evidence: { source: 'hold', at },
    ...part,
  }) as JournalEntry;

const by = (source: string) => ({ evidence: { source, at: NOW } }) as Partial<JournalEntry>;

describe('of one person', () => {
  test.each(['hold', 'pause', 'limit', 'clock'])('a send that was stopped by %s is told', (source) => {
    expect(stoppedSendOf([entry('e1', NOW - 1, by(source))], NOBODY_SAW)?.id).toBe('e1');
  });

  test('what the user took back, what was refused and what left is not', () => {
    expect(stoppedSendOf([entry('e1', NOW - 1, by('user'))], NOBODY_SAW)).toBeNull();
    expect(stoppedSendOf([entry('e1', NOW - 1, { state: 'refused', evidence: null })], NOBODY_SAW)).toBeNull();
    expect(stoppedSendOf([entry('e1', NOW - 1, { ...by('answer'), state: 'sent' })], NOBODY_SAW)).toBeNull();
  });

  test('a later send overtakes it, whatever the order they come in and whatever becomes of that', () => {
    const later = entry('e2', NOW - 1, { state: 'held', evidence: null, closedAt: null });
    expect(stoppedSendOf([later, entry('e1', NOW - 2)], NOBODY_SAW)).toBeNull();
    expect(stoppedSendOf([entry('e1', NOW - 2), entry('e2', NOW - 1)], NOBODY_SAW)?.id).toBe('e2');
  });

  test('it is told for a day from when it was closed, which may be long after it was asked for', () => {
    const asked = NOW - 5 * DAY;
    expect(stoppedSendOf([entry('e1', asked, { closedAt: NOW - DAY + 1 })], NOBODY_SAW)?.id).toBe('e1');
    expect(stoppedSendOf([entry('e1', asked, { closedAt: NOW - DAY })], NOBODY_SAW)).toBeNull();
  });

  test('once it was seen it is told no more, nor is an earlier one', () => {
    const entries = [entry('e1', NOW - 2), entry('e2', NOW - 1)];
    expect(stoppedSendOf(entries, { seen: new Set(['e2']), now: NOW })).toBeNull();
  });

  test('nothing was asked for', () => {
    expect(stoppedSendOf([], NOBODY_SAW)).toBeNull();
  });
});

test('of everybody it is one a person, the newest first', () => {
  const of = (providerId: string) => ({ person: { providerId, publicIdentifier: null, fullName: providerId } });
  const entries = [
    entry('a1', NOW - 9, of('ACoA-a')),
    entry('b1', NOW - 8, of('ACoA-b')),
    entry('b2', NOW - 7, of('ACoA-b')),
    entry('c1', NOW - 6, { ...of('ACoA-c'), ...by('user') }),
  ];
  expect(stoppedSendsIn(entries, NOBODY_SAW).map(({ id }) => id)).toEqual(['b2', 'a1']);
});
