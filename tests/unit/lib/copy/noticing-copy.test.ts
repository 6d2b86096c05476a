import { expect, test } from 'vitest';
import { attentionTitle } from '@/lib/copy/attention-title';
import { noticeWords, severalNotices, stillWaitingWords } from '@/lib/copy/noticing-copy';

const NONE = { stopped: 0, message: 0, relation: 0, accepted: 0, account: 0 };

test.each([
  [{ held: { counting: 0, openEnded: 0 }, sends: 0, notices: NONE }, 'Kith'],
  [{ held: { counting: 0, openEnded: 0 }, sends: 1, notices: NONE }, 'Kith: one send is not known yet'],
  [{ held: { counting: 0, openEnded: 0 }, sends: 0, notices: { ...NONE, stopped: 1 } }, 'Kith: one send did not leave'],
  [{ held: { counting: 0, openEnded: 0 }, sends: 0, notices: { ...NONE, message: 1 } }, 'Kith: 1 new message'],
  [{ held: { counting: 1, openEnded: 0 }, sends: 0, notices: NONE }, 'Kith: one send can still be undone here'],
  [{ held: { counting: 2, openEnded: 0 }, sends: 0, notices: NONE }, 'Kith: 2 sends can still be undone here'],
  [{ held: { counting: 0, openEnded: 2 }, sends: 0, notices: NONE }, 'Kith: waiting for “Send now”: 2'],
  [
    {
      held: { counting: 0, openEnded: 0 },
      sends: 2,
      notices: { stopped: 2, message: 3, relation: 1, accepted: 2, account: 1 },
    },
    'Kith: 2 sends are not known yet, 2 sends did not leave, your LinkedIn account needs you, 3 new messages, 2 accepted invitations, 1 new relation',
  ],
])('the number on the toolbar button is told in words', (waiting, title) => {
  expect(attentionTitle(waiting)).toBe(title);
});

test.each([
  ['message', 'Jane Doe wrote to you'],
  ['relation', 'Jane Doe is a new relation'],
  ['accepted', 'Jane Doe accepted your invitation'],
  ['stopped', 'Nothing was sent to Jane Doe'],
  ['account', 'Your LinkedIn account is disconnected'],
] as const)('a notice of the kind %s', (kind, words) => {
  expect(noticeWords({ kind, name: 'Jane Doe' })).toBe(words);
});

test('whom LinkedIn does not name is somebody', () => {
  expect(noticeWords({ kind: 'message', name: null })).toBe('Somebody wrote to you');
});

test('nothing was sent to somebody', () => {
  expect(noticeWords({ kind: 'stopped', name: null })).toBe('Nothing was sent to somebody');
  expect(noticeWords({ kind: 'stopped', name: 'Jane Doe', otherAccount: 'Sam Rivers' })).toBe(
    'Nothing was sent to Jane Doe · as Sam Rivers',
  );
});

test('a name of the other direction leaves the list as it is', () => {
  const notices = ['Ann', 'דנה'].map((name) => ({ kind: 'message', name }) as const);
  expect(severalNotices(notices).text).toBe('Ann and \u2068דנה\u2069');
});

test('several of few people name them all', () => {
  const notices = ['Ann', null].map((name) => ({ kind: 'message', name }) as const);
  expect(severalNotices(notices)).toEqual({ title: '2 things are new', text: 'Ann and Somebody' });
});

test('several are one notification, with the first names', () => {
  const notices = ['Ann', 'Bo', 'Ann', 'Cy', 'Di'].map((name) => ({ kind: 'message', name }) as const);
  expect(severalNotices(notices)).toEqual({ title: '5 things are new', text: 'Ann, Bo, Cy and 1 more' });
});

test('what still waits for “Send now” is one notification a day: how many sends, and to whom', () => {
  expect(stillWaitingWords(['Ann', 'Bo'], null)).toEqual({
    title: 'Kith: waiting for “Send now”: 2',
    text: 'Ann and Bo',
  });
  expect(stillWaitingWords(['Ann'], 'Sam Rivers').text).toBe('Ann · as Sam Rivers');
});
