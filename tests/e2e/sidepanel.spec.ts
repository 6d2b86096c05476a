import { expect, test } from './kith-test.ts';

test('probe', async ({ kith }) => {
  const popup = await kith.popupOn('/in/jane-doe/');
  await expect(popup.getByRole('heading', { name: 'Jane Doe' })).toBeVisible();
  await popup.screenshot({ path: '/tmp/popup.png' });
  const known = kith.context.pages();
  await popup.getByRole('button', { name: 'Open in side panel' }).click();
  const panel = await kith.pageAt(kith.address('sidepanel.html'), known);
  await expect(panel.getByRole('heading', { name: 'Jane Doe' })).toBeVisible();
  console.log(await panel.evaluate(() => [innerWidth, innerHeight]));
  await panel.screenshot({ path: '/tmp/panel.png' });
});
