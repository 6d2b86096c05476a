import { describe, expect, test } from 'vitest';
import { problemDetails, problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Problem } from '@/lib/protocol/problem';
import { apiProblem } from '@/tests/gallery/people';
import { EVERY_PROBLEM, NOW } from '../every-problem';
import { DSN_WHYS, EVERY_SENTENCE, KEY_WHYS, PERSON_SLUGS } from './every-sentence';

const say = (problem: Problem, name = 'Jane Doe'): string => problemSentence(problem, { name, now: NOW });

describe.each(['Jane Doe', ''])('every sentence, for the name "%s"', (name) => {
  test.each(EVERY_SENTENCE.map((problem) => ({ problem, said: say(problem, name) })))('$said', ({ said }) => {
    expect(said).toMatch(/^[A-Z][^.]*(\.[^. ]+)*[^.]*\.$/s);
    expect(said).not.toMatch(/undefined|null|NaN|\[object|_|errors\/|\b[45]\d\d\b|you must|invalid|illegal|failed to/i);
    expect(said).not.toMatch(/ {2}|;;|,;/);
    expect(said.length).toBeLessThan(180);
  });
});

test('on a page, which shows no details, no sentence speaks of them', () => {
  // No page changes a message.
  const onPages = EVERY_SENTENCE.filter(({ kind }) => kind !== 'change-refused');
  const said = onPages.map((problem) => problemSentence(problem, { name: 'Jane Doe', now: NOW, onPage: true }));
  expect(said.filter((sentence) => /details/.test(sentence))).toEqual([]);
});

test('no two kinds say the same', () => {
  const said = EVERY_PROBLEM.map((problem) => say(problem));
  expect(new Set(said).size).toBe(said.length);
});

test('no two reasons against a DSN say the same', () => {
  const said = DSN_WHYS.map((why) => say({ kind: 'dsn-refused', why }));
  expect(new Set(said).size).toBe(DSN_WHYS.length);
});

test('no two reasons against a key say the same, and none says that Unipile refused it', () => {
  const said = KEY_WHYS.map((why) => say({ kind: 'key-unusable', why }));
  expect(new Set(said).size).toBe(KEY_WHYS.length);
  expect(said.join(' ')).not.toMatch(/Unipile (does|did|refuse)|plan/);
});

test('a key that Unipile was never asked about is not said to be refused', () => {
  expect(say(apiProblem('key-refused', { status: 401 }))).toContain('Unipile does not accept the API key');
  expect(say(apiProblem('key-refused'))).toContain('Unipile was not asked');
});

test('a key without a DSN that v2 refuses: where it was tried, and what either kind of key needs', () => {
  expect(say({ kind: 'dsn-refused', why: 'empty-and-not-v2' })).toBe(
    'With the DSN empty Kith tried the key at Unipile v2 (api.unipile.com), which does not accept it; enter the DSN of a v1 key, or copy a v2 key again.',
  );
});

test('what LinkedIn refuses is said to be refused by LinkedIn', () => {
  for (const slug of PERSON_SLUGS) expect(say(apiProblem('person-refused', { slug }))).toContain('LinkedIn');
});

test('a send whose end is unknown is never offered again', () => {
  for (const kind of ['unavailable', 'offline', 'timed-out', 'unreadable-answer', 'led-elsewhere'] as const) {
    const said = say(apiProblem(kind, { effect: 'unknown' }));
    expect(said).toContain('not known yet whether this reached Jane Doe');
    expect(said).toContain('do not repeat it');
    expect(said).not.toContain('try again');
  }
});

test.each([
  [
    'unconfirmed-before',
    'your withdrawal of the invitation to Jane Doe arrived',
    'the invitation to this person arrived',
  ],
  ['in-progress', 'Your withdrawal of the invitation to Jane Doe is on its way', 'the invitation to this person is on'],
] as const)('%s names what was done to an invitation, and to whose', (kind, named, unnamed) => {
  const problem = { kind, entryId: 'e1', action: 'withdraw', waitsForUser: false } as const;
  expect(say(problem)).toContain(named);
  expect(say(problem, '')).toContain(unnamed);
});

test('what waits for the user is not called on its way: nothing happens until they press', () => {
  expect(say({ kind: 'in-progress', entryId: 'e1', action: 'message', waitsForUser: true })).toBe(
    'A send still waits for “Send now”: press that, or take it back, and then try again.',
  );
});

test('somebody looked up by an address that nobody has: the address is meant, and no connection', () => {
  const nobody = apiProblem('not-found');
  for (const context of [{ lookedUp: true }, { onPage: true }] as const) {
    const said = problemSentence(nobody, { name: '', now: NOW, ...context });
    expect(said).toMatch(/^Nobody is found at this address; check it for a typing mistake/);
    expect(said).not.toContain('DSN');
  }
  expect(say(nobody, '')).toContain('DSN');
});

test('a template’s variable stands in its braces', () => {
  expect(say({ kind: 'variable-unresolved', variable: 'company' })).toContain('in place of {company};');
});

test('a limit says whose it is and when the next place frees', () => {
  const nextFreeAt = new Date(2026, 10, 24, 9, 12).getTime();
  const limit = { kind: 'limit-reached', counted: 'invite', window: 'day', used: 20, max: 20, nextFreeAt } as const;
  expect(say({ ...limit, source: 'unipile-advice' })).toBe(
    'You have used 20 of 20 invitations today, the limit Unipile advises; the next one is free from 09:12 tomorrow.',
  );
  expect(say({ ...limit, source: 'your-setting' })).toContain('the limit you set');
  // By the clock here the place is free already, and yet it was refused.
  expect(say({ ...limit, nextFreeAt: new Date(2026, 10, 1).getTime(), source: 'your-setting' })).toMatch(
    /the limit you set; the clock of this computer seems to be ahead, so correct it/,
  );
  // A limit that was lowered after more had been sent.
  expect(say({ ...limit, used: 25, source: 'new-account' })).toContain('You have used 25 of 20 invitations today');
});

test('a limit of none says how to raise it, as no place will free', () => {
  expect(
    say({
      kind: 'limit-reached',
      counted: 'message',
      window: 'day',
      used: 0,
      max: 0,
      source: 'your-setting',
      nextFreeAt: null,
    }),
  ).toBe('You may send no messages today, the limit you set; raise it in the options.');
});

test('an address where nobody answers is told from a server that fails', () => {
  expect(say(apiProblem('unavailable'))).toContain('check the DSN');
  expect(say(apiProblem('unavailable', { status: 503 }))).not.toContain('DSN');
});

test('no sentence calls a limit LinkedIn’s', () => {
  for (const problem of EVERY_SENTENCE) expect(say(problem)).not.toMatch(/LinkedIn(’|')s (own )?limit/);
});

test('a pause says whose doing it is and how it ends', () => {
  const until = new Date(2026, 10, 23, 15, 30).getTime();
  expect(say({ kind: 'account-paused', pause: { why: 'account-limited', since: NOW, until } })).toBe(
    'Kith pauses because LinkedIn is holding back your account; sending goes on from 15:30.',
  );
  expect(say({ kind: 'account-paused', pause: { why: 'account-restricted', since: NOW, until: null } })).toContain(
    'resume in Kith',
  );
});

test('one character too many is one character', () => {
  expect(say({ kind: 'text-too-long', max: 300, over: 1 })).toContain('1 character over the 300');
});

test('the details hold the codes and Unipile’s words', () => {
  expect(problemDetails(apiProblem('account-limited', { status: 422, slug: 'cannot_resend_yet' }))).toBe(
    '422 · cannot_resend_yet',
  );
  expect(problemDetails(apiProblem('unavailable', { status: 502, title: 'Bad Gateway' }))).toBe(
    '502 · unavailable · Bad Gateway',
  );
  expect(problemDetails({ kind: 'page-changed' })).toBe('page-changed');
});

test.each([
  [1_000, 'a minute'],
  [16 * 60_000 - 1, '16 minutes'],
  [3 * 3_600_000 + 1, '4 hours'],
])('a wait of %i ms that Unipile asks for is %s', (retryAfterMs, span) => {
  expect(say(apiProblem('unipile-limited', { retryAfterMs }))).toMatch(new RegExp(`try again in ${span}\\.$`));
});

test('where the internet was gone before anything left, the sentence says that nothing was sent', () => {
  expect(say(apiProblem('offline'))).toContain('so nothing was sent');
});
