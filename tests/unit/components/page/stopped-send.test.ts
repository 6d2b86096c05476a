// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { rig, useRig } from './control-rig';
import { entryOf, KNOWN } from './page-looks';

const STOPPED = 'Kith was stopped during the countdown, so nothing was sent to Jane Doe; send it again.';
const stopped = entryOf({ id: 'entry-0', state: 'not-sent', undoable: false, sentence: STOPPED });
const FREE = { ...KNOWN, invitesLeft: '20 left today' };
const OFFER = ['Invite Jane Doe', 'Add a note', 'Move', 'Hide'];

useRig({ look: { ...FREE, entry: stopped } });

beforeEach(() => rig.start());

/** The window comes to the front. */
const lookAgain = async () => {
  window.dispatchEvent(new Event('focus'));
  await rig.wait(1_000);
};

describe('a send that Kith ended over', () => {
  test('is said not to have left, beside the offer', () => {
    expect([rig.status(), rig.buttons()]).toEqual([STOPPED, OFFER]);
  });

  test('is said so until a look finds that it was seen', async () => {
    await lookAgain();
    expect(rig.status()).toBe(STOPPED);
    rig.replies('page.look', FREE);
    await lookAgain();
    expect([rig.status(), rig.buttons()]).toEqual(['20 left today', OFFER]);
  });

  test('gives way to the next', async () => {
    rig.replies('page.send', entryOf());
    await rig.press('Invite Jane Doe');
    expect(rig.buttons()).toEqual(['Undo', 'Move', 'Hide']);
  });

  test('does not stand in the place of why the next was refused', async () => {
    rig.replies('page.send', { kind: 'yourself', sentence: 'This is your own profile.' });
    await rig.press('Invite Jane Doe');
    expect(rig.status()).toBe('This is your own profile.');
  });

  test('does not let the next be asked for twice, where that got no answer', async () => {
    rig.replies('page.send', { kind: 'worker-silent' });
    await rig.press('Invite Jane Doe');
    expect(rig.buttons()).not.toContain('Invite Jane Doe');
  });
});

test('a send that was taken back says so until something else is done, and that its note is still there', async () => {
  const sentence = 'The invitation to Jane Doe was not sent; its note is still there.';
  rig.replies('page.look', FREE);
  await lookAgain();
  rig.replies('page.send', entryOf());
  const undone = entryOf({ state: 'not-sent', undone: true, sentence });
  const ended = Promise.withResolvers<typeof undone>();
  rig.replies('page.follow', ended.promise);
  rig.replies('page.undo', undone);
  await rig.press('Invite Jane Doe');
  await rig.press('Undo');
  ended.resolve(undone);
  await rig.hear('look-again');
  await lookAgain();
  expect(rig.status()).toBe(sentence);
  rig.replies('page.follow', new Promise(() => {}));
  await rig.press('Invite Jane Doe');
  expect(rig.status()).toContain('Inviting Jane Doe in');
});
