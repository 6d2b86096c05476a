// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { PageView } from '@/lib/protocol/page';
import { rig, useRig } from '../control-rig';
import { entryOf, KNOWN } from '../page-looks';

useRig();

test('a withdrawal that is refused, since no invitation is open any more, is not offered again', async () => {
  rig.replies('page.look', { ...KNOWN, relation: 'pending' });
  rig.replies('page.send', { kind: 'not-pending', sentence: 'No invitation is open any more.' });
  await rig.start();
  await rig.press('Withdraw invitation');
  rig.replies('page.look', { ...KNOWN, relation: 'none' });
  await rig.press('Withdraw');
  expect([rig.status(), rig.buttons()]).toEqual([
    'No invitation is open any more.',
    ['Invite Jane Doe', 'Add a note', 'Move', 'Hide'],
  ]);
});

test('a send refused for a reason of which Kith’s own window says more leads there', async () => {
  rig.replies('page.send', entryOf());
  rig.replies('page.follow', entryOf({ state: 'refused', sentence: 'Unipile did not accept it.', isMore: true }));
  await rig.start();
  await rig.press('Invite Jane Doe');
  expect([rig.status(), rig.buttons()]).toEqual([
    'Unipile did not accept it.',
    ['Invite Jane Doe', 'Add a note', 'Open Kith', 'Move', 'Hide'],
  ]);
});

test('a send that ended while the page was looked at again stays told: the look is older', async () => {
  const { promise, resolve } = Promise.withResolvers<PageView>();
  rig.replies('page.look', KNOWN);
  rig.replies('page.send', entryOf());
  rig.replies('page.follow', entryOf({ state: 'sent' }));
  await rig.start();
  await rig.near();
  rig.replies('page.look', promise, { ...KNOWN, relation: 'pending' });
  window.dispatchEvent(new Event('focus'));
  await rig.press('Invite Jane Doe');
  expect(rig.status()).toBe('Invitation sent to Jane Doe');
  resolve({ ...KNOWN, relation: 'pending' });
  await rig.wait();
  expect(rig.status()).toBe('Invitation sent to Jane Doe');
});

describe('why a send came to nothing', () => {
  const RESTS = { ...KNOWN, paused: 'Kith pauses until 14:17.' };
  const refuse = async () => {
    rig.replies('page.look', KNOWN);
    rig.replies('page.send', entryOf());
    rig.replies('page.follow', entryOf({ state: 'refused', sentence: 'LinkedIn gave no reason.', isMore: true }));
    await rig.start();
    await rig.near();
    rig.replies('page.look', RESTS);
    await rig.press('Invite Jane Doe');
  };
  const lookAgain = async (next: PageView) => {
    rig.replies('page.look', next);
    window.dispatchEvent(new Event('focus'));
    await rig.wait();
  };

  test('stays told while later looks say the same as the one after it', async () => {
    await refuse();
    await lookAgain(RESTS);
    expect([rig.status(), rig.buttons()]).toEqual(['LinkedIn gave no reason.', ['Open Kith', 'Move', 'Hide']]);
  });

  test('stays told where the page is looked at before the look after it is answered', async () => {
    const { promise, resolve } = Promise.withResolvers<PageView>();
    rig.replies('page.look', KNOWN);
    rig.replies('page.send', entryOf());
    rig.replies('page.follow', entryOf({ state: 'refused', sentence: 'LinkedIn gave no reason.' }));
    await rig.start();
    await rig.near();
    rig.replies('page.look', promise, RESTS);
    await rig.press('Invite Jane Doe');
    window.dispatchEvent(new Event('focus'));
    await rig.wait();
    resolve(RESTS);
    await rig.wait();
    expect(rig.status()).toBe('LinkedIn gave no reason.');
  });

  test.each([
    ['the account takes sends again', KNOWN, '', 'Invite Jane Doe'],
    ['the person is connected', { ...RESTS, relation: 'connected' }, '', 'Message Jane Doe'],
  ] as const)('gives way once %s', async (_, next, status, first) => {
    await refuse();
    await lookAgain(next);
    expect([rig.status(), rig.buttons()[0]]).toEqual([status, first]);
  });
});
