import { describe, expect, test } from 'vitest';
import { mayLeave } from '@/lib/outreach/rules/messages/message-rules';
import {
  countOf,
  hasOwn,
  isSameReaction,
  type LeftReaction,
  reactionRefusal,
  reactionsNow,
} from '@/lib/outreach/rules/messages/reaction-rules';

const NOW = Date.UTC(2026, 10, 24, 14);
const MINUTE = 60_000;
const left = (patch: Partial<LeftReaction> = {}): LeftReaction => ({
  value: '👍',
  on: true,
  at: NOW,
  done: true,
  before: 0,
  ...patch,
});
/** As v1 gives them, with whose they are. */
const known = (own: boolean, count = 1) => [{ value: '👍', count, own, senderIds: [] }];
/** As v2 gives them. */
const nothing = { inDoubt: null, notMade: null };
const counted = (count: number) => [{ value: '👍', count, own: null, senderIds: [] }];

test('an emoji is the same with and without the mark that asks for its coloured form', () => {
  expect(isSameReaction('❤️', '❤')).toBe(true);
  expect(hasOwn([{ value: '❤', count: 1, own: true, senderIds: [] }], '❤️')).toBe(true);
});

test.each([
  [{ deleted: true }, 'gone'],
  [{ isEvent: true }, 'gone'],
  [{ inMail: true }, 'of-its-kind'],
  [{ invitationNote: true }, 'of-its-kind'],
] as const)('nobody reacts to %o', (patch, why) => {
  const message = { own: false, at: NOW, deleted: false, isEvent: false, invitationNote: false, inMail: false };
  expect(reactionRefusal({ ...message, ...patch })).toEqual({ kind: 'message-fixed', why });
  expect(reactionRefusal(message)).toBeNull();
});

describe('a reaction that left', () => {
  test('and was answered stands although LinkedIn shows it late, where it says whose reactions are and where it does not', () => {
    for (const read of [[], known(false)])
      expect(reactionsNow(read, [left({ before: read.length })], NOW + MINUTE)).toMatchObject({
        reactions: [{ value: '👍', own: true, count: read.length + 1 }],
        inDoubt: null,
      });
    expect(reactionsNow(counted(2), [left({ before: 2 })], NOW + MINUTE).reactions).toMatchObject([
      { own: true, count: 3 },
    ]);
  });

  test('and was taken back is gone at once', () => {
    const off = left({ on: false, before: 1 });
    expect(reactionsNow(counted(1), [off], NOW + MINUTE)).toEqual({ reactions: [], ...nothing });
    expect(reactionsNow([], [off], NOW + MINUTE)).toEqual({ reactions: [], ...nothing });
  });

  test('is in doubt without an answer until a reading shows it', () => {
    const lost = left({ done: false });
    const inDoubt = { value: '👍', on: true };
    expect(reactionsNow([], [lost], NOW)).toEqual({ ...nothing, reactions: [], inDoubt });
    expect(reactionsNow(known(false), [lost], NOW)).toEqual({ ...nothing, reactions: known(false), inDoubt });
    expect(reactionsNow(counted(2), [left({ done: false, before: 2 })], NOW)).toEqual({
      ...nothing,
      reactions: counted(2),
      inDoubt,
    });
    expect(reactionsNow(known(true), [lost], NOW)).toEqual({ ...nothing, reactions: known(true) });
    expect(reactionsNow(counted(1), [lost], NOW)).toMatchObject({
      reactions: [{ own: true, count: 1 }],
      inDoubt: null,
    });
  });

  test('is in doubt again once LinkedIn contradicts its answer for two minutes', () => {
    expect(reactionsNow(known(false), [left()], NOW + 2 * MINUTE).inDoubt).toEqual({ value: '👍', on: true });
    // Where it does not say whose they are, it cannot contradict; how many there are is LinkedIn's to say.
    expect(reactionsNow(counted(2), [left({ before: 2 })], NOW + 2 * MINUTE)).toMatchObject({
      reactions: [{ own: true, count: 2 }],
      inDoubt: null,
    });
  });

  test.each([
    ['says whose reactions are', known(false), known(true)],
    ['counts them', counted(2), counted(3)],
    ['shows none', [], counted(1)],
  ])('and shows nowhere a day after is told as not made, by a reading that %s', (_, without, made) => {
    const lost = left({ done: false, before: countOf(without, '👍') });
    const day = 24 * 60 * MINUTE;
    expect(reactionsNow(without, [lost], NOW + day - 1)).toMatchObject({ inDoubt: { on: true }, notMade: null });
    expect(reactionsNow(without, [lost], NOW + day)).toEqual({
      reactions: without,
      inDoubt: null,
      notMade: { value: '👍', on: true },
    });
    expect(reactionsNow(made, [lost], NOW + day)).toMatchObject(nothing);
  });

  test('stands alone until it cannot take effect any more', () => {
    expect(mayLeave(null, NOW)).toBe(true);
    expect(mayLeave(left(), NOW)).toBe(true);
    expect(mayLeave(left({ done: false }), NOW + 2 * MINUTE - 1)).toBe(false);
    expect(mayLeave(left({ done: false }), NOW + 2 * MINUTE)).toBe(true);
  });
});
