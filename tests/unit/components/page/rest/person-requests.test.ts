// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRig, LOOK, type Rig } from '../control-rig';

const known = { ...LOOK, fullName: 'Jane Doe' };

let rig: Rig;

beforeEach(() => {
  vi.useFakeTimers();
  rig = createRig('https://www.linkedin.com/in/jane-doe/');
  rig.replies('page.look', known);
});

afterEach(() => {
  rig.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a withdrawal that is refused, since no invitation is open any more, is not offered again', async () => {
  rig.replies('page.look', { ...known, relation: 'pending' });
  rig.replies('page.send', { kind: 'not-pending', sentence: 'No invitation is open any more.' });
  await rig.start();
  await rig.press('Withdraw invitation');
  rig.replies('page.look', { ...known, relation: 'none' });
  await rig.press('Withdraw');
  expect([rig.status(), rig.buttons()]).toEqual([
    'No invitation is open any more.',
    ['Invite Jane Doe', 'Add a note', 'Move', 'Hide'],
  ]);
});
