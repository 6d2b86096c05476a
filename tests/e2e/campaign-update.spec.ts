import { effectsOn } from './campaign-judge.ts';
import { test } from './campaign-test.ts';
import { expect } from './kith-test.ts';

test('on a profile that was open while Kith was updated, the new version stands alone and works', async ({ rig }) => {
  const send = await rig.next('invite');
  const { control, page } = await rig.kith.visit(send.path);
  const button = ['button', `Invite ${send.name}`] as const;
  await control.find(...button);
  await rig.kill('update');

  // A click counts in the tab in front alone, and the update brought another there.
  await page.bringToFront();
  await control.click(...button);
  await control.find('status', `Invitation sent to ${send.name}`);
  expect((await control.all()).filter(({ name }) => name === 'Hide')).toHaveLength(1);
  expect(effectsOn(rig, send)).toHaveLength(1);
});
