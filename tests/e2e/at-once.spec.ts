import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

const INVITE = ['button', 'Invite Jane Doe'] as const;

test('two tabs and the popup at once send one invitation', async ({ kith, sandbox, routes }) => {
  const held = sandbox.hold(routes.invite);
  const first = await kith.visit('/in/jane-doe/');
  const second = await kith.visit('/in/jane-doe/');
  const popup = await kith.openPopup(second.page);
  const inPopup = popup.getByRole('button', { name: 'Invite', exact: true });
  await inPopup.waitFor();
  // Aimed at before: each page hears at once that another surface has begun, and offers nothing more.
  const aims = await Promise.all([first, second].map(async (tab) => ({ tab, at: await tab.control.aim(...INVITE) })));

  // The popup first: a click on a page closes it.
  await inPopup.click();
  await Promise.all(aims.map(({ tab, at }) => tab.page.mouse.click(...at)));
  await held.arrived;
  held.release();
  await second.page.waitForTimeout(1_500);

  expect(writesOf(sandbox)).toHaveLength(1);
});
