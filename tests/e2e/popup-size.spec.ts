import { expect, test } from './kith-test.ts';

for (const path of ['/in/jane-doe/', '/in/john-smith/', '/in/eve-script/', '/feed/'])
  test(`on ${path} the popup is 380 pixels wide, and nothing stands out of it`, async ({ kith }) => {
    const popup = await kith.popupOn(path);
    await expect(popup.getByRole('tab', { name: 'Person' })).toBeVisible();
    const size = () => popup.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    await expect.poll(size).toEqual([380, 380]);
    const { height, scroll } = await popup.evaluate(() => ({
      height: innerHeight,
      scroll: document.documentElement.scrollHeight,
    }));
    expect(scroll).toBe(height);
    // Chrome's own limit for a popup.
    expect(height).toBeLessThanOrEqual(600);
  });

test('what is left today, opened, leaves the button to invite where it is', async ({ kith }) => {
  const popup = await kith.popupOn('/in/jane-doe/');
  const invite = popup.getByRole('button', { name: 'Invite', exact: true });
  await popup.getByText(/^\d+ of \d+ invitations today/).click();
  await expect(popup.getByText(/invitations in 7 days/).first()).toBeVisible();
  await expect(invite).toBeInViewport({ ratio: 1 });
  await invite.click({ trial: true });
});

test('a relation is found from a profile with the mouse alone', async ({ kith }) => {
  const popup = await kith.popupOn('/in/jane-doe/');
  await popup.getByRole('button', { name: 'Find a relation or an address' }).click();
  await expect(popup.getByRole('textbox').or(popup.getByRole('searchbox')).first()).toBeFocused();
});

for (const [path, button] of [
  ['/in/jane-doe/', 'Invite'],
  ['/in/john-smith/', 'Send message'],
] as const)
  test(`on ${path} what to do and what is left today are in sight at once`, async ({ kith }) => {
    const popup = await kith.popupOn(path);
    await expect(popup.getByText(/^\d+ of \d+ (invitations|messages) today/)).toBeInViewport({ ratio: 1 });
    await expect(popup.getByRole('button', { name: button, exact: true })).toBeInViewport({ ratio: 1 });
  });
