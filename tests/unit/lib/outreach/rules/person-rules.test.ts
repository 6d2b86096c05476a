import { describe, expect, it } from 'vitest';
import { personRefusal, type Wanted } from '@/lib/outreach/rules/person-rules';
import { sampleEntry } from '../journal/sample-entry';
import { DAY, MINUTE } from '../sending/engine-rig';

const NOTHING = { invitationId: null, chatId: null };
const want = (action: Wanted['action'], change: Partial<Wanted> = {}): Wanted => ({
  action,
  text: null,
  subject: null,
  target: NOTHING,
  relationDetail: 'no-invitation',
  sameTextAgain: false,
  ...change,
});

describe('an open send', () => {
  it.each(['held', 'sending'] as const)('that is %s locks the person for that action', (state) => {
    expect(personRefusal(want('invite'), [sampleEntry({ state })], 0)).toMatchObject({
      kind: 'in-progress',
      entryId: 'entry-1',
    });
  });

  it('that is unconfirmed locks the person for that action until it is settled', () => {
    expect(personRefusal(want('invite'), [sampleEntry({ state: 'unconfirmed' })], 99 * DAY)).toMatchObject({
      kind: 'unconfirmed-before',
    });
  });

  it('locks nothing else', () => {
    expect(personRefusal(want('message', { text: 'Hi' }), [sampleEntry({ state: 'unconfirmed' })], 0)).toBeNull();
  });

  it('excludes what would undo it: an invitation its withdrawal, an acceptance its opposite', () => {
    expect(personRefusal(want('withdraw'), [sampleEntry({ state: 'sending' })], 0)).toMatchObject({
      kind: 'in-progress',
    });
    expect(personRefusal(want('decline'), [sampleEntry({ action: 'accept', state: 'held' })], 0)).toMatchObject({
      kind: 'in-progress',
    });
  });
});

describe('an invitation', () => {
  it('is not repeated within three weeks of one that went out', () => {
    expect(personRefusal(want('invite'), [sampleEntry()], 21 * DAY - 1)).toEqual({ kind: 'already-pending' });
    expect(personRefusal(want('invite'), [sampleEntry()], 21 * DAY)).toBeNull();
  });

  it('is not made within three weeks of a withdrawal, and says until when', () => {
    const history = [sampleEntry(), sampleEntry({ id: 'entry-2', action: 'withdraw', sentAt: DAY })];
    expect(personRefusal(want('invite'), history, 2 * DAY)).toEqual({ kind: 'recently-withdrawn', until: 22 * DAY });
  });

  it.each(['refused', 'not-sent'] as const)('may be made again after one that was %s', (state) => {
    expect(personRefusal(want('invite'), [sampleEntry({ state })], MINUTE)).toBeNull();
  });
});

describe('a withdrawal and an answer', () => {
  it('are done once', () => {
    const withdrawn = [sampleEntry(), sampleEntry({ action: 'withdraw', sentAt: MINUTE })];
    expect(personRefusal(want('withdraw'), withdrawn, DAY)).toEqual({ kind: 'not-pending' });
    const target = { invitationId: '7', chatId: null };
    const accepted = [sampleEntry({ action: 'accept', target })];
    expect(personRefusal(want('accept', { target }), accepted, DAY)).toEqual({ kind: 'not-pending' });
    expect(personRefusal(want('accept', { target: { ...target, invitationId: '8' } }), accepted, DAY)).toBeNull();
  });
});

describe('the same words', () => {
  const before = [sampleEntry({ action: 'message', text: 'Hi' })];

  it('are asked about for ten minutes', () => {
    expect(personRefusal(want('message', { text: 'Hi' }), before, 10 * MINUTE - 1)).toMatchObject({
      kind: 'same-text',
    });
    expect(personRefusal(want('message', { text: 'Hi' }), before, 10 * MINUTE)).toBeNull();
  });

  it('may go when the user wants it so, and other words always', () => {
    expect(personRefusal(want('message', { text: 'Hi', sameTextAgain: true }), before, MINUTE)).toBeNull();
    expect(personRefusal(want('message', { text: 'Ho' }), before, MINUTE)).toBeNull();
  });
});

describe('an invitation within three weeks of one that was sent', () => {
  it.each([
    ['sent-pending', 'already-pending'],
    ['no-invitation', 'already-pending'],
    ['sent-ignored', 'recently-ignored'],
    ['sent-withdrawn', 'recently-withdrawn'],
    ['first-degree', undefined],
  ] as const)('is told what became of it: %s, %s', (relationDetail, kind) => {
    expect(personRefusal(want('invite', { relationDetail }), [sampleEntry()], DAY)?.kind).toBe(kind);
  });

  it('is LinkedIn’s to refuse afterwards', () => {
    expect(personRefusal(want('invite', { relationDetail: 'sent-ignored' }), [sampleEntry()], 22 * DAY)).toBeNull();
  });
});
