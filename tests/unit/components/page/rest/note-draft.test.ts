// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { ASK_AGAIN_MS } from '@/components/session/follow';
import { openPage, rig, useRig } from '../control-rig';
import { entryOf } from '../page-looks';

const ref = { kind: 'public-identifier', value: 'jane-doe' };

useRig();

describe('a note', () => {
  beforeEach(async () => {
    rig.replies('page.send', entryOf());
    await rig.start();
    await rig.press('Add a note');
  });

  test('goes with the invitation as it was typed', async () => {
    await rig.type(' Hello Jane 👋 ');
    expect(rig.buttons()).toEqual(['Invite', 'Templates', 'Cancel', 'Move', 'Hide']);
    await rig.press('Invite');
    expect(rig.asked('page.send')).toMatchObject([{ action: 'invite', note: ' Hello Jane 👋 ' }]);
  });

  test('has the focus when it opens; Escape closes it, keeps the text and gives the focus back', async () => {
    expect(rig.focused()).toBe(rig.note());
    await rig.type('Hello');
    await rig.key('Escape');
    expect(rig.buttons()).toEqual(['Invite Jane Doe', 'Add a note', 'Move', 'Hide']);
    expect(rig.nameOf(rig.focused() as Element)).toBe('Add a note');
    await rig.press('Add a note');
    expect(rig.note()?.value).toBe('Hello');
  });

  test.each([{ ctrlKey: true }, { metaKey: true }])('is sent by Enter with %o', async (modifier) => {
    await rig.type('Hello');
    await rig.wait(1_000);
    await rig.key('Enter', modifier);
    expect(rig.asked('page.send')).toMatchObject([{ note: 'Hello' }]);
  });

  test('of spaces alone is none', async () => {
    await rig.type('  \n ');
    await rig.press('Invite');
    expect(rig.asked('page.send')).toMatchObject([{ note: null }]);
  });

  test('comes back after a reload, as far as it was typed', async () => {
    expect(rig.asked('page.draft.read')).toEqual([{ ref }]);
    await rig.type('Hello J');
    expect(rig.asked('page.draft.write')).toEqual([{ ref, text: 'Hello J' }]);
    rig.stop();
    openPage();
    rig.replies('page.draft.read', 'Hello J');
    await rig.start();
    await rig.press('Add a note');
    expect(rig.note()?.value).toBe('Hello J');
  });

  test('is kept once the worker that was silent answers again', async () => {
    rig.replies('page.draft.write', { kind: 'worker-silent' } as never, null);
    await rig.type('Hello');
    await rig.wait(ASK_AGAIN_MS);
    expect(rig.asked('page.draft.write')).toEqual([
      { ref, text: 'Hello' },
      { ref, text: 'Hello' },
    ]);
  });

  test('that the page writes over is asked about at once and not kept, and the user’s own words come back', async () => {
    await rig.type('My own words');
    await rig.type('PAGE WORDS', { real: false });
    expect(rig.asked('page.draft.write')).toEqual([{ ref, text: 'My own words' }]);
    expect(rig.status()).toMatch(/was changed by this page/);
    await rig.press('Put back my words');
    expect(rig.note()?.value).toBe('My own words');
    expect(rig.focused()).toBe(rig.note());
    expect(rig.buttons()).not.toContain('Put back my words');
    await rig.type('My own words!');
    await rig.press('Invite');
    expect(rig.asked('page.send')).toMatchObject([{ note: 'My own words!' }]);
  });

  test('that is read and sent as the page has it goes; what is typed on in it before is not kept', async () => {
    await rig.type('My own words');
    await rig.type('PAGE WORDS', { real: false });
    await rig.type('PAGE WORDS!');
    expect(rig.asked('page.draft.write')).toEqual([{ ref, text: 'My own words' }]);
    expect(rig.buttons()).toContain('Put back my words');
    await rig.press('Invite');
    expect(rig.asked('page.send')).toEqual([]);
    await rig.press('Invite');
    expect(rig.asked('page.send')).toMatchObject([{ note: 'PAGE WORDS!' }]);
  });

  test('that the page has emptied does not go without it unasked', async () => {
    await rig.type('My own words');
    await rig.type('', { real: false });
    await rig.press('Invite');
    expect(rig.asked('page.send')).toEqual([]);
    await rig.press('Put back my words');
    expect(rig.note()?.value).toBe('My own words');
  });

  test('that was sent is kept no longer', async () => {
    rig.replies('page.follow', entryOf({ state: 'sent' }));
    await rig.type('Hello');
    await rig.press('Invite');
    expect(rig.asked('page.draft.write').at(-1)).toEqual({ ref, text: '' });
  });

  test('starts from a template as it reads for the person, among what is typed already', async () => {
    rig.replies('page.templates', [{ id: '1', name: 'Fair', text: 'Hello Jane, nice to meet you.', why: null }]);
    await rig.press('Templates');
    await rig.choose('Fair');
    expect(rig.note()?.value).toBe('Hello Jane, nice to meet you.');
    await rig.press('Invite');
    expect(rig.asked('page.send')).toMatchObject([{ note: 'Hello Jane, nice to meet you.' }]);
  });

  test('without any template says where they are written', async () => {
    rig.replies('page.templates', []);
    await rig.press('Templates');
    expect(rig.status()).toBe('There are no templates for notes yet; write some in the options.');
  });

  test('that is too long is refused by how much, never cut', async () => {
    await rig.type('x'.repeat(303));
    await rig.press('Invite');
    expect(rig.asked('page.send')).toEqual([]);
    expect(rig.status()).toBe('The text is 3 characters over the 300 that fit; shorten it.');
    expect(rig.note()?.value).toHaveLength(303);
  });

  test('is still there when the send was refused', async () => {
    rig.replies('page.send', { kind: 'offline' } as never);
    await rig.type('Hello');
    await rig.press('Invite');
    expect(rig.note()?.value).toBe('Hello');
    expect(rig.buttons()).toContain('Invite');
  });
});
