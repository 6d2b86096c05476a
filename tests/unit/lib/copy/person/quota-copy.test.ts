import { afterEach, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import {
  invitesLeftWords,
  noNotesSentence,
  notElsewhereWords,
  quotaOrigin,
  risesByRelations,
} from '@/lib/copy/person/quota-copy';
import type { QuotaLine } from '@/lib/outreach/quota/quota-view';

const NOW = new Date(2026, 11, 14, 10, 0).getTime();
const LINE: QuotaLine = {
  counted: 'invite',
  window: 'day',
  max: 80,
  source: 'unipile-advice',
  used: 3,
  fromHere: 2,
  elsewhere: 1,
  nextFreeAt: null,
  people: [],
};

afterEach(() => speak(ENGLISH));

test('the numbers keep their places from right to left', () => {
  speak({ locale: 'ar', texts: ENGLISH.texts });
  expect(quotaOrigin(LINE)).toMatch(/^\u20682\u2069 from here, \u20681\u2069 elsewhere · /);
});

test('a limit that will be higher for somebody with many relations says so before it rises', () => {
  const unread = { ...LINE, elsewhere: 0, elsewhereUnread: true } as const;
  expect(notElsewhereWords(unread)).toBe('elsewhere not counted yet');
  expect(notElsewhereWords({ ...unread, mayRise: true })).toBe('not counted yet, may rise');
  expect(invitesLeftWords({ ...unread, mayRise: true })).toBe('about 77 left today');
  expect(risesByRelations()).toBe(
    'The limit is higher for an account with 150 relations or more; Kith looks before the first invitation.',
  );
});

test('where a figure comes from, and what is left', () => {
  expect(quotaOrigin(LINE)).toBe('2 from here, 1 elsewhere · the limit Unipile advises');
  expect(quotaOrigin({ ...LINE, elsewhereUnread: true })).toBe(
    '2 from here, at least 1 elsewhere · the limit Unipile advises',
  );
  expect(quotaOrigin({ ...LINE, elsewhere: 0, elsewhereUnread: true })).toBe(
    '2 from here, elsewhere not counted yet · the limit Unipile advises',
  );
  expect(notElsewhereWords(LINE)).toBe('not all of elsewhere counted yet');
  expect(notElsewhereWords({ elsewhere: 0 })).toBe('elsewhere not counted yet');
  expect(invitesLeftWords(LINE)).toBe('77 left today');
  expect(invitesLeftWords({ ...LINE, used: 81 })).toBe('0 left today');
  expect(invitesLeftWords({ ...LINE, elsewhereUnread: true })).toBe('up to 77 left today');
});

test('without notes, the next one is named where it is known', () => {
  const line: QuotaLine = { ...LINE, counted: 'note', window: 'month', used: 5, max: 5 };
  expect(noNotesSentence(line, NOW)).toBe(
    'No notes left (5 of 5 this month); invite without one, your text stays here.',
  );
  expect(noNotesSentence({ ...line, nextFreeAt: NOW + 86_400_000 }, NOW)).toBe(
    'No notes left (5 of 5 this month), next from 10:00 tomorrow; invite without one, your text stays here.',
  );
});
