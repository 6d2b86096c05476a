// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { rig, useRig } from './control-rig';
import { entryOf } from './page-looks';

useRig();

test.each([
  ['a minute forward', 72_000],
  ['an hour back', -3_600_000],
])('an invitation counts down, and can be undone, whatever the clock of the machine is set to: %s', async (_, step) => {
  rig.replies('page.send', entryOf({ leavesIn: 15_000 }));
  await rig.start();
  await rig.press('Invite Jane Doe');
  await rig.wait(3_000);
  vi.setSystemTime(Date.now() + step);
  await rig.wait(1_000);
  expect([rig.status(), rig.buttons()]).toEqual([
    'Inviting Jane Doe in 11 s “Undo” takes it back.',
    ['Undo', 'Move', 'Hide'],
  ]);
  await rig.press('Hide');
  await rig.press('Show Kith for Jane Doe');
  await rig.wait(1_400);
  expect([rig.status(), rig.buttons()]).toEqual([
    'Inviting Jane Doe in 7 s “Undo” takes it back.',
    ['Undo', 'Move', 'Hide'],
  ]);
});
