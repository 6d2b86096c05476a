import { setPace } from '../rig/connect.ts';
import { expect, test } from './kith-test.ts';

for (const { title, ms } of [
  { title: 'a minute forward', ms: 72_000 },
  { title: 'an hour back', ms: -3_600_000 },
])
  test(`the clock is set ${title}: a window counts down as before`, async ({ kith, desk }) => {
    await setPace(desk, { holdMs: 30_000, spacingMs: { min: 0, max: 0 } });
    const { control } = await kith.visit('/in/jane-doe/');
    await control.click('button', 'Invite Jane Doe');
    await control.find('button', 'Undo');
    const panel = await kith.open(kith.address('sidepanel.html'));
    const line = panel.getByText(/^Invitation to Jane Doe/);
    await expect(line).toContainText(/in [12]\d s/);
    await panel.evaluate((shift) => {
      const now = Date.now;
      Date.now = () => now() + shift;
    }, ms);
    await panel.waitForTimeout(1_000);
    expect(await line.textContent()).toMatch(/in [12]\d s/);
    await panel.getByRole('button', { name: /^Cancel/ }).click();
    await control.find('status', 'The invitation to Jane Doe was not sent.');
  });
