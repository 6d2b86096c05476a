import { VERSIONS, versionsOfTurn } from './api-versions.ts';
import { expect, test, writesOf } from './kith-test.ts';

const REPLYING = { name: 'Reply to this message' } as const;

/** Each journey goes over one of the versions, and over both in the soak; that each does the same over both, the contract tests prove. */
for (const version of VERSIONS) {
  const isTurn = (turn: number) => versionsOfTurn(turn).includes(version);
  test.describe(`over ${version}`, () => {
    test.use({ version, sandboxOptions: { relations: 0 } });

    if (isTurn(0))
      test('in the popup a message is replied to with the mouse: held and undone it is there again, and sent once', async ({
        kith,
        sandbox,
      }) => {
        const asked = sandbox.state.receiveMessage('john-smith', 'Thursday or Friday?');
        const options = await kith.open(kith.address('options.html'));
        await options.evaluate(() =>
          chrome.runtime.sendMessage({ name: 'settings.change', input: { holdMs: 10_000 } }),
        );
        const tab = await kith.visit('/in/john-smith/');
        const popup = await kith.openPopup(tab.page);
        const line = popup.getByRole('listitem').filter({ hasText: 'Thursday or Friday?' });
        await line.hover();
        await line.getByRole('button', { name: 'Reply' }).click();
        await expect(popup.getByRole('group', REPLYING)).toContainText('Thursday or Friday?');
        await expect(popup.getByRole('textbox', { name: 'Message' })).toBeFocused();
        await popup.keyboard.type('Friday.');
        await popup.getByRole('button', { name: 'Send message' }).click();
        await popup.getByRole('button', { name: 'Undo' }).click();
        await expect(popup.getByText('Nothing was sent to John Smith.')).toBeVisible();
        await popup.close();

        await options.evaluate(() => chrome.runtime.sendMessage({ name: 'settings.change', input: { holdMs: 0 } }));
        const again = await kith.openPopup(tab.page);
        await expect(again.getByRole('textbox', { name: 'Message' })).toHaveValue('Friday.');
        await expect(again.getByRole('group', REPLYING)).toContainText('Thursday or Friday?');
        await again.getByRole('button', { name: 'Send message' }).click();
        await expect(again.getByRole('status').filter({ hasText: 'Message sent to John Smith' })).toBeVisible();
        const sent = again.getByRole('listitem').filter({ hasText: 'Friday.' }).last();
        await expect(sent.locator('blockquote')).toContainText('Thursday or Friday?');
        await expect(again.getByRole('group', REPLYING)).toHaveCount(0);
        expect(writesOf(sandbox)).toHaveLength(1);
        expect(sandbox.state.messages.at(-1)).toMatchObject({ text: 'Friday.', quotedId: asked.id });
      });

    if (isTurn(1))
      test('in the inbox it is done with keys alone', async ({ kith, sandbox }) => {
        const asked = sandbox.state.receiveMessage('john-smith', 'Thursday or Friday?');
        const popup = await kith.popupOn('/in/jane-doe/');
        await popup.getByRole('tab', { name: 'Inbox' }).click();
        await popup.getByRole('button', { name: 'John Smith' }).click();
        // The row in the list says it as well, for as long as that stands there.
        const messages = popup.getByRole('region', { name: 'Messages' });
        await expect(messages.getByText('Thursday or Friday?', { exact: true })).toBeInViewport();
        await messages.focus();
        await popup.keyboard.press('ArrowUp');
        await popup.keyboard.press('Tab');
        await expect(popup.getByRole('button', { name: 'Reply' }).last()).toBeFocused();
        await popup.keyboard.press('Enter');
        await expect(popup.getByRole('textbox', { name: 'Message' })).toBeFocused();
        await popup.keyboard.type('Thursday.');
        await popup.keyboard.press('Shift+Tab');
        await expect(popup.getByRole('button', { name: 'Write without quoting it' })).toBeFocused();
        await popup.keyboard.press('Tab');
        await popup.keyboard.press('ControlOrMeta+Enter');
        await expect.poll(() => writesOf(sandbox).length).toBe(1);
        const sent = popup.getByRole('listitem').filter({ hasText: 'Thursday.' });
        await expect(sent.locator('blockquote')).toContainText('Thursday or Friday?');
        expect(sandbox.state.messages.at(-1)).toMatchObject({ text: 'Thursday.', quotedId: asked.id });
      });
  });
}
