import { describe, expect, test } from 'vitest';
import { type Reading, type ScreenInput, screenOf } from '@/components/person/screen';
import { actionsOfScreen } from '@/components/person/screen-actions';
import type { PersonView } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';
import { failed, ok } from '@/lib/result';
import {
  apiProblem,
  CONNECTION,
  DAY,
  entry,
  KEY_GONE,
  line,
  MINUTE,
  NOT_SET_UP,
  NOW,
  person,
  quota,
  view,
} from '@/tests/gallery/people';

const read = (patch: Partial<PersonView> = {}): Reading => ({ status: 'read', answer: ok(view(patch)) });
const withdrawn = (until: number) => ({ kind: 'recently-withdrawn', until }) as const;
const unread = (problem: Problem): Reading => ({ status: 'read', answer: failed(problem) });

const screen = (reading: Reading, patch: Partial<ScreenInput> = {}) =>
  screenOf({
    target: { kind: 'public-identifier', value: 'jane-doe' },
    connection: ok(CONNECTION),
    reading,
    now: NOW,
    ...patch,
  });

const related = (relation: PersonView['person']['relation'], patch: Partial<PersonView> = {}) =>
  read({ person: person({ relation }), ...patch });
const journal = (...entries: EntryView[]) => ({ entries });
const paused = (until: number | null) =>
  ({ quota: { ...quota(), pause: { why: 'account-limited', since: NOW, until } } }) as const;
const SOMEBODY_ELSE = apiProblem('account-owner-changed');
const full = line({ used: 80, max: 80, nextFreeAt: NOW + DAY });

describe('who the tab shows comes first', () => {
  const reading = { status: 'reading', slow: false } as const;
  test.each([
    ['nothing known yet', { target: null }, 'reading'],
    ['no profile', { target: 'not-a-person' }, 'not-a-person'],
    ['the alias of the user', { target: 'self' }, 'self'],
    ['before setup, on no profile', { target: 'not-a-person', connection: ok(NOT_SET_UP) }, 'setup'],
    ['before setup, on a profile', { connection: ok(NOT_SET_UP) }, 'setup'],
    ['no account chosen', { connection: ok({ ...CONNECTION, account: null }) }, 'setup'],
    [
      'somebody else signed in',
      { connection: ok({ ...CONNECTION, account: null, noAccount: SOMEBODY_ELSE }) },
      'problem',
    ],
    ['the key is gone', { connection: ok(KEY_GONE) }, 'problem'],
    ['a profile that is being read', {}, 'reading'],
  ] as const)('%s', (_, patch, kind) => {
    expect(screen(reading, patch).kind).toBe(kind);
  });
});

test('a slow reading says so and keeps reading', () => {
  expect(screen({ status: 'reading', slow: true })).toEqual({ kind: 'reading', slow: true });
});

describe('a person who cannot be read', () => {
  test.each([
    [{ kind: 'setup-needed' }, 'setup'],
    [{ kind: 'not-a-person' }, 'not-a-person'],
    [{ kind: 'yourself' }, 'self'],
    [apiProblem('offline'), 'problem'],
    [apiProblem('key-refused'), 'problem'],
    [apiProblem('account-disconnected'), 'problem'],
  ] satisfies [Problem, string][])('%o', (problem, kind) => {
    expect(screen(unread(problem)).kind).toBe(kind);
  });
});

describe('what is offered follows the relation', () => {
  test.each([
    ['self', 'yourself'],
    ['connected', 'connected'],
    ['pending', 'pending'],
    ['invited-you', 'invited-you'],
    ['none', 'invite'],
    ['unknown', 'unclear'],
  ] as const)('%s', (relation, kind) => {
    expect(screen(related(relation)).kind).toBe(kind);
  });
});

describe('an invitation', () => {
  test('needs an e-mail only once LinkedIn asked for one', () => {
    expect(screen(read())).toMatchObject({ kind: 'invite', needsEmail: false });
    expect(screen(read({ needsEmail: true }))).toMatchObject({ kind: 'invite', needsEmail: true });
  });

  test('is held back until a withdrawn one no longer counts', () => {
    expect(screen(read({ notAgain: withdrawn(NOW + 1) }))).toMatchObject({
      kind: 'not-again',
      why: withdrawn(NOW + 1),
    });
    expect(screen(read({ notAgain: withdrawn(NOW) })).kind).toBe('invite');
  });

  test('is not offered where LinkedIn takes none', () => {
    expect(screen(read({ cannotBeInvited: true })).kind).toBe('cannot-invite');
  });

  test('without notes left is offered without one', () => {
    const notes = line({ counted: 'note', window: 'month', used: 5, max: 5, nextFreeAt: NOW + DAY });
    expect(screen(read({ quota: quota(line(), notes) }))).toMatchObject({ kind: 'invite', noNotesLeft: notes });
  });

  test('that was sent is pending before LinkedIn lists it, and can be withdrawn by the id that came back', () => {
    const sent = entry({ closedAt: NOW - MINUTE, ids: { invitationId: '7319', chatId: null, messageId: null } });
    expect(screen(read(journal(sent)))).toMatchObject({ kind: 'pending', invitationId: '7319' });
  });
});

describe('a limit', () => {
  test('of several windows is the one that frees last', () => {
    const week = line({ window: '7d', used: 200, max: 200, nextFreeAt: NOW + 2 * DAY });
    expect(screen(read({ quota: quota(full, week) }))).toMatchObject({ kind: 'limit', line: week });
  });

  test('is over once its next place is free', () => {
    expect(screen(read({ quota: quota({ ...full, nextFreeAt: NOW }) })).kind).toBe('invite');
  });

  test('set to nothing never frees', () => {
    const none = line({ used: 0, max: 0, nextFreeAt: null });
    expect(screen(read({ quota: quota(none) }))).toMatchObject({ kind: 'limit', line: none });
  });

  test('on invitations leaves messages alone', () => {
    expect(screen(related('connected', { quota: quota(full) })).kind).toBe('connected');
    const messages = line({ counted: 'message', used: 100, max: 100, nextFreeAt: NOW + DAY });
    expect(screen(related('connected', { quota: quota(messages) })).kind).toBe('limit');
  });
});

describe('a pause', () => {
  test('holds everything back until its end, or until the user resumes', () => {
    expect(screen(related('connected', paused(NOW + 1))).kind).toBe('paused');
    expect(screen(related('connected', paused(null))).kind).toBe('paused');
    expect(screen(related('connected', paused(NOW))).kind).toBe('connected');
  });
});

describe('a send', () => {
  test.each(['held', 'sending'] as const)('that is %s is shown whatever else is so', (state) => {
    const shown = screen(read({ ...journal(entry({ state })), quota: quota(full) }));
    expect(shown).toMatchObject({ kind: 'sending', entry: { state } });
  });

  test('that is not known yet locks the person', () => {
    expect(screen(read(journal(entry({ state: 'unconfirmed' }))))).toMatchObject({ kind: 'unconfirmed' });
  });

  test('in doubt that the relation has overtaken locks nothing', () => {
    expect(screen(related('connected', journal(entry({ state: 'unconfirmed' })))).kind).toBe('connected');
  });
});

test('every state but a form of its own has a main button, and all have a way out', () => {
  const withForm = ['invite', 'connected', 'pending', 'invited-you', 'not-a-person', 'sending'];
  const shown = [
    screen({ status: 'reading', slow: true }),
    screen(read(), { target: 'self' }),
    screen(read(), { connection: ok(NOT_SET_UP) }),
    screen(unread(apiProblem('offline'))),
    screen(read({ cannotBeInvited: true })),
    screen(read({ notAgain: withdrawn(NOW + 1) })),
    screen(read({ quota: quota(full) })),
    screen(read(paused(null))),
    screen(related('unknown')),
    screen(read(journal(entry({ state: 'unconfirmed' })))),
  ];
  for (const state of shown) {
    expect(withForm).not.toContain(state.kind);
    expect(actionsOfScreen(state).main).not.toBeNull();
    expect(actionsOfScreen(state).out).not.toBe(actionsOfScreen(state).main);
  }
});

test('a pause ends on the user’s word only where it has no end of its own', () => {
  expect(actionsOfScreen(screen(read(paused(null)))).main).toBe('resume');
  expect(actionsOfScreen(screen(read(paused(NOW + 1)))).main).not.toBe('resume');
});
