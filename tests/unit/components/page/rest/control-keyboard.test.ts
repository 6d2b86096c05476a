// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTROL_KEYS } from '@/components/page/rest/control-keys';
import { BLANK, type ControlState, controlView } from '@/lib/copy/page/control-view';
import { rig, useRig } from '../control-rig';
import { entryOf, KNOWN } from '../page-looks';

let link: HTMLElement;

useRig();

beforeEach(async () => {
  document.body.innerHTML = '<a href="#">Jobs</a>';
  link = document.querySelector('a') as HTMLElement;
  rig.replies('page.send', entryOf());
  await rig.start();
  await rig.wait(1_000);
});

afterEach(() => document.body.replaceChildren());

const nameOfFocused = () => {
  const focused = rig.focused();
  return focused && rig.nameOf(focused);
};

describe('one command', () => {
  test('leads the keyboard to the control from anywhere on the page, and back to where it was', async () => {
    link.focus();
    await rig.hear('reach-control');
    expect(nameOfFocused()).toBe('Invite Jane Doe');
    await rig.hear('reach-control');
    expect(nameOfFocused()).toBeNull();
    expect(document.activeElement).toBe(link);
  });

  test('leads to the note where it is open', async () => {
    await rig.press('Add a note');
    link.focus();
    await rig.hear('reach-control');
    expect(rig.focused()).toBe(rig.note());
  });

  test('sends nothing', async () => {
    await rig.hear('reach-control');
    expect(rig.asked('page.send')).toEqual([]);
  });

  test('says so where what it needs cannot be brought', async () => {
    rig.bring('nothing');
    await rig.hear('reach-control');
    expect(rig.status()).toBe('Kith gave no answer, so nothing was done; try again.');
  });
});

describe('each action has a key of its own', () => {
  test('which its button tells', async () => {
    await rig.hear('reach-control');
    expect(rig.keys()).toEqual(['I', 'N', 'V', 'H']);
  });

  test.each([
    ['i', 'KeyI'],
    ['ш', 'KeyI'],
    ['ı', 'KeyI'],
  ])('and %s invites like a click', async (key, code) => {
    await rig.hear('reach-control');
    await rig.key(key, { code });
    expect(rig.asked('page.send')).toMatchObject([{ action: 'invite', note: null }]);
  });

  test('which a script of the page cannot press', async () => {
    await rig.hear('reach-control');
    await rig.key('i', { code: 'KeyI' }, false);
    expect(rig.asked('page.send')).toEqual([]);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { isComposing: true }])(
    'and no more with %o',
    async (held) => {
      await rig.hear('reach-control');
      await rig.key('n', { code: 'KeyN', ...held });
      expect(rig.note()).toBeNull();
    },
  );

  test('which is a letter like any other in the note', async () => {
    await rig.hear('reach-control');
    await rig.key('n', { code: 'KeyN' });
    expect(rig.focused()).toBe(rig.note());
    await rig.key('h', { code: 'KeyH' });
    expect(rig.buttons()).toContain('Cancel');
  });

  test('which is nobody’s once the control was reached by a pointer: who types then may mean another box', async () => {
    await rig.hear('reach-control');
    await rig.near('pointerdown');
    await rig.key('i', { code: 'KeyI' });
    expect(rig.asked('page.send')).toEqual([]);
  });

  test('which counts as well for whoever came by Tab', async () => {
    await rig.near('focusin');
    await rig.key('n', { code: 'KeyN' });
    expect(rig.note()).toBeNull();
    await rig.keyUp('Tab');
    await rig.key('n', { code: 'KeyN' });
    expect(rig.note()).not.toBeNull();
  });
});

describe('whoever presses by keyboard stays with what comes next', () => {
  test('on “Undo” while it can be undone, then on the next main thing', async () => {
    const sent = Promise.withResolvers<ReturnType<typeof entryOf>>();
    rig.replies('page.follow', sent.promise);
    await rig.hear('reach-control');
    await rig.press('Invite Jane Doe');
    expect(nameOfFocused()).toBe('Undo');
    sent.resolve(entryOf({ state: 'sent' }));
    await rig.wait(300);
    expect(nameOfFocused()).toBe('Withdraw invitation');
  });

  test('from the note as well, where Enter with Ctrl sent it', async () => {
    rig.replies('page.follow', new Promise(() => {}));
    rig.replies('page.undo', entryOf({ state: 'not-sent' }));
    await rig.hear('reach-control');
    await rig.key('n', { code: 'KeyN' });
    await rig.type('Hello');
    await rig.wait(1_000);
    await rig.key('Enter', { ctrlKey: true });
    expect(nameOfFocused()).toBe('Undo');
    await rig.strike('u', { code: 'KeyU' });
    expect(rig.asked('page.undo')).toHaveLength(1);
  });

  test('until they go elsewhere by themselves', async () => {
    const held = Promise.withResolvers<ReturnType<typeof entryOf>>();
    rig.replies('page.send', held.promise);
    await rig.hear('reach-control');
    await rig.press('Invite Jane Doe');
    rig.focus('Hide');
    held.resolve(entryOf());
    await rig.wait(300);
    expect(nameOfFocused()).toBe('Hide');
  });

  test('and a pointer’s press leads the keyboard to no button that a space would press', async () => {
    await rig.near('pointerdown');
    await rig.press('Invite Jane Doe');
    expect(nameOfFocused()).not.toBe('Undo');
  });

  test('and a key that is held down, or comes at once, takes nothing back', async () => {
    rig.replies('page.undo', entryOf({ state: 'not-sent' }));
    await rig.hear('reach-control');
    await rig.press('Invite Jane Doe');
    expect((await rig.strike('Enter', { repeat: true })).defaultPrevented).toBe(true);
    await rig.press('Undo', { afterMs: 0, focus: false });
    expect(rig.asked('page.undo')).toEqual([]);
    await rig.press('Undo', { focus: false });
    expect(rig.asked('page.undo')).toHaveLength(1);
  });
});

const waiting = { ...entryOf({ openEnded: true }), sentence: null };
test.each<[string, Partial<ControlState>]>([
  ['an offer', {}],
  ['a note', { step: 'note' }],
  ['a withdrawal', { step: 'withdraw', look: { ...KNOWN, relation: 'pending' } }],
  ['an invitation received', { look: { ...KNOWN, relation: 'invited-you' } }],
  ['the places to move to', { step: 'move', inlineIsThere: true }],
  ['a send that waits', { entry: waiting, wayOut: true }],
])('no two buttons of %s have the same key', (_, part) => {
  const { buttons } = controlView({ ...BLANK, look: KNOWN, name: 'Jane Doe', collapsed: false, ...part }, 0);
  const keys = buttons.map(({ id }) => CONTROL_KEYS[id]);
  expect(buttons.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(keys.length);
});
