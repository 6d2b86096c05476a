import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextLeaves, planSend, restAfterLast } from '@/lib/outreach/quota/spacing';
import { sampleEntry } from '../journal/sample-entry';
import { MINUTE, NOON, SECOND } from '../sending/engine-rig';

const SETTINGS = { holdMs: 4 * SECOND, spacingMs: { min: 20 * SECOND, max: 60 * SECOND } };
const NOBODY = { invitationId: null, chatId: null };
const INVITE = { action: 'invite', target: NOBODY } as const;
const FIRST = { action: 'message', target: NOBODY } as const;
const INMAIL = { action: 'inmail', target: NOBODY } as const;
const REPLY = { action: 'message', target: { ...NOBODY, chatId: 'chat' } } as const;
const WITHDRAW = { action: 'withdraw', target: { ...NOBODY, invitationId: '1' } } as const;
const KINDS = [INVITE, FIRST, INMAIL, REPLY] as const;
type Kind = (typeof KINDS)[number] | typeof WITHDRAW;

const sent = (kind: Kind, at: number) => sampleEntry({ ...kind, state: 'sent', dueAt: at, sentAt: at });
const held = (kind: Kind, dueAt: number) => sampleEntry({ ...kind, state: 'held', dueAt, sentAt: null });
const waitOf = (kind: Kind, entries: readonly ReturnType<typeof sent>[], random = 0.5, settings = SETTINGS) =>
  planSend(NOON, kind, entries, settings, random).dueAt - NOON;

describe('when a send leaves', () => {
  it('is when it can no longer be undone, where nothing went before', () => {
    for (const kind of KINDS) expect(waitOf(kind, [])).toBe(4 * SECOND);
  });

  it.each([
    ['an invitation', INVITE, 20, 60],
    ['a first message', FIRST, 10, 30],
    ['an InMail', INMAIL, 10, 30],
  ] as const)('is behind the last of its kind by a random pause: %s', (_, kind, min, max) => {
    expect(waitOf(kind, [sent(kind, NOON)], 0)).toBe(min * SECOND);
    expect(waitOf(kind, [sent(kind, NOON)], 0.999_999)).toBeGreaterThan(max * SECOND - 100);
    expect(waitOf(kind, [held(kind, NOON + MINUTE)], 0)).toBe(MINUTE + min * SECOND);
  });

  it('is a second to four after the reply before, for a reply', () => {
    expect(waitOf(REPLY, [held(REPLY, NOON + 5 * SECOND)], 0)).toBe(6 * SECOND);
    expect(waitOf(REPLY, [held(REPLY, NOON + 5 * SECOND)], 0.999_999)).toBeGreaterThan(8.9 * SECOND);
  });

  it('is not behind an invitation that keeps its pause, for a reply', () => {
    expect(waitOf(REPLY, [sent(INVITE, NOON - SECOND), held(INVITE, NOON + 40 * SECOND)])).toBe(4 * SECOND);
  });

  it('is apart from each of the others, in whatever order they stand', () => {
    const others = [held(INVITE, NOON + 5 * SECOND), held(INVITE, NOON + 4.5 * SECOND)];
    expect(waitOf(REPLY, others, 0)).toBe(6 * SECOND);
    expect(waitOf(REPLY, [...others].reverse(), 0)).toBe(6 * SECOND);
  });

  it('is as planned where it is just far enough from the others', () => {
    expect(waitOf(REPLY, [held(INVITE, NOON + 5 * SECOND)], 0)).toBe(4 * SECOND);
    expect(waitOf(REPLY, [held(INVITE, NOON + 5 * SECOND - 1)], 0)).toBe(6 * SECOND - 1);
  });

  it('is behind no send that was taken back or refused before it left', () => {
    expect(waitOf(INVITE, [sampleEntry({ ...INVITE, state: 'not-sent', dueAt: NOON, sentAt: null })])).toBe(4 * SECOND);
  });

  it('has no pause where the user sets none, and never a longer one than for invitations', () => {
    const none = { holdMs: 0, spacingMs: { min: 0, max: 0 } };
    for (const kind of KINDS) expect(waitOf(kind, [sent(kind, NOON)], 0.5, none)).toBe(0);
    const short = { holdMs: 0, spacingMs: { min: 2 * SECOND, max: 3 * SECOND } };
    expect(waitOf(FIRST, [sent(FIRST, NOON)], 0.999_999, short)).toBeLessThanOrEqual(3 * SECOND);
  });

  const kind = fc.constantFrom(...KINDS);
  const queue = fc.array(
    fc.tuple(kind, fc.integer({ min: 0, max: 20 * SECOND }), fc.double({ min: 0, max: 0.999, noNaN: true })),
    {
      minLength: 2,
      maxLength: 12,
    },
  );

  it('is apart from every other send, and far from those of its kind, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(queue, (asked) => {
        const entries: ReturnType<typeof held>[] = [];
        let at = NOON;
        for (const [one, later, random] of asked) {
          at += later;
          entries.push(held(one, planSend(at, one, entries, SETTINGS, random).dueAt));
        }
        const due = entries.map(({ dueAt }) => dueAt).sort((a, b) => a - b);
        for (const [index, next] of due.slice(1).entries()) expect(next - due[index]!).toBeGreaterThanOrEqual(SECOND);
        const invitations = entries.filter(({ action }) => action === 'invite').map(({ dueAt }) => dueAt);
        for (const [index, next] of invitations.slice(1).entries())
          expect(next - invitations[index]!).toBeGreaterThanOrEqual(20 * SECOND);
      }),
    );
  });
});

describe('what is told of the wait before the click', () => {
  it('is nothing where a send would leave as soon as it can no longer be undone', () => {
    const long = sent(INVITE, NOON - MINUTE);
    expect(nextLeaves(NOON, [long], SETTINGS)).toEqual({ invitation: null, 'first-message': null, reply: null });
  });

  it('is the gap of its kind alone', () => {
    expect(nextLeaves(NOON, [sent(INVITE, NOON)], SETTINGS)).toMatchObject({
      invitation: { from: NOON + 20 * SECOND, to: NOON + 60 * SECOND },
      'first-message': null,
      reply: null,
    });
  });

  it('holds whatever chance decides on the click', () => {
    const ago = fc.integer({ min: -60 * SECOND, max: 90 * SECOND });
    const chance = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), ago, chance, (one, at, random) => {
        const before = [at < 0 ? sent(one, NOON + at) : held(one, NOON + at)];
        const told = nextLeaves(NOON, before, SETTINGS);
        for (const [pace, next] of [
          ['invitation', INVITE],
          ['first-message', FIRST],
          ['reply', REPLY],
        ] as const) {
          const { dueAt, holdUntil } = planSend(NOON, next, before, SETTINGS, random);
          const { from, to } = told[pace] ?? { from: holdUntil, to: holdUntil };
          expect(dueAt).toBeGreaterThanOrEqual(Math.min(from, to));
          expect(dueAt).toBeLessThanOrEqual(to);
        }
      }),
    );
  });
});

describe('a send that is due after one that left late', () => {
  it('waits for what is left of its kind’s shortest pause', () => {
    expect(restAfterLast(INVITE, [sent(INVITE, NOON)], SETTINGS, NOON + 5 * SECOND)).toBe(15 * SECOND);
    expect(restAfterLast(REPLY, [sent(INVITE, NOON)], SETTINGS, NOON + 500)).toBe(500);
    expect(restAfterLast(REPLY, [sent(INVITE, NOON)], SETTINGS, NOON + 5 * SECOND)).toBe(0);
  });
});

it('an open-ended hold is told of no wait: the user says when', () => {
  const waiting = [held(INVITE, NOON + MINUTE), held(FIRST, NOON + MINUTE), held(REPLY, NOON + 5 * SECOND)];
  const leaves = nextLeaves(NOON, waiting, SETTINGS);
  expect(Object.values(leaves).every((span) => span !== null)).toBe(true);
  expect(nextLeaves(NOON, waiting, { ...SETTINGS, openEnded: true })).toEqual({
    invitation: null,
    'first-message': null,
    reply: null,
  });
});

describe('a send that is due', () => {
  const rest = (kind: Kind, entries: readonly ReturnType<typeof sent>[]) =>
    restAfterLast(kind, entries, SETTINGS, NOON);

  it('keeps its distance from one of its own kind, and a reply’s from all others', () => {
    expect(rest(INVITE, [sent(INVITE, NOON)])).toBe(20 * SECOND);
    expect(rest(INVITE, [sent(REPLY, NOON)])).toBe(SECOND);
    expect(rest(REPLY, [sent(INVITE, NOON)])).toBe(SECOND);
    expect(rest(WITHDRAW, [sent(INVITE, NOON)])).toBe(20 * SECOND);
  });

  it('waits for none that has not left', () => {
    expect(rest(INVITE, [held(INVITE, NOON)])).toBe(0);
    expect(restAfterLast(INVITE, [held(INVITE, 0)], SETTINGS, -SECOND)).toBe(0);
  });
});
