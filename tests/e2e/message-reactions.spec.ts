import { asChanged } from '../../lib/practice/world/message-changes.ts';
import { VERSIONS } from './api-versions.ts';
import { expect, test, writesOf } from './kith-test.ts';

for (const version of VERSIONS) {
  test.describe(`over ${version}`, () => {
    test.use({ version, sandboxOptions: { relations: 0 } });

    test('in the popup a reaction is given with the mouse, stands there when it is opened anew, and is no message', async ({
      kith,
      sandbox,
    }) => {
      const asked = sandbox.state.receiveMessage('john-smith', 'It is done!');
      const tab = await kith.visit('/in/john-smith/');
      const popup = await kith.openPopup(tab.page);
      const line = popup.getByRole('listitem').filter({ hasText: 'It is done!' });
      await line.hover();
      await line.getByRole('button', { name: 'React' }).click();
      await popup.getByRole('button', { name: 'Party' }).click();
      await expect(line).toContainText('🎉 You');
      await popup.close();

      const again = await kith.openPopup(tab.page);
      await expect(again.getByRole('listitem').filter({ hasText: 'It is done!' })).toContainText('🎉 You');
      await expect(again.getByText(/^0 of \d+ messages today/)).toBeVisible();
      expect(writesOf(sandbox)).toHaveLength(1);
      expect(asChanged(asked).reactions).toMatchObject([{ value: '🎉' }]);
    });

    test('in the inbox it is done with keys alone, and taken back where the API can', async ({ kith, sandbox }) => {
      const asked = sandbox.state.receiveMessage('john-smith', 'It is done!');
      const popup = await kith.popupOn('/in/jane-doe/');
      await popup.getByRole('tab', { name: 'Inbox' }).click();
      await popup.getByRole('button', { name: 'John Smith' }).click();
      // The row in the list says it as well, for as long as that stands there.
      const messages = popup.getByRole('region', { name: 'Messages' });
      await expect(messages.getByText('It is done!', { exact: true })).toBeInViewport();
      const line = popup.getByRole('listitem').filter({ hasText: 'It is done!' });
      const keys = popup.keyboard;
      const choose = async () => {
        await messages.focus();
        await keys.press('ArrowUp');
        await keys.press('Tab');
        await keys.press('Tab');
        await keys.press('Enter');
      };
      await choose();
      await expect(popup.getByRole('button', { name: 'Thumbs up' })).toBeFocused();
      await keys.press('Enter');
      await expect(line).toContainText('👍 You');
      await expect(line).toBeFocused();
      await choose();
      const given = popup.getByRole('button', { name: 'Thumbs up' });
      await expect(given).toHaveAttribute('aria-pressed', 'true');
      if (version === 'v1') {
        await expect(given).toBeDisabled();
        await expect(popup.getByText('What you gave cannot be taken back from here')).toBeVisible();
        expect(writesOf(sandbox)).toHaveLength(1);
        return;
      }
      await keys.press('Enter');
      await expect(popup.getByText('👍 You')).toHaveCount(0);
      expect(asChanged(asked).reactions).toEqual([]);
      expect(writesOf(sandbox)).toHaveLength(2);
    });
  });
}
