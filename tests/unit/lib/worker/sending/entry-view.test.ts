import { expect, test } from 'vitest';
import type { Evidence } from '@/lib/outreach/journal/journal-entry';
import { pageEntry } from '@/lib/worker/sending/entry-view';
import { apiProblem } from '@/tests/gallery/people';
import { sampleEntry } from '@/tests/unit/lib/outreach/journal/sample-entry';

const sentenceAfter = (source: Evidence['source']) =>
  pageEntry(sampleEntry({ state: 'not-sent', evidence: { source, at: 0 } }), { now: 0, accountId: 'acc', isOwn: true })
    .sentence;

test.each([
  ['hold', 'Kith was stopped during the countdown'],
  ['pause', 'The account came to rest before it could leave'],
  ['limit', 'No place was left within your limit when it was to leave'],
  ['clock', 'The clock of this computer went back before it could leave'],
] as const)('the page is told why a held send did not leave: %s', (source, why) => {
  expect(sentenceAfter(source)).toContain(`${why}, so nothing was sent to `);
});

test('of a send that was taken back there is nothing to explain, but that its note is still there', () => {
  const taken = (text: string | null, action: 'invite' | 'withdraw' = 'invite') =>
    pageEntry(sampleEntry({ action, text, state: 'not-sent', sentAt: null, evidence: { source: 'user', at: 0 } }), {
      now: 0,
      accountId: 'acc',
      isOwn: true,
    });
  expect(taken(null)).toMatchObject({ undone: true, sentence: null });
  expect(taken('Hello')).toMatchObject({ undone: true, sentence: expect.stringContaining('its note is still there') });
  expect(sentenceAfter('user')).toBeNull();
});

test.each([
  ['Unipile objects to', apiProblem('bad-request', { status: 400 })],
  ['LinkedIn said', apiProblem('refusal-unclear', { status: 422, slug: 'provider/unprocessable_entity' })],
])('what %s is left to Kith’s own window, which has it', (_, problem) => {
  const refused = sampleEntry({ state: 'refused', problem });
  expect(pageEntry(refused, { now: 0, accountId: 'acc', isOwn: true })).toMatchObject({
    sentence: expect.stringMatching(/; open Kith, where Activity has/),
    isMore: true,
  });
});

test('a page is told how long it is until a send leaves and no moment, which its clock may have another of', () => {
  const held = sampleEntry({ state: 'held', holdUntil: 3_000, dueAt: 4_000 });
  const at = (now: number) => pageEntry(held, { now, accountId: 'acc', isOwn: true });
  expect(at(1_000)).toMatchObject({ leavesIn: 3_000, spaced: true });
  expect(at(3_500)).toMatchObject({ leavesIn: 500, spaced: true });
  expect(Object.keys(at(0))).not.toContain('dueAt');
});
