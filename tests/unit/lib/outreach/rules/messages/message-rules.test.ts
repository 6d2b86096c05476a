import { describe, expect, test } from 'vitest';
import {
  changeableUntil,
  changeRefusal,
  closedRefusal,
  isChanged,
  mayBeDone,
  mayLeave,
  missingRefusal,
  stateOfChange,
  wasJustMade,
} from '@/lib/outreach/rules/messages/message-rules';

const NOW = Date.UTC(2026, 10, 24, 14);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const mine = { own: true, at: NOW, deleted: false, isEvent: false, invitationNote: false, inMail: false };

test('an own message may be changed and deleted for an hour, to the millisecond', () => {
  for (const change of ['edit', 'delete'] as const) {
    expect(changeRefusal(change, mine, NOW + HOUR - 1)).toBeNull();
    expect(changeRefusal(change, mine, NOW + HOUR)).toEqual({ kind: 'message-fixed', why: 'too-old' });
  }
  expect(changeableUntil(mine)).toBe(NOW + HOUR);
});

test.each([
  [{ own: false }, 'not-yours', 'not-yours'],
  [{ deleted: true }, 'gone', 'gone'],
  [{ isEvent: true }, 'gone', 'gone'],
  [{ invitationNote: true }, 'of-its-kind', 'of-its-kind'],
  [{ inMail: true }, 'of-its-kind', null],
  // When it was written is not known.
  [{ at: 0 }, 'too-old', 'too-old'],
] as const)('%o', (patch, edit, remove) => {
  const message = { ...mine, ...patch };
  expect(changeRefusal('edit', message, NOW)).toEqual({ kind: 'message-fixed', why: edit });
  expect(changeRefusal('delete', message, NOW)).toEqual(remove && { kind: 'message-fixed', why: remove });
});

test('in a chat that is closed or a company’s nothing can be changed, in a group it can', () => {
  const chat = {
    attendeeProviderId: 'ACoAA1',
    isGroup: false,
    contentType: null,
    readOnly: false,
    mailbox: 'own',
  } as const;
  const closed = { kind: 'message-fixed', why: 'of-its-chat' };
  expect(closedRefusal(chat)).toBeNull();
  expect(closedRefusal({ ...chat, isGroup: true, attendeeProviderId: null })).toBeNull();
  expect(closedRefusal({ ...chat, readOnly: true })).toEqual(closed);
  expect(closedRefusal({ ...chat, mailbox: 'company' })).toEqual(closed);
});

const edit = { kind: 'edit', text: 'Hello “John”\n\n\nand all' } as const;
test.each([
  ['the very text', { text: ' Hello “John”\n\n\nand all', edited: false }, true],
  ['the text as LinkedIn writes it', { text: 'Hello "John"\nand all', edited: true }, true],
  // The old text may differ from the new one in no more than its quotes.
  ['a text like it that is not marked as edited', { text: 'Hello "John"\nand all', edited: false }, false],
  ['another text that was edited', { text: 'Hello Jon', edited: true }, false],
  ['no text', { text: null, edited: true }, false],
])('%s', (_, now, changed) => {
  expect(isChanged(edit, { deleted: false, ...now })).toBe(changed);
});

test('a deletion is done once the message is deleted', () => {
  expect(isChanged({ kind: 'delete' }, { text: '', edited: false, deleted: true })).toBe(true);
  expect(isChanged({ kind: 'delete' }, { text: null, edited: false, deleted: false })).toBe(false);
});

describe('the change that left last', () => {
  const left = { wanted: { kind: 'edit', text: 'Ten' }, at: NOW, done: false } as const;
  const before = { text: 'Tne', edited: false, deleted: false };
  const after = { ...before, text: 'Ten', edited: true };

  test('is in doubt without an answer until LinkedIn shows it, or has shown nothing of it for an hour', () => {
    expect(stateOfChange(left, before, NOW)).toBe('in-doubt');
    expect(stateOfChange(left, before, NOW + 24 * HOUR - 1)).toBe('in-doubt');
    expect(stateOfChange(left, before, NOW + 24 * HOUR)).toBe('not-made');
    expect(stateOfChange(left, after, NOW)).toBe('as-read');
  });

  test('was answered as made: it stands although LinkedIn shows it late, and is in doubt again once that is contradicted for two minutes', () => {
    const done = { ...left, done: true };
    expect(stateOfChange(done, before, NOW + 2 * MINUTE - 1)).toBe('as-wanted');
    expect(stateOfChange(done, after, NOW + MINUTE)).toBe('as-read');
    expect(stateOfChange(done, before, NOW + 2 * MINUTE)).toBe('in-doubt');
  });

  test('stands alone until it cannot take effect any more', () => {
    expect(mayLeave(null, NOW)).toBe(true);
    expect(mayLeave({ ...left, done: true }, NOW)).toBe(true);
    expect(mayLeave(left, NOW + 2 * MINUTE - 1)).toBe(false);
    expect(mayLeave(left, NOW + 2 * MINUTE)).toBe(true);
  });

  test('is not wanted again while it was just made, and is once LinkedIn would show it', () => {
    const { wanted } = left;
    const made = { ...left, done: true };
    expect(wasJustMade(made, wanted, NOW + 2 * MINUTE - 1)).toBe(true);
    expect(wasJustMade(made, wanted, NOW + 2 * MINUTE)).toBe(false);
    expect(wasJustMade(made, { kind: 'edit', text: 'Something else' }, NOW)).toBe(false);
    expect(wasJustMade(made, { kind: 'delete' }, NOW)).toBe(false);
    expect(wasJustMade({ ...made, wanted: { kind: 'delete' } }, { kind: 'delete' }, NOW)).toBe(true);
    expect(wasJustMade(left, wanted, NOW)).toBe(false);
    expect(wasJustMade(null, wanted, NOW)).toBe(false);
  });
});

test('a failed request may have done its work where its end is unknown, and a deletion where nothing is found any more', () => {
  expect(mayBeDone(false, { effect: 'unknown', kind: 'unavailable' })).toBe(true);
  expect(mayBeDone(true, { effect: 'unknown', kind: 'unavailable' })).toBe(true);
  expect(mayBeDone(true, { effect: 'none', kind: 'not-found' })).toBe(true);
  expect(mayBeDone(false, { effect: 'none', kind: 'not-found' })).toBe(false);
  expect(mayBeDone(true, { effect: 'none', kind: 'unavailable' })).toBe(false);
});

test('a message that is not in its conversation is not shown yet for two minutes, and gone afterwards', () => {
  const why = (ago: number) => missingRefusal({ at: NOW - ago }, NOW);
  expect(why(2 * MINUTE - 1)).toEqual({ kind: 'message-fixed', why: 'not-shown-yet' });
  expect(why(2 * MINUTE)).toEqual({ kind: 'message-fixed', why: 'gone' });
});

test('only the very same change is the same: another text is not, nor an edit what a deletion is', () => {
  const made = (wanted: typeof edit | { kind: 'delete' }) => ({ wanted, at: NOW, done: true });
  expect(wasJustMade(made(edit), edit, NOW)).toBe(true);
  expect(wasJustMade(made(edit), { kind: 'edit', text: 'Other' }, NOW)).toBe(false);
  expect(wasJustMade(made({ kind: 'delete' }), { kind: 'delete' }, NOW)).toBe(true);
  expect(wasJustMade(made({ kind: 'delete' }), edit, NOW)).toBe(false);
  expect(wasJustMade(made(edit), { kind: 'delete' }, NOW)).toBe(false);
});

test('spaces around a text are none of a change, and a text that is not there is none', () => {
  const spaced = { kind: 'edit', text: '  Hello ' } as const;
  expect(isChanged(spaced, { text: 'Hello', edited: false, deleted: false })).toBe(true);
  expect(isChanged(spaced, { text: null, edited: true, deleted: false })).toBe(false);
});
