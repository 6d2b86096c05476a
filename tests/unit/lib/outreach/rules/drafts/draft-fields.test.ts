import { describe, expect, test } from 'vitest';
import {
  belowTaken,
  carries,
  type DraftField,
  filesNamed,
  leftOf,
  namesOfFiles,
  quoteName,
  quoteNamed,
  quoteOf,
  textField,
} from '@/lib/outreach/rules/drafts/draft-fields';
import { sampleEntry } from '../../journal/sample-entry';

const file = (name: string) => ({ name, type: 'text/plain', size: 1 });
const invitation = sampleEntry({ action: 'invite', text: 'Hello Ann', email: 'ann@example.com' });
const message = sampleEntry({
  action: 'message',
  text: 'Hello Ann',
  target: { invitationId: null, chatId: 'chat', quotedId: 'm1' },
  attachments: [file('a.txt')],
});
const inMail = sampleEntry({ action: 'inmail', text: 'Hello Ann', subject: 'News', attachments: [file('a.txt')] });

describe('a quote', () => {
  test('is kept by a name from which it is read again', () => {
    expect(quoteNamed(quoteName({ chatId: 'chat', messageId: 'm1' }))).toEqual({ chatId: 'chat', messageId: 'm1' });
  });

  test.each(['', 'chat', 'chat ', ' m1', 'chat m1 more'])('is none by the name %j', (name) => {
    expect(quoteNamed(name)).toBeNull();
  });

  test('of a send is the message that it replies to, where it replies to one in its chat', () => {
    expect(quoteOf(message)).toEqual({ chatId: 'chat', messageId: 'm1' });
    expect(quoteOf({ target: { invitationId: null, chatId: null, quotedId: 'm1' } })).toBeNull();
    expect(quoteOf({ target: { invitationId: null, chatId: 'chat' } })).toBeNull();
  });
});

describe('the names of files', () => {
  test('are kept in one text from which they are read again', () => {
    const names = ['a.txt', 'two words.pdf'];
    expect(filesNamed(namesOfFiles(names.map(file)))).toEqual(names);
    expect(filesNamed(namesOfFiles([]))).toEqual([]);
  });

  test('have no slash, no half of a letter, and are cut at their beginning: the ending says what a file is', () => {
    expect(namesOfFiles([file('a/b/c.txt')])).toBe('a:b:c.txt');
    expect(namesOfFiles([file(`${'x'.repeat(100)}.txt`)])).toBe(`${'x'.repeat(96)}.txt`);
    expect(namesOfFiles([file(`\u{1f44d}${'x'.repeat(99)}`)])).toBe(`\ufffd${'x'.repeat(99)}`);
    expect(filesNamed(`${'x'.repeat(100)}.txt`)).toEqual([`${'x'.repeat(96)}.txt`]);
  });

  test('are as many as may be attached', () => {
    const many = Array.from({ length: 11 }, (_, at) => file(`${at}.txt`));
    expect(filesNamed(namesOfFiles(many))).toHaveLength(10);
    expect(filesNamed(many.map(({ name }) => name).join('/'))).toHaveLength(10);
    expect(filesNamed('a.txt//b.txt')).toEqual(['a.txt', 'b.txt']);
  });
});

test.each([
  ['invite', 'note'],
  ['message', 'message'],
  ['inmail', 'message'],
  ['withdraw', null],
  ['accept', null],
] as const)('the text of %s is typed in the field %s', (action, field) => {
  expect(textField({ action })).toBe(field);
});

describe('a send carries', () => {
  const withdrawal = sampleEntry({ action: 'withdraw', text: null });

  test.each<[string, typeof message, DraftField, string]>([
    ['its note', invitation, 'note', 'Hello Ann'],
    ['its note, written in two windows', invitation, 'otherNote', 'Hello Ann'],
    ['its note without the spaces around it', invitation, 'note', ' Hello Ann\n'],
    ['its address of e-mail', invitation, 'email', ' ann@example.com '],
    ['its text', message, 'message', 'Hello Ann'],
    ['its text, written in two windows', message, 'otherMessage', 'Hello Ann'],
    ['what it replies to', message, 'quoted', 'chat m1'],
    ['its files', message, 'files', 'a.txt'],
    ['the text of an InMail', inMail, 'message', 'Hello Ann'],
    ['its subject', inMail, 'subject', 'News'],
    ['the files of an InMail', inMail, 'files', 'a.txt'],
  ])('%s', (_, entry, field, text) => {
    expect(carries(entry, field, text)).toBe(true);
  });

  test.each<[string, typeof message, DraftField, string]>([
    ['another note', invitation, 'note', 'Hello Ben'],
    ['a text of the other field', invitation, 'message', 'Hello Ann'],
    ['a note as a message', message, 'note', 'Hello Ann'],
    ['another address', invitation, 'email', 'ben@example.com'],
    ['an address with a message', { ...message, email: 'ann@example.com' }, 'email', 'ann@example.com'],
    ['another quote', message, 'quoted', 'chat m2'],
    ['a quote where it has none', inMail, 'quoted', 'chat m1'],
    ['other files', message, 'files', 'b.txt'],
    ['files with an invitation', { ...invitation, attachments: [file('a.txt')] }, 'files', 'a.txt'],
    ['another subject', inMail, 'subject', 'Olds'],
    ['a subject with a message', { ...message, subject: 'News' }, 'subject', 'News'],
    ['a text where it has none', withdrawal, 'note', ''],
    ['a note where it has none', sampleEntry({ text: null }), 'note', 'Hello Ann'],
  ])('not %s', (_, entry, field, text) => {
    expect(carries(entry, field, text)).toBe(false);
  });
});

describe('what a send leaves of a text', () => {
  test('is nothing of its own, and all of another', () => {
    expect(leftOf(message, 'message', 'Hello Ann')).toBe('');
    expect(leftOf(message, 'message', 'Other words')).toBe('Other words');
    expect(leftOf(invitation, 'note', 'Other words')).toBe('Other words');
  });

  test('is what was written on below its own', () => {
    expect(leftOf(message, 'message', 'Hello Ann\n\nNext')).toBe('Next');
    expect(leftOf(message, 'otherMessage', 'Hello Ann\n\nNext')).toBe('Next');
    expect(leftOf(inMail, 'message', 'Hello Ann\n\nNext')).toBe('Next');
  });

  test('is the whole of a note: nothing is written on below it', () => {
    expect(leftOf(invitation, 'note', 'Hello Ann\n\nNext')).toBe('Hello Ann\n\nNext');
    expect(leftOf({ ...message, text: null }, 'message', '\n\nNext')).toBe('\n\nNext');
  });
});

test.each([
  ['Hello', 'Hello', ''],
  ['Hello ', ' Hello', ''],
  ['Hello', 'Hello\n\nNext', 'Next'],
  ['Hello', 'Hello\nNext', 'Hello\nNext'],
  ['Hello', 'Hello you', 'Hello you'],
  ['Hello', 'Next\n\nHello', 'Next\n\nHello'],
  ['', 'Next', 'Next'],
  ['', '\n\nNext', '\n\nNext'],
])('below %j, once that is taken out, of %j is left %j', (taken, text, left) => {
  expect(belowTaken(taken, text)).toBe(left);
});
