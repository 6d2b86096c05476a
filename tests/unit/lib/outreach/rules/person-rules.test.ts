import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
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
  readAt: 0,
  sameTextAgain: false,
  lastWords: null,
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

describe('a withdrawal, an acceptance or a refusal', () => {
  const target = { invitationId: '7', chatId: null };

  it.each([
    ['withdraw', 'withdraw', 'sent-pending'],
    ['accept', 'accept', 'received-pending'],
    ['decline', 'accept', 'received-pending'],
  ] as const)(
    '(%s) may be made again where LinkedIn, a day after a proven %s, still says %s',
    (action, done, detail) => {
      const earlier = [sampleEntry({ action: done, target })];
      const at = (readAt: number) =>
        personRefusal(want(action, { target, relationDetail: detail, readAt }), earlier, 2 * DAY)?.kind;
      expect(at(DAY)).toBe('not-pending');
      expect(at(DAY + MINUTE)).toBeUndefined();
    },
  );
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

describe('what was said last in the chat', () => {
  const again = (text: string, lastWords: Wanted['lastWords']) =>
    personRefusal(want('message', { text, lastWords }), [], 9 * DAY);

  it('is asked about however long ago it was said, and as LinkedIn gave it back', () => {
    const said = { text: '“Hi” &amp; bye', own: true, at: DAY };
    expect(again('"Hi" & bye', said)).toEqual({ kind: 'same-text', at: DAY });
  });

  it('is not where it was theirs, or nothing but a file, or something else', () => {
    expect(again('Hi', { text: 'Hi', own: false, at: DAY })).toBeNull();
    expect(again('Hi', { text: null, own: true, at: DAY })).toBeNull();
    expect(again('Hi', { text: 'Ho', own: true, at: DAY })).toBeNull();
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

  it.each(['no-invitation', 'received-ignored', 'received-withdrawn'] as const)(
    'is told that it is open no more once a profile that cannot be late says %s, and until when LinkedIn takes none',
    (relationDetail) => {
      const at = (readAt: number) =>
        personRefusal(want('invite', { relationDetail, readAt }), [sampleEntry()], 2 * DAY);
      expect(at(DAY)).toEqual({ kind: 'already-pending' });
      expect(at(DAY + MINUTE)).toEqual({ kind: 'recently-invited', until: 21 * DAY });
    },
  );

  it('is LinkedIn’s to refuse afterwards', () => {
    expect(personRefusal(want('invite', { relationDetail: 'sent-ignored' }), [sampleEntry()], 22 * DAY)).toBeNull();
  });
});

describe('an invitation that LinkedIn itself refused as too soon', () => {
  const tooSoon = { slug: 'already_invited_recently' } as JournalEntry['problem'];
  const refused = (change: Partial<JournalEntry> = {}) =>
    sampleEntry({ id: 'refused', state: 'refused', sentAt: DAY, problem: tooSoon, ...change });

  it('is not made again within three weeks, and says until when', () => {
    const refusal = { kind: 'recently-invited', until: 22 * DAY };
    expect(personRefusal(want('invite'), [refused()], 2 * DAY)).toEqual(refusal);
    expect(
      personRefusal(want('invite'), [sampleEntry({ state: 'not-sent', sentAt: 2 * DAY }), refused()], 3 * DAY),
    ).toEqual(refusal);
    expect(personRefusal(want('invite'), [refused()], 22 * DAY)).toBeNull();
  });

  it('may be made where it was refused for anything else, or where one has been sent since', () => {
    const other = refused({ problem: { slug: 'cannot_invite' } as JournalEntry['problem'] });
    expect(personRefusal(want('invite'), [other], 2 * DAY)).toBeNull();
    expect(personRefusal(want('invite'), [refused({ problem: null })], 2 * DAY)).toBeNull();
    const related = want('invite', { relationDetail: 'first-degree' });
    expect(personRefusal(related, [refused(), sampleEntry({ sentAt: 2 * DAY })], 3 * DAY)).toBeNull();
    expect(personRefusal(related, [refused({ sentAt: 2 * DAY }), sampleEntry({ sentAt: DAY })], 3 * DAY)).toMatchObject(
      {
        kind: 'recently-invited',
      },
    );
  });

  it('keeps nobody from withdrawing or writing', () => {
    expect(personRefusal(want('withdraw'), [refused()], 2 * DAY)).toBeNull();
    expect(personRefusal(want('message', { text: 'Hi' }), [refused()], 2 * DAY)).toBeNull();
  });
});

describe('words of which only hashes are left', () => {
  const seal = (words: string) => `#${words}`;
  const erased = sampleEntry({ action: 'inmail', text: '#Hello', subject: '#News', sealed: ['#ann'] });
  const inMail = (text: string, subject: string | null) => want('inmail', { text, subject });

  it('are compared by them', () => {
    expect(personRefusal(inMail('Hello', 'News'), [erased], MINUTE, seal)).toMatchObject({ kind: 'same-text' });
    expect(personRefusal(inMail('Hello', 'Else'), [erased], MINUTE, seal)).toBeNull();
    expect(personRefusal(inMail('Other', 'News'), [erased], MINUTE, seal)).toBeNull();
    expect(personRefusal(inMail('Hello', null), [{ ...erased, subject: null }], MINUTE, seal)).toMatchObject({
      kind: 'same-text',
    });
  });

  it('and others as they stand', () => {
    const plain = sampleEntry({ action: 'message', text: 'Hello' });
    expect(personRefusal(want('message', { text: 'Hello' }), [plain], MINUTE, seal)).toMatchObject({
      kind: 'same-text',
    });
  });
});
