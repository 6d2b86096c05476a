import { describe, expect, test } from 'vitest';
import { BLANK, type ControlState, controlView } from '@/lib/copy/page/control-view';
import { ACTIONS, ENTRY_STATES } from '@/lib/outreach/journal/journal-entry';
import type { PageEntry } from '@/lib/protocol/page';
import { entryOf, LOOK } from '../../../components/page/page-looks';

const STATE: ControlState = {
  ...BLANK,
  name: 'Jane Doe',
  look: LOOK,
  collapsed: false,
};
const ENTRY = entryOf({ leavesIn: 4_000 });

const draw = (part: Partial<ControlState>) => {
  const { status, buttons } = controlView({ ...STATE, ...part }, 0);
  return [status, ...buttons.map(({ label }) => label)];
};
const withRelation = (relation: ControlState['look']['relation']) => draw({ look: { ...STATE.look, relation } });

test.each([
  [null, ['', 'Invite Jane Doe', 'Add a note', 'Move', 'Hide']],
  ['none', ['', 'Invite Jane Doe', 'Add a note', 'Move', 'Hide']],
  ['connected', ['', 'Message Jane Doe', 'Move', 'Hide']],
  ['pending', ['Invitation pending', 'Withdraw invitation', 'Move', 'Hide']],
  ['invited-you', ['Jane Doe invited you', 'Accept invitation', 'Move', 'Hide']],
  ['unknown', ['It is not clear how you and Jane Doe are connected; look in Kith.', 'Open Kith', 'Move', 'Hide']],
] as const)('what is offered for the relation %s', (relation, drawn) => {
  expect(withRelation(relation)).toEqual(drawn);
});

describe('what is left is said before the click', () => {
  const looking = (look: Partial<ControlState['look']>, part: Partial<ControlState> = {}) =>
    draw({ ...part, look: { ...STATE.look, ...look } });
  const NONE = 'You have used 20 of 20 invitations today; the next one is free from 09:12 tomorrow.';
  const PAUSED = 'Kith pauses because LinkedIn is holding back your account; sending goes on from 15:00.';

  test('as a number, while there is one', () => {
    expect(looking({ invitesLeft: '17 left today' })).toEqual([
      '17 left today',
      'Invite Jane Doe',
      'Add a note',
      'Move',
      'Hide',
    ]);
  });

  test('with how long it will wait for the one before, until it need not', () => {
    const leaves = { from: 12_000, to: 52_000 };
    expect(looking({ invitesLeft: '17 left today', leaves })[0]).toBe('17 left today · leaves in 12–52 s');
    expect(looking({ leaves: { ...leaves, from: -1 } })[0]).toBe('leaves in up to 52 s');
    expect(looking({ leaves: { from: -9, to: 0 } })[0]).toBe('');
  });

  test('as the reason and its end, and nothing to press that would send', () => {
    expect(looking({ invitesLeft: '0 left today', noInvites: NONE })).toEqual([NONE, 'Open Kith', 'Move', 'Hide']);
    expect(looking({ noInvites: NONE }, { step: 'note' })).toEqual([NONE, 'Open Kith', 'Cancel', 'Move', 'Hide']);
  });

  test.each([
    ['none', PAUSED],
    ['pending', `Invitation pending. ${PAUSED}`],
    ['invited-you', `Jane Doe invited you. ${PAUSED}`],
  ] as const)('as the reason of a pause, whatever the relation: %s', (relation, said) => {
    expect(looking({ relation, paused: PAUSED })).toEqual([said, 'Open Kith', 'Move', 'Hide']);
  });

  test('of a pause as well in a step that was open before it', () => {
    for (const step of ['note', 'withdraw'] as const)
      expect(looking({ paused: PAUSED }, { step })).toEqual([PAUSED, 'Open Kith', 'Cancel', 'Move', 'Hide']);
  });

  test('leaves a connected person’s message to Kith, which says it', () => {
    expect(looking({ relation: 'connected', paused: PAUSED })).toEqual(['', 'Message Jane Doe', 'Move', 'Hide']);
  });

  test('without notes left, offers an invitation without one', () => {
    const noNotes = 'You have used 5 of 5 invitations with a note this month; the next one is free from 1 December.';
    expect(looking({ invitesLeft: '17 left today, without a note', noNotes })).toEqual([
      '17 left today, without a note',
      'Invite Jane Doe',
      'Move',
      'Hide',
    ]);
    expect(looking({ noNotes }, { step: 'note' })).toEqual([noNotes, 'Open Kith', 'Cancel', 'Move', 'Hide']);
  });
});

test('a wait longer than the hold says why, and can be cancelled all along', () => {
  expect(draw({ entry: { ...ENTRY, leavesIn: 31_500, spaced: true } })).toEqual([
    'Inviting Jane Doe in 32 s, to keep a pause after the last one',
    'Undo',
    'Move',
    'Hide',
  ]);
});

test('a send can be undone until the worker says that it leaves, also once it was to', () => {
  expect(draw({ entry: { ...ENTRY, leavesIn: 0 } })).toEqual(['Inviting Jane Doe', 'Undo', 'Move', 'Hide']);
  expect(draw({ entry: { ...ENTRY, leavesIn: 2_000, state: 'sending' } })).toEqual([
    'Inviting Jane Doe',
    'Move',
    'Hide',
  ]);
});

test('seconds run down from the worker’s last word of them', () => {
  const after = (ms: number) => controlView({ ...STATE, entry: ENTRY }, ms).status;
  expect([0, 999, 1_000, 3_999, 4_000].map(after)).toEqual([
    'Inviting Jane Doe in 4 s',
    'Inviting Jane Doe in 4 s',
    'Inviting Jane Doe in 3 s',
    'Inviting Jane Doe in 1 s',
    'Inviting Jane Doe',
  ]);
});

test('before setup there is only one thing to do', () => {
  expect(draw({ look: { ...STATE.look, ready: false } })).toEqual(['', 'Set up Kith', 'Move', 'Hide']);
});

test('a problem is said in place of the state, and the offer stays', () => {
  expect(draw({ sentence: 'Something is so; do this.' })).toEqual([
    'Something is so; do this.',
    'Invite Jane Doe',
    'Add a note',
    'Move',
    'Hide',
  ]);
});

test.each(['a', '👋', 'é'])('the counter counts %j as LinkedIn’s field does, in UTF-16 units', (text) => {
  const { note } = controlView({ ...STATE, step: 'note', note: text.repeat(300) }, 0);
  expect(note?.count).toBe(`${300 * text.length} / 300`);
  expect(note?.over).toBe(text.length > 1);
});

test.each(ACTIONS.flatMap((action) => ENTRY_STATES.map((state) => [action, state] as const)))(
  'a send of kind %s that is %s offers to send only once it is known how it ended',
  (action, state) => {
    const [said, ...buttons] = draw({ entry: { ...ENTRY, action, state } });
    const open = state === 'held' || state === 'sending' || state === 'unconfirmed';
    expect(said).toContain('Jane Doe');
    expect(/\bsent to\b|withdrawn$|connected$|declined$/.test(said ?? '')).toBe(
      state === 'sent' || state === 'confirmed',
    );
    if (open) expect(buttons.filter((label) => label !== 'Undo' && label !== 'Open Kith')).toEqual(['Move', 'Hide']);
    expect(buttons.includes('Open Kith')).toBe(state === 'unconfirmed');
  },
);

test('a send that waits for the user is taken back or sent from here, and taking it back comes first', () => {
  expect(draw({ entry: { ...ENTRY, openEnded: true, leavesIn: -60_000 } })).toEqual([
    'Inviting Jane Doe: leaves when you press “Send now”',
    'Undo',
    'Send now',
    'Move',
    'Hide',
  ]);
});

test('one of another surface that waits there is told, with the way to Kith', () => {
  expect(draw({ entry: { ...ENTRY, openEnded: true, undoable: false } })).toEqual([
    'Inviting Jane Doe: waiting for your “Send now” in Kith',
    'Open Kith',
    'Move',
    'Hide',
  ]);
});

describe('one that waits as another account', () => {
  const elsewhere = 'Inviting Jane Doe: waits under another of your LinkedIn accounts';

  test('is told beside the offer of this one, with the way to Kith', () => {
    expect(draw({ look: { ...STATE.look, elsewhere, invitesLeft: '17 left today' } })).toEqual([
      `17 left today · ${elsewhere}`,
      'Invite Jane Doe',
      'Add a note',
      'Open Kith',
      'Move',
      'Hide',
    ]);
  });

  test('gives way to what this one sends', () => {
    expect(draw({ look: { ...STATE.look, elsewhere }, entry: ENTRY })).toEqual([
      'Inviting Jane Doe in 4 s',
      'Undo',
      'Move',
      'Hide',
    ]);
  });
});

test('how a hold is undone is heard with it, and not seen', () => {
  const hintOf = (part: Partial<PageEntry>) => controlView({ ...STATE, entry: { ...ENTRY, ...part } }, 0).hint;
  expect(hintOf({})).toBe('“Undo” takes it back.');
  expect(hintOf({ openEnded: true })).toBe('“Undo” takes it back.');
  expect(hintOf({ undoable: false })).toBe('');
  expect(hintOf({ state: 'sending' })).toBe('');
});
