import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@/lib/durations';
import { idKey } from '@/lib/outreach/journal/same-person';
import type { Acceptance } from '@/lib/outreach/rules/acceptances';
import { formerChatCauseId } from '@/lib/outreach/today/put-away';
import {
  type ReminderOn,
  type TodayFacts,
  type TodayRow,
  todayRows,
  type UnreadChat,
  type WaitingInvitation,
} from '@/lib/outreach/today/today-rows';
import { madeId } from '../../linkedin/made-ids';

const NOW = Date.UTC(2026, 10, 24, 12);
const TODAY = '2026-11-24';
const NONE: TodayFacts = {
  acceptances: [],
  unread: [],
  due: [],
  reminders: [],
  received: [],
  sent: [],
  heardAt: new Map(),
  ownWords: new Map(),
  handled: new Map(),
};
const rowsOf = (facts: Partial<TodayFacts>, when = { now: NOW, today: TODAY }) =>
  todayRows({ ...NONE, ...facts }, when);
const said = (rows: readonly TodayRow[]) => rows.map(({ name, causes }) => [name, ...causes.map(({ kind }) => kind)]);

const accepted = (name: string, change: Partial<Acceptance> = {}): Acceptance => ({
  providerId: `id-${name}`,
  fullName: name,
  headline: null,
  at: NOW - DAY_MS,
  invited: true,
  isNews: false,
  note: `Hello ${name}`,
  spokenAt: null,
  ...change,
});
const unread = (name: string, change: Partial<UnreadChat> = {}): UnreadChat => ({
  chatId: `chat-${name}`,
  providerId: `id-${name}`,
  inMail: false,
  name,
  at: NOW - HOUR_MS,
  words: null,
  ...change,
});
const reminded = (name: string, on = TODAY, unlessReplyAfter: number | null = null): ReminderOn => ({
  providerId: `id-${name}`,
  fullName: name,
  reminder: { on, unlessReplyAfter },
  remark: '',
});
const invitation = (name: string, change: Partial<WaitingInvitation> = {}): WaitingInvitation => ({
  invitationId: `invitation-${name}`,
  providerId: `id-${name}`,
  fullName: name,
  at: NOW - DAY_MS,
  note: null,
  ...change,
});

test('where nothing is known nobody needs the user', () => {
  expect(rowsOf({})).toEqual([]);
});

test('who accepted is there until written to; of whom it is not known who invited whom, if it is news', () => {
  const acceptances = [
    accepted('Ann'),
    accepted('Bo', { spokenAt: NOW }),
    accepted('Cy', { invited: false }),
    accepted('Eve', { at: NOW - 2 * DAY_MS, invited: false, isNews: true }),
    accepted('Di', { at: NOW }),
  ];
  const rows = rowsOf({ acceptances });
  expect(said(rows)).toEqual([
    ['Di', 'accepted'],
    ['Ann', 'accepted'],
    ['Eve', 'accepted'],
  ]);
  expect(rows[0]?.causes[0].words).toBe('Hello Di');
});

test('what is unread is there, people and groups, unless it was left so for a month', () => {
  const chats = [
    unread('Ann', { at: NOW - 2 * HOUR_MS, words: 'Are you there?' }),
    unread('Bo'),
    unread('Old', { at: NOW - 31 * DAY_MS }),
    unread('Group', { providerId: null, at: NOW - 3 * HOUR_MS }),
  ];
  const rows = rowsOf({ unread: chats });
  expect(said(rows)).toEqual([
    ['Bo', 'unread'],
    ['Ann', 'unread'],
    ['Group', 'unread'],
  ]);
  expect(rows[1]?.causes[0]).toMatchObject({ chatId: 'chat-Ann', words: 'Are you there?' });
  expect(rows[2]?.providerId).toBeNull();
});

describe('reminders', () => {
  test('are there from their day on, the one that is longest due first', () => {
    const reminders = [reminded('Ann'), reminded('Bo', '2026-11-25'), reminded('Cy', '2026-11-20')];
    expect(said(rowsOf({ reminders }))).toEqual([
      ['Cy', 'reminder'],
      ['Ann', 'reminder'],
    ]);
  });

  test('that wait for a reply are there only where none is known since what they hang on', () => {
    const reminders = [reminded('Ann', TODAY, NOW - DAY_MS)];
    const heard = (at: number) => new Map([[idKey('id-Ann'), at]]);
    expect(said(rowsOf({ reminders }))).toEqual([['Ann', 'no-reply']]);
    expect(said(rowsOf({ reminders, heardAt: heard(NOW - 2 * DAY_MS) }))).toEqual([['Ann', 'no-reply']]);
    expect(rowsOf({ reminders, heardAt: heard(NOW - HOUR_MS) })).toEqual([]);
    expect(said(rowsOf({ reminders: [reminded('Ann')], heardAt: heard(NOW) }))).toEqual([['Ann', 'reminder']]);
  });

  test('say what the user noted, else what was last sent', () => {
    const ownWords = new Map([[idKey('id-Ann'), 'Shall we?']]);
    const wordsOf = (remark: string) =>
      rowsOf({ reminders: [{ ...reminded('Ann'), remark }], ownWords })[0]?.causes[0].words;
    expect(wordsOf('Likes tea')).toBe('Likes tea');
    expect(wordsOf('  ')).toBe('Shall we?');
  });
});

test('a received invitation is there at any age, one’s own from three weeks on, the oldest first', () => {
  const rows = rowsOf({
    received: [invitation('Ann', { note: 'Hello' }), invitation('Bo', { at: null })],
    sent: [
      invitation('Young', { at: NOW - 21 * DAY_MS + 1 }),
      invitation('Old', { at: NOW - 21 * DAY_MS }),
      invitation('Older', { at: NOW - 90 * DAY_MS }),
      invitation('Undated', { at: null }),
    ],
  });
  expect(said(rows)).toEqual([
    ['Ann', 'received'],
    ['Bo', 'received'],
    ['Older', 'old'],
    ['Old', 'old'],
  ]);
});

test('one person is one row under every id, with all that is the matter, the most pressing first', () => {
  const JANE = 353_205_162;
  const [one, other, third] = [madeId('member', JANE), madeId('lead', JANE, 1), madeId('recruiter', JANE, 2)];
  const rows = rowsOf({
    sent: [invitation('Jane', { providerId: one, at: 0 })],
    acceptances: [accepted('Jane', { providerId: other })],
    unread: [unread('Jane', { providerId: third, name: null })],
    reminders: [{ ...reminded('Jane'), providerId: one }],
  });
  expect(said(rows)).toEqual([['Jane', 'unread', 'reminder', 'accepted', 'old']]);
});

describe('what was handled', () => {
  const facts = { acceptances: [accepted('Ann')], unread: [unread('Ann')] };
  const handled = (kinds: readonly string[], until: string | null) => {
    const [row] = rowsOf(facts);
    const marks = row!.causes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => [id, { until }] as const);
    return new Map(marks);
  };

  test('is gone once done with, and back on its day where it was put off', () => {
    expect(rowsOf({ ...facts, handled: handled(['accepted', 'unread'], null) })).toEqual([]);
    const off = { ...facts, handled: handled(['accepted', 'unread'], '2026-11-27') };
    expect(rowsOf(off)).toEqual([]);
    expect(rowsOf(off, { now: NOW, today: '2026-11-26' })).toEqual([]);
    expect(rowsOf(off, { now: NOW, today: '2026-11-27' })).toHaveLength(1);
  });

  test('is what was handled: what else is the matter stays, and a later message is another', () => {
    const unreadDone = handled(['unread'], null);
    expect(said(rowsOf({ ...facts, handled: unreadDone }))).toEqual([['Ann', 'accepted']]);
    const later = { ...facts, unread: [unread('Ann', { at: NOW })] };
    expect(said(rowsOf({ ...later, handled: unreadDone }))).toEqual([['Ann', 'unread', 'accepted']]);
  });

  test('stays handled where the chat has another id, and where it was written down by the id that it has', () => {
    const moved = { ...facts, unread: [unread('Ann', { chatId: '2-of-v2==' })] };
    expect(said(rowsOf({ ...moved, handled: handled(['unread'], null) }))).toEqual([['Ann', 'accepted']]);
    const former = new Map([[formerChatCauseId(unread('Ann')), { until: null }]]);
    expect(said(rowsOf({ ...facts, handled: former }))).toEqual([['Ann', 'accepted']]);
  });
});

describe('whatever is known', () => {
  const name = fc.constantFrom('Ann', 'Bo', 'Cy', 'Di', 'Eve', 'Flo');
  const at = fc.integer({ min: NOW - 60 * DAY_MS, max: NOW });
  const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-11-${String(of).padStart(2, '0')}`);
  const facts: fc.Arbitrary<TodayFacts> = fc.record({
    acceptances: fc.array(
      fc
        .record({ name, at, invited: fc.boolean(), spokenAt: fc.option(at) })
        .map(({ name: of, ...change }) => accepted(of, change)),
    ),
    unread: fc.array(
      fc
        .record({ name, at, group: fc.boolean() })
        .map(({ name: of, at: since, group }) =>
          unread(of, { at: since, ...(group && { providerId: null, chatId: `group-${of}` }) }),
        ),
    ),
    due: fc.array(
      fc.record({ name, at, on: day }).map(({ name: of, ...change }) => ({ ...unread(of, change), on: change.on })),
    ),
    reminders: fc.array(fc.tuple(name, day, fc.option(at)).map((of) => reminded(...of))),
    received: fc.array(
      fc.record({ name, at: fc.option(at) }).map(({ name: of, at: since }) => invitation(of, { at: since })),
    ),
    sent: fc.array(
      fc.record({ name, at: fc.option(at) }).map(({ name: of, at: since }) => invitation(of, { at: since })),
    ),
    heardAt: fc
      .array(
        fc.tuple(
          name.map((of) => idKey(`id-${of}`)),
          at,
        ),
      )
      .map((all) => new Map(all)),
    ownWords: fc.constant(new Map<string, string>()),
    handled: fc.constant(new Map()),
  });

  test('each person is there once, with a reason, in an order that does not depend on that of the facts', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const rows = rowsOf(known);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        const turned = rowsOf({
          ...known,
          acceptances: known.acceptances.toReversed(),
          unread: known.unread.toReversed(),
          due: known.due.toReversed(),
          reminders: known.reminders.toReversed(),
          received: known.received.toReversed(),
          sent: known.sent.toReversed(),
        });
        expect(turned.map(({ key, causes }) => [key, causes.map(({ id }) => id).sort()])).toEqual(
          rows.map(({ key, causes }) => [key, causes.map(({ id }) => id).sort()]),
        );
      }),
    );
  });

  test('to be done with a row takes that row away and no other, and changes nothing else', () => {
    fc.assert(
      fc.property(facts, fc.nat(), (known, which) => {
        const rows = rowsOf(known);
        const row = rows[which % Math.max(1, rows.length)];
        if (!row) return;
        const handled = new Map(row.causes.map(({ id }) => [id, { until: null }]));
        expect(rowsOf({ ...known, handled })).toEqual(rows.filter((one) => one !== row));
        const put = new Map(row.causes.map(({ id }) => [id, { until: '2026-12-24' }]));
        expect(rowsOf({ ...known, handled: put })).toEqual(rows.filter((one) => one !== row));
        expect(rowsOf({ ...known, handled: put }, { now: NOW, today: '2026-12-24' }).map(({ key }) => key)).toContain(
          row.key,
        );
      }),
    );
  });

  test('whoever answered is not said to have given no reply, and nobody is there before their day', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const due = rowsOf(known).flatMap(({ key, causes }) =>
          causes.flatMap((cause) => ('reminder' in cause ? [{ key, ...cause.reminder }] : [])),
        );
        expect(due.filter(({ on }) => on > TODAY)).toEqual([]);
        const heard = ({ key, unlessReplyAfter }: (typeof due)[number]) =>
          unlessReplyAfter !== null && (known.heardAt.get(key) ?? 0) > unlessReplyAfter;
        expect(due.filter(heard)).toEqual([]);
      }),
    );
  });
});
