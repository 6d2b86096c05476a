import { expect, test } from 'vitest';
import { callsWords, callWords, countWords, evidenceWords, searchingWords } from '@/lib/copy/activity-copy';
import { entry } from '@/tests/gallery/people';

const NOW = new Date(2026, 10, 24, 14, 2).getTime();

test('entries are counted, and the list says where it may go on', () => {
  expect(countWords(1, false)).toBe('1 entry');
  expect(countWords(1_200, false)).toBe('1,200 entries');
  expect(countWords(50, true)).toBe('50 or more entries');
  expect(searchingWords(400)).toBe('Searched 400 entries');
});

test.each([
  ['sent', 'messages', 'The chat shows it (14:02)'],
  ['refused', 'answer', 'Unipile’s answer refused it (14:02)'],
  ['not-sent', 'user', 'You took it back (14:02)'],
  ['not-sent', 'limit', 'The limit was reached before it left (14:02)'],
] as const)('%s by %s says "%s"', (state, source, words) => {
  expect(evidenceWords(entry({ state, sentAt: null, evidence: { source, at: NOW } }), NOW)).toBe(words);
});

test('what was taken for not sent says that it was put right', () => {
  const { checks, ...rest } = entry({ state: 'confirmed', evidence: { source: 'profile', at: NOW } });
  expect(evidenceWords({ ...rest, checks: { ...checks, putRightAt: NOW } }, NOW)).toBe(
    'The profile shows it (14:02); it had been taken for not sent',
  );
});

test('the calls of an action are counted, and each is one line', () => {
  const call = { method: 'GET', path: '/api/v1/users/{id}', status: null, ms: 812 } as const;
  expect(callsWords([])).toBe('Not noted');
  expect(callsWords([call])).toBe('1 call');
  expect(callsWords([call, call])).toBe('2 calls');
  expect(callWords(call)).toBe('GET /api/v1/users/{id} · no answer · 812 ms');
});
