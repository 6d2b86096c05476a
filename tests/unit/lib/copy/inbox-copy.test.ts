import { expect, test } from 'vitest';
import {
  attachmentWords,
  chatKind,
  chatName,
  creditsSentence,
  fillWords,
  lostWords,
  noReplySentence,
  spanWords,
  timelineWords,
} from '@/lib/copy/inbox-copy';
import { chatView } from '@/tests/gallery/inbox-examples';

test('how much is known is a number that people can read', () => {
  expect(fillWords({ known: 1_200, done: false })).toBe('1,200 conversations read so far');
  expect(fillWords({ known: 1, done: true })).toBe('1 conversation');
});

test('a chat is called by its name, else by what it is', () => {
  expect(chatName(chatView())).toBe('Jane Doe');
  expect(chatName({ name: null, isGroup: true })).toBe('Group conversation');
  expect(chatName({ name: null, isGroup: false })).toBe('Somebody on LinkedIn');
});

test('what is no plain conversation says so', () => {
  expect(chatKind(chatView())).toBeNull();
  expect(chatKind(chatView({ contentType: 'inmail', subject: 'Your talk' }))).toBe('InMail · Your talk');
  expect(chatKind(chatView({ isGroup: true }))).toBe('Group');
  expect(chatKind(chatView({ mailbox: 'company' }))).toBe('Company page');
  expect(chatKind(chatView({ mailbox: 'recruiter', contentType: 'inmail' }))).toBe('Recruiter · InMail');
});

test('only a conversation with one person that takes replies is replied to', () => {
  expect(noReplySentence(chatView())).toBeNull();
  expect(noReplySentence(chatView({ contentType: 'inmail' }))).toBeNull();
  for (const change of [
    { isGroup: true, attendeeProviderId: null },
    { readOnly: true },
    { mailbox: 'company' as const },
    { contentType: 'sponsored' as const },
    { attendeeProviderId: null },
  ])
    expect(noReplySentence(chatView(change))).toMatch(/;.+\.$/);
});

test('a file says its name and size, as far as they are known', () => {
  expect(attachmentWords({ name: 'plan.pdf', type: 'application/pdf', size: 1_234_567 })).toBe('plan.pdf · 1.2 MB');
  expect(attachmentWords({ name: null, type: 'img', size: null })).toBe('Picture');
  expect(attachmentWords({ name: null, type: 'audio/ogg', size: null })).toBe('Sound');
  expect(attachmentWords({ name: null, type: 'video_meeting', size: null })).toBe('Video meeting');
  expect(attachmentWords({ name: null, type: 'constructor', size: null })).toBe('File');
  expect(attachmentWords({ name: 'a.txt', type: null, size: 12 })).toBe('a.txt · 12 bytes');
});

test('the user’s own deeds say where they were done', () => {
  const event = { at: 0, count: 1, here: false, proven: true };
  expect(timelineWords({ ...event, kind: 'wrote', count: 3 })).toBe('You wrote 3 messages · elsewhere');
  expect(timelineWords({ ...event, kind: 'they-wrote' })).toBe('They wrote a message');
  expect(timelineWords({ ...event, kind: 'invited', here: true, proven: false })).toBe(
    'You sent an invitation · here · not known yet whether it arrived',
  );
});

test('a span is told in months and years', () => {
  expect(spanWords('3/1/2019', null)).toBe('March 2019 – now');
  expect(spanWords('1/1/2010', '1/1/2013')).toBe('2010 – 2013');
  expect(spanWords(null, null)).toBeNull();
});

test('credits are named with what they are in', () => {
  expect(creditsSentence({ seat: 'recruiter', credits: 12 })).toContain('12 InMail credits in Recruiter');
  expect(creditsSentence({ seat: 'classic', credits: 0 })).toMatch(/no InMail credits left in Premium; .+\./);
});

test('the last credit is one, and files that were lost are told as many as they are', () => {
  expect(creditsSentence({ seat: 'classic', credits: 1 })).toBe('This takes your last InMail credit in Premium.');
  expect(lostWords(['cv.pdf']).sentence).toMatch(/^cv\.pdf was attached/);
  expect(lostWords(['cv.pdf', 'plan.pdf'])).toMatchObject({ goOn: 'Go on without them' });
});
