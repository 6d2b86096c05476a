import { connect, optionsOnRelaunch, setPace } from '../rig/connect.ts';
import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

test('the worker dies while the answer is under way: one invitation, and no claim that it failed', async ({
  kith,
  sandbox,
  routes,
}) => {
  const held = sandbox.hold({ ...routes.invite, when: 'after-effect' });
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await held.arrived;
  await kith.stopWorker();
  held.release();

  await control.find('StaticText', /not known|Invitation sent/);
  await page.reload();
  await page.waitForTimeout(1_000);
  expect(await control.has('button', 'Invite Jane Doe')).toBe(false);
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('the browser dies in the hold: the invitation is not sent, now or later', async ({ fresh, sandbox, typed }) => {
  const options = await connect(fresh, typed);
  await setPace(options, { holdMs: 4_000, spacingMs: { min: 0, max: 0 } });
  const { control } = await fresh.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('button', 'Undo');
  await fresh.kill();

  const again = await fresh.relaunch();
  await optionsOnRelaunch(again);
  const popup = await again.openPopup(await again.open('https://www.linkedin.com/in/jane-doe/'));
  await expect(popup.getByText(/nothing was sent to Jane Doe/)).toBeVisible();
  await popup.waitForTimeout(4_500);
  expect(writesOf(sandbox)).toEqual([]);
  await again.close();
});
