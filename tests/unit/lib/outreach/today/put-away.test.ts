import { describe, expect, test } from 'vitest';
import { chatCauseId, chatMarks, dueSince, formerChatCauseId, isAway, markOf } from '@/lib/outreach/today/put-away';
import { madeId } from '../../linkedin/made-ids';

const TODAY = '2026-11-24';
const group = { chatId: '2-a:b==', providerId: null, inMail: false };
const chat = (at: number, unreadCount = 0) => ({ at, unreadCount });
const done = { until: null, at: 100 };
const until = (day: string) => ({ until: day, at: 100 });

test('what was last decided of a chat counts, whatever its id has in it, and what was decided of anything else does not', () => {
  const marks = chatMarks(
    new Map([
      [chatCauseId({ ...group, at: 200 }), { until: null }],
      [chatCauseId({ ...group, at: 100 }), { until: TODAY }],
      ['accepted:ACoA:300', { until: null }],
    ]),
  );
  expect(markOf(marks, group)).toEqual({ until: null, at: 200 });
  expect(marks.size).toBe(1);
});

describe('a chat with one person', () => {
  const ann = { chatId: 'of-v1', providerId: madeId('member', 7), inMail: false };
  const marks = chatMarks(new Map([[chatCauseId({ ...ann, at: 100 }), { until: null }]]));

  test('is known by that person, whatever id it or they have', () => {
    expect(markOf(marks, { ...ann, chatId: '2-of-v2==', providerId: madeId('lead', 7) })).toEqual({
      until: null,
      at: 100,
    });
    expect(markOf(marks, { ...ann, providerId: madeId('member', 8) })).toBeUndefined();
  });

  test('is not their InMail', () => {
    expect(markOf(marks, { ...ann, inMail: true })).toBeUndefined();
  });

  test('is known by the id as well by which it was first written down; the later word counts', () => {
    const former = [formerChatCauseId({ chatId: 'of-v1', at: 90 }), { until: TODAY }] as const;
    expect(markOf(chatMarks(new Map([former])), ann)).toEqual({ until: TODAY, at: 90 });
    expect(markOf(new Map([...marks, ...chatMarks(new Map([former]))]), ann)).toEqual({ until: null, at: 100 });
  });
});

describe('a chat that the user is done with', () => {
  test('is away, and was never decided about is not', () => {
    expect(isAway(chat(100), done, TODAY)).toBe(true);
    expect(isAway(chat(100, 2), done, TODAY)).toBe(true);
    expect(isAway(chat(100), undefined, TODAY)).toBe(false);
  });

  test('comes back with what is new in it, but not with what the user writes or has read elsewhere', () => {
    expect(isAway(chat(101, 1), done, TODAY)).toBe(false);
    expect(isAway(chat(101, 0), done, TODAY)).toBe(true);
  });
});

describe('a chat that is put off', () => {
  test('is away until the day, and from that day on is due', () => {
    expect(isAway(chat(100), until('2026-11-25'), TODAY)).toBe(true);
    expect(dueSince(chat(100), until('2026-11-25'), TODAY)).toBeNull();
    expect(isAway(chat(100), until(TODAY), TODAY)).toBe(false);
    expect(dueSince(chat(100), until(TODAY), TODAY)).toBe(TODAY);
    expect(dueSince(chat(100), until('2026-11-20'), TODAY)).toBe('2026-11-20');
  });

  test('is not due once something was said in it, and one that is done with never is', () => {
    expect(dueSince(chat(101), until(TODAY), TODAY)).toBeNull();
    expect(dueSince(chat(100), done, TODAY)).toBeNull();
    expect(dueSince(chat(100), undefined, TODAY)).toBeNull();
  });
});
