// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { rig, useRig } from '../control-rig';
import { entryOf, KNOWN, LOOK } from '../page-looks';

const INVITE = 'Invite Jane Doe';

useRig();

beforeEach(() => {
  document.title = '';
  rig.replies('page.send', entryOf());
});

describe('what a person’s page gets', () => {
  test('at first is what draws the control, and no more while nobody comes near', async () => {
    await rig.start();
    await rig.wait(60_000);
    expect(rig.buttons()).toEqual([INVITE, 'Add a note', 'Move', 'Hide']);
    expect(rig.brought()).toEqual(['panel']);
    expect(rig.asked('page.look')).toEqual([]);
  });

  test.each(['pointerenter', 'focusin'] as const)('is all of it once somebody comes near: %s', async (event) => {
    await rig.start();
    await rig.near(event);
    expect(rig.brought()).toEqual(['panel', 'reader', 'rest']);
    expect(rig.buttons()).toEqual([INVITE, 'Add a note', 'Move', 'Hide']);
  });

  test('is all of it where there is more to show than an offer', async () => {
    rig.replies('page.look', { ...KNOWN, entry: entryOf() });
    await rig.start();
    expect(rig.brought()).toEqual(['panel', 'reader', 'rest']);
    expect(rig.status()).toContain('Inviting Jane Doe in 5 s');
  });

  test('is what reads it where neither Kith nor its title names the person, and the name as soon as it proves it', async () => {
    rig.replies('page.look', LOOK);
    document.title = 'LinkedIn';
    await rig.start();
    expect([rig.buttons()[0], ...rig.brought()]).toEqual(['Invite jane-doe', 'panel']);
    await rig.wait(300);
    expect(rig.brought()).toEqual(['panel', 'reader']);
    document.title = '(3) Jane Doe | LinkedIn';
    await rig.wait(300);
    expect([rig.buttons()[0], ...rig.brought()]).toEqual([INVITE, 'panel', 'reader']);
  });

  test('is what reads it where the title names the person and no heading does', async () => {
    rig.replies('page.look', LOOK);
    document.title = 'Jane Doe | LinkedIn';
    document.body.innerHTML = '<main><h1>Jane Doe</h1></main>';
    await rig.start();
    await rig.wait(10_000);
    expect([rig.buttons()[0], ...rig.brought()]).toEqual([INVITE, 'panel']);
    document.body.innerHTML = '<main><h1>Otto Other</h1></main>';
    await rig.goTo('https://www.linkedin.com/feed/');
    await rig.goTo('https://www.linkedin.com/in/jane-doe/');
    await rig.wait(1_000);
    expect(rig.brought()).toEqual(['panel']);
    await rig.wait(3_000);
    expect([rig.buttons()[0], ...rig.brought()]).toEqual([INVITE, 'panel', 'reader']);
    document.body.innerHTML = '';
  });

  test('comes once for all the persons of a page', async () => {
    await rig.start();
    await rig.near();
    await rig.goTo('https://www.linkedin.com/in/bob-roe/');
    await rig.near();
    expect(rig.asked('page.look')).toMatchObject([{ bring: ['reader', 'rest'] }, { bring: [] }]);
  });
});

describe('a click on a control that nobody came near', () => {
  /** A finger, which comes from nowhere. */
  const tap = (name: string) => rig.press(name, { focus: false });

  test('brings the rest, and is taken as it was made', async () => {
    await rig.start();
    await tap(INVITE);
    expect(rig.asked('page.send')).toMatchObject([{ action: 'invite', note: null, shownName: 'Jane Doe' }]);
  });

  test('is judged by what was seen when it was made, not by what is seen once the rest is there', async () => {
    await rig.start();
    await rig.wait(1_000);
    rig.see(false);
    rig.see(true);
    await rig.press(INVITE, { focus: false, afterMs: 0 });
    expect(rig.asked('page.send')).toEqual([]);
    expect(rig.status()).toMatch(/^Nothing was sent yet/);
  });

  test('that no script can bring anything for does nothing, says so, and is taken the next time', async () => {
    await rig.start();
    rig.bring('nothing');
    await tap(INVITE);
    expect(rig.status()).toBe('Kith gave no answer, so nothing was done; try again.');
    expect(rig.buttons()).toEqual([INVITE, 'Add a note', 'Move', 'Hide']);
    rig.bring(true);
    await tap(INVITE);
    expect(rig.asked('page.send')).toHaveLength(1);
  });

  test('while the worker is silent waits for it, busy, and says what it needs once it gives up', async () => {
    await rig.start();
    rig.bring({ kind: 'worker-silent' });
    await tap('Add a note');
    expect(rig.status()).toBe('');
    await rig.wait(5_000);
    expect(rig.status()).toBe('Kith gave no answer, so nothing was done; try again.');
    rig.bring(true);
    await tap('Add a note');
    expect(rig.note()).not.toBeNull();
  });

  test('after an update of the extension says that the page is to be reloaded', async () => {
    await rig.start();
    rig.bring({ kind: 'updated' });
    await tap(INVITE);
    expect(rig.status()).toBe('Kith was updated; reload this page to go on.');
    expect(rig.asked('page.send')).toEqual([]);
  });
});

test('somebody who only comes near is told of nothing, even where the rest cannot be brought', async () => {
  await rig.start();
  rig.bring('nothing');
  await rig.near();
  await rig.wait(10_000);
  expect(rig.status()).toBe('');
});
