// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { rig, useRig } from '../control-rig';
import { entryOf, KNOWN, LOOK } from '../page-looks';

const ref = { kind: 'public-identifier', value: 'jane-doe' };

useRig();

describe('an invitation', () => {
  test('is asked for once, counts down while it can be undone, and is sent only when that is known', async () => {
    const sending = Promise.withResolvers<ReturnType<typeof entryOf>>();
    const sent = Promise.withResolvers<ReturnType<typeof entryOf>>();
    rig.replies('page.follow', sending.promise, sent.promise);
    await rig.start();
    rig.replies('page.send', entryOf());
    await rig.press('Invite Jane Doe');
    expect(rig.asked('page.send')).toEqual([{ ref, action: 'invite', note: null, shownName: 'Jane Doe' }]);
    expect([rig.status(), rig.buttons()]).toEqual([
      'Inviting Jane Doe in 5 s “Undo” takes it back.',
      ['Undo', 'Move', 'Hide'],
    ]);
    await rig.wait(1_000);
    expect([rig.status(), rig.statusIsQuiet()]).toEqual(['Inviting Jane Doe in 4 s “Undo” takes it back.', true]);
    sending.resolve(entryOf({ state: 'sending' }));
    await rig.wait();
    expect([rig.status(), rig.buttons()]).toEqual(['Inviting Jane Doe', ['Move', 'Hide']]);
    sent.resolve(entryOf({ state: 'sent' }));
    await rig.wait();
    expect(rig.statusIsQuiet()).toBe(false);
    expect([rig.status(), rig.buttons()]).toEqual([
      'Invitation sent to Jane Doe',
      ['Withdraw invitation', 'Move', 'Hide'],
    ]);
  });

  test('taken back in time is not sent, and can be asked for again', async () => {
    rig.replies('page.send', entryOf());
    rig.replies('page.undo', entryOf({ state: 'not-sent' }));
    await rig.start();
    await rig.press('Invite Jane Doe');
    await rig.press('Undo');
    expect(rig.asked('page.undo')).toEqual([{ entryId: 'entry-1' }]);
    expect([rig.status(), rig.buttons()]).toEqual([
      'The invitation to Jane Doe was not sent.',
      ['Invite Jane Doe', 'Add a note', 'Move', 'Hide'],
    ]);
  });

  test('on an address that leads to another is refused with a link to that one, for as long as that is said', async () => {
    const sentence = 'LinkedIn answers for jane-doe with jane-smith.';
    const problem = { kind: 'other-address', expected: 'jane-doe', found: 'jane-smith', sentence } as const;
    rig.replies('page.send', problem);
    await rig.start();
    await rig.press('Invite Jane Doe');
    expect([rig.status(), rig.links()]).toEqual([
      sentence,
      [['Open jane-smith', 'https://www.linkedin.com/in/jane-smith/']],
    ]);
    await rig.press('Add a note');
    expect(rig.links()).toEqual([]);
  });

  test('of unknown outcome is offered no second time', async () => {
    rig.replies('page.send', entryOf());
    rig.replies('page.follow', entryOf({ state: 'unconfirmed' }));
    await rig.start();
    await rig.press('Invite Jane Doe');
    expect(rig.status()).toContain('It is not known yet whether the invitation to Jane Doe arrived');
    expect(rig.buttons()).toEqual(['Open Kith', 'Move', 'Hide']);
  });

  test('refused says why', async () => {
    rig.replies('page.send', { kind: 'already-pending', sentence: 'Your invitation to Jane Doe is still open.' });
    await rig.start();
    rig.replies('page.look', { ...KNOWN, relation: 'pending' });
    await rig.press('Invite Jane Doe');
    expect(rig.status()).toBe('Your invitation to Jane Doe is still open.');
    expect(rig.buttons()).toEqual(['Withdraw invitation', 'Move', 'Hide']);
  });

  test.each([
    ['made up by a script', { real: false }, 'could not be sure'],
    ['on a button that has only just appeared', { afterMs: 300 }, 'click once more'],
  ])('is not sent on a click %s, which has a way out', async (_, how, why) => {
    await rig.start();
    await rig.press('Invite Jane Doe', how);
    expect(rig.asked('page.send')).toEqual([]);
    expect(rig.status()).toContain(why);
    expect(rig.buttons()).toContain('Open Kith');
  });

  test('that was refused for haste is sent on the next click', async () => {
    rig.replies('page.send', entryOf());
    await rig.start();
    await rig.press('Invite Jane Doe', { afterMs: 300 });
    await rig.press('Invite Jane Doe');
    expect(rig.asked('page.send')).toHaveLength(1);
  });

  test('is not sent with a note that a script of the page has changed, until it was read', async () => {
    rig.replies('page.send', entryOf());
    await rig.start();
    await rig.press('Add a note');
    await rig.type('Hello');
    await rig.type('Buy this', { real: false });
    await rig.press('Invite');
    expect(rig.asked('page.send')).toEqual([]);
    expect(rig.status()).toContain('was changed by this page');
    await rig.press('Invite');
    expect(rig.asked('page.send')).toMatchObject([{ note: 'Buy this' }]);
  });

  test('is not sent by a key that a script made up', async () => {
    await rig.start();
    await rig.press('Add a note');
    await rig.type('Hello');
    await rig.key('Enter', { ctrlKey: true }, false);
    expect(rig.asked('page.send')).toEqual([]);
    await rig.key('Enter', { ctrlKey: true });
    expect(rig.asked('page.send')).toHaveLength(1);
  });

  test('is not sent on a click on a covered button', async () => {
    await rig.start();
    rig.see(false);
    await rig.press('Invite Jane Doe');
    expect(rig.asked('page.send')).toEqual([]);
  });

  test('is not sent twice by a double click', async () => {
    rig.replies('page.send', entryOf());
    await rig.start();
    await rig.wait(1_000);
    const atOnce = { afterMs: 0 };
    await Promise.all([rig.press('Invite Jane Doe', atOnce), rig.press('Invite Jane Doe', atOnce)]);
    expect(rig.asked('page.send')).toHaveLength(1);
    expect(rig.status()).toContain('Inviting Jane Doe in');
  });

  test('that ends otherwise than hoped says why, and offers what is now so', async () => {
    rig.replies('page.send', entryOf({ state: 'sending' }));
    rig.replies(
      'page.follow',
      entryOf({ state: 'refused', sentence: 'You and Jane Doe are connected; write a message instead.' }),
    );
    await rig.start();
    rig.replies('page.look', { ...KNOWN, relation: 'connected' });
    await rig.press('Invite Jane Doe');
    expect(rig.status()).toBe('You and Jane Doe are connected; write a message instead.');
    expect(rig.buttons()).toEqual(['Message Jane Doe', 'Move', 'Hide']);
  });

  test('without news is asked about once a second, no more', async () => {
    rig.replies('page.send', entryOf({ state: 'sending' }));
    rig.replies('page.follow', entryOf({ state: 'sending' }), entryOf({ state: 'sending' }), new Promise(() => {}));
    await rig.start();
    await rig.press('Invite Jane Doe');
    expect(rig.asked('page.follow')).toHaveLength(1);
    await rig.wait(1_000);
    expect(rig.asked('page.follow')).toHaveLength(2);
  });

  test('answered for after the page moved on starts nothing', async () => {
    const late = Promise.withResolvers<ReturnType<typeof entryOf>>();
    rig.replies('page.send', entryOf());
    rig.replies('page.undo', late.promise);
    await rig.start();
    await rig.press('Invite Jane Doe');
    await rig.press('Undo');
    await rig.goTo('https://www.linkedin.com/feed/');
    late.resolve(entryOf());
    await rig.wait();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a script cannot press the other buttons either', async () => {
  await rig.start();
  await rig.press('Add a note', { real: false });
  expect(rig.note()?.closest('[hidden]')).not.toBeNull();
  expect(rig.status()).toContain('could not be sure');
});

describe('a worker that gives no answer', () => {
  test('to a send: it is looked up, never repeated', async () => {
    rig.replies('page.send', { kind: 'worker-silent' });
    await rig.start();
    rig.replies('page.look', { ...KNOWN, entry: entryOf({ state: 'sending' }) });
    await rig.press('Invite Jane Doe');
    expect(rig.asked('page.send')).toHaveLength(1);
    expect([rig.status(), rig.buttons()]).toEqual(['Inviting Jane Doe', ['Move', 'Hide']]);
  });

  test('to a send that left no trace: nothing is offered until things are seen anew', async () => {
    rig.replies('page.send', { kind: 'worker-silent' });
    await rig.start();
    await rig.press('Invite Jane Doe');
    expect(rig.status()).toContain('it is not known what happened');
    expect(rig.buttons()).toEqual(['Move', 'Hide']);
    window.dispatchEvent(new Event('focus'));
    await rig.wait();
    expect(rig.buttons()).toContain('Invite Jane Doe');
  });

  test('while a send is followed: it is asked again, then the outcome is said to be unknown', async () => {
    rig.replies('page.send', entryOf({ state: 'sending' }));
    rig.replies('page.follow', { kind: 'worker-silent' });
    await rig.start();
    rig.replies('page.look', { kind: 'worker-silent' });
    await rig.press('Invite Jane Doe');
    await rig.wait(3_000);
    expect(rig.status()).toBe('Inviting Jane Doe');
    await rig.wait(2_000);
    expect(rig.asked('page.follow')).toHaveLength(5);
    expect(rig.status()).toContain('it is not known what happened');
    expect(rig.buttons()).toEqual(['Move', 'Hide']);
  });
});

test('a send of the popup is followed like one of the page, but it is not the page’s to undo', async () => {
  const sent = Promise.withResolvers<ReturnType<typeof entryOf>>();
  rig.replies('page.look', { ...KNOWN, entry: entryOf({ undoable: false }) });
  rig.replies('page.follow', sent.promise);
  await rig.start();
  expect([rig.status(), rig.buttons()]).toEqual(['Inviting Jane Doe in 5 s', ['Open Kith', 'Move', 'Hide']]);
  rig.replies('page.look', { ...KNOWN, relation: 'pending' });
  sent.resolve(entryOf({ undoable: false, state: 'sent' }));
  await rig.wait();
  expect([rig.status(), rig.buttons()]).toEqual([
    'Invitation sent to Jane Doe',
    ['Withdraw invitation', 'Move', 'Hide'],
  ]);
});

test('a withdrawal says first what it costs, and needs a second click', async () => {
  rig.replies('page.look', { ...KNOWN, relation: 'pending' });
  rig.replies('page.send', entryOf({ action: 'withdraw', state: 'sending' }));
  rig.replies('page.follow', entryOf({ action: 'withdraw', state: 'sent' }));
  await rig.start();
  await rig.press('Withdraw invitation');
  expect([rig.status(), rig.buttons()]).toEqual([
    'You cannot invite Jane Doe again for up to three weeks.',
    ['Withdraw', 'Keep', 'Move', 'Hide'],
  ]);
  expect(rig.asked('page.send')).toEqual([]);
  await rig.press('Keep');
  expect(rig.nameOf(rig.focused() as Element)).toBe('Withdraw invitation');
  await rig.press('Withdraw invitation');
  await rig.press('Withdraw');
  expect(rig.asked('page.send')).toMatchObject([{ action: 'withdraw', note: null }]);
  expect([rig.status(), rig.buttons()]).toEqual(['Invitation to Jane Doe withdrawn', ['Move', 'Hide']]);
});

test('a received invitation is accepted with one click', async () => {
  rig.replies('page.look', { ...KNOWN, relation: 'invited-you' });
  rig.replies('page.send', entryOf({ action: 'accept', state: 'sending' }));
  rig.replies('page.follow', entryOf({ action: 'accept', state: 'sent' }));
  await rig.start();
  await rig.press('Accept invitation');
  expect(rig.asked('page.send')).toMatchObject([{ action: 'accept' }]);
  expect([rig.status(), rig.buttons()]).toEqual([
    'You and Jane Doe are connected',
    ['Message Jane Doe', 'Move', 'Hide'],
  ]);
});

test.each([
  ['Message Jane Doe', { ...KNOWN, relation: 'connected' as const }],
  ['Set up Kith', { ...LOOK, ready: false }],
])('"%s" opens Kith on the person', async (name, look) => {
  rig.replies('page.look', look);
  rig.replies('page.open', null);
  await rig.start();
  await rig.press(name);
  expect(rig.asked('page.open')).toEqual([{ ref }]);
});

test('hidden, it is one small button, and stays so', async () => {
  rig.replies('page.settings', null);
  await rig.start();
  await rig.press('Hide');
  expect(rig.buttons()).toEqual(['Show Kith for Jane Doe']);
  expect(rig.asked('page.settings')).toEqual([{ collapsed: true, position: LOOK.control.position }]);
  expect(rig.nameOf(rig.focused() as Element)).toBe('Show Kith for Jane Doe');
  await rig.press('Show Kith for Jane Doe');
  expect(rig.buttons()).toContain('Invite Jane Doe');
});
