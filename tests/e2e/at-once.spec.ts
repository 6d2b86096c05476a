import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

test('two tabs and the popup at once send one invitation', async ({ kith, sandbox, routes }) => {
  const held = sandbox.hold(routes.invite);
  const first = await kith.visit('/in/jane-doe/');
  const second = await kith.visit('/in/jane-doe/');
  const popup = await kith.openPopup(second.page);
  const inPopup = popup.getByRole('button', { name: 'Invite', exact: true });
  await inPopup.waitFor();

  await Promise.all([
    first.control.click('button', 'Invite Jane Doe'),
    second.control.click('button', 'Invite Jane Doe'),
    inPopup.click(),
  ]);
  await held.arrived;
  held.release();
  await second.page.waitForTimeout(1_500);

  expect(writesOf(sandbox)).toHaveLength(1);
});
