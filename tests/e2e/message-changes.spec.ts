import type { Page } from '@playwright/test';
import { addMessage } from '../../lib/practice/world/conversation.ts';
import { asChanged } from '../../lib/practice/world/message-changes.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { VERSIONS, versionsOfTurn } from './api-versions.ts';
import { expect, test, writesOf } from './kith-test.ts';

const EDIT_BOX = { name: 'Change of this message' } as const;

/** An own message in the chat with John, written on the phone two minutes ago. */
const writeToJohn = ({ state }: Sandbox, text: string) => {
  const { providerId } = state.person('john-smith');
  const chat = state.chats.find(({ attendeeIds }) => attendeeIds[0] === providerId)!;
  const since = Date.now() - 2 * 60_000;
  return addMessage(state, state.account(), chat, { text, since: { at: since, shownFrom: since } });
};

const lineOf = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

/** On with Tab from a message to one of its own buttons: what they are is a handful. */
async function tabTo(page: Page, name: string) {
  const button = page.locator(`button[aria-label="${name}"]:focus`);
  for (let pressed = 0; pressed < 4 && (await button.count()) === 0; pressed += 1) await page.keyboard.press('Tab');
  await expect(button).toHaveCount(1);
}

/** The chat with John in the inbox, where the conversation has the focus. */
async function readJohn(popup: Page) {
  await popup.getByRole('tab', { name: 'Inbox' }).click();
  await popup.getByRole('button', { name: 'John Smith' }).click();
  const messages = popup.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('Hello Jhon', { exact: true })).toBeInViewport();
  return messages;
}

/** Each journey goes over one of the versions, and over both in the soak; that each does the same over both, the contract tests prove. */
for (const version of VERSIONS) {
  const isTurn = (turn: number) => versionsOfTurn(turn).includes(version);
  test.describe(`over ${version}`, () => {
    test.use({ version, sandboxOptions: { relations: 0 } });

    if (isTurn(0))
      test('a message just sent from the popup is edited and deleted with the mouse', async ({ kith, sandbox }) => {
        const popup = await kith.popupOn('/in/john-smith/');
        await popup.getByRole('textbox', { name: 'Message' }).fill('Hello Jhon');
        await popup.getByRole('button', { name: 'Send message' }).click();
        await expect(popup.getByRole('status').filter({ hasText: 'Message sent to John Smith' })).toBeVisible();
        await lineOf(popup, 'Hello Jhon').hover();
        await popup.getByRole('button', { name: 'Edit', exact: true }).click();
        await popup.getByRole('textbox', EDIT_BOX).fill('Hello John');
        await popup.getByRole('button', { name: 'Save change' }).click();
        await expect(lineOf(popup, 'Hello John')).toContainText('edited');
        await expect(popup.getByText('Hello Jhon')).toHaveCount(0);

        await lineOf(popup, 'Hello John').hover();
        await popup.getByRole('button', { name: 'Delete', exact: true }).click();
        await popup.getByRole('button', { name: 'Delete it' }).click();
        await expect(popup.getByText('This message was deleted.')).toBeVisible();
        expect(writesOf(sandbox)).toHaveLength(3);
        expect(asChanged(sandbox.state.messages.at(-1)!)).toMatchObject({ edited: true, deleted: true });

        // What was sent stays sent: it is neither offered again nor drawn from the journal in place of the deleted one.
        await popup.reload();
        await expect(popup.getByText('This message was deleted.')).toBeVisible();
        await expect(popup.getByText('Hello Jhon')).toHaveCount(0);
        await expect(popup.getByRole('textbox', { name: 'Message' })).toHaveValue('');
      });

    if (isTurn(1))
      test('in the inbox it is done with keys alone, and Escape leaves what is open and nothing else', async ({
        kith,
        sandbox,
      }) => {
        const message = writeToJohn(sandbox, 'Hello Jhon');
        const popup = await kith.popupOn('/in/jane-doe/');
        const messages = await readJohn(popup);
        const keys = popup.keyboard;
        await messages.focus();
        await keys.press('ArrowUp');
        await expect(lineOf(popup, 'Hello Jhon')).toBeFocused();
        await tabTo(popup, 'Edit');
        await keys.press('Enter');
        await expect(popup.getByRole('textbox', EDIT_BOX)).toBeFocused();
        await keys.type('!');
        await keys.press('Escape');
        await expect(popup.getByText('Your change is not sent yet.')).toBeVisible();
        await expect(lineOf(popup, 'Hello Jhon')).toBeFocused();
        expect(writesOf(sandbox)).toEqual([]);

        await tabTo(popup, 'Edit');
        await keys.press('Enter');
        await keys.press('ControlOrMeta+a');
        await keys.type('Hello John');
        await keys.press('ControlOrMeta+Enter');
        await expect(lineOf(popup, 'Hello John')).toBeFocused();
        expect(asChanged(message)).toMatchObject({ text: 'Hello John', edited: true });

        await tabTo(popup, 'Delete');
        await keys.press('Enter');
        await expect(popup.getByRole('button', { name: 'Keep it' })).toBeFocused();
        await keys.press('Shift+Tab');
        await keys.press('Enter');
        await expect(lineOf(popup, 'This message was deleted.')).toBeFocused();
        expect(asChanged(message)).toMatchObject({ deleted: true });
        expect(writesOf(sandbox)).toHaveLength(2);
      });

    if (isTurn(2))
      test('where the connection is cut it is not known, also when the popup is opened anew, and never asked again by itself', async ({
        kith,
        sandbox,
      }) => {
        writeToJohn(sandbox, 'Hello Jhon');
        sandbox.state.flags.lagMs = 60_000;
        sandbox.fault({ method: version === 'v1' ? 'PATCH' : 'POST', path: /\/messages\//, do: { kind: 'cut' } });
        const tab = await kith.visit('/in/john-smith/');
        const popup = await kith.openPopup(tab.page);
        await lineOf(popup, 'Hello Jhon').hover();
        await popup.getByRole('button', { name: 'Edit', exact: true }).click();
        await popup.getByRole('textbox', EDIT_BOX).fill('Hello John');
        await popup.getByRole('button', { name: 'Save change' }).click();
        await expect(popup.getByRole('alert')).toContainText('It is not known yet whether this change was made');
        await popup.close();
        const again = await kith.openPopup(tab.page);
        await expect(again.getByRole('alert')).toContainText('It is not known yet whether this change was made');
        await again.getByRole('button', { name: 'Look again' }).click();
        await lineOf(again, 'Hello Jhon').hover();
        await again.getByRole('button', { name: 'Edit', exact: true }).click();
        await expect(again.getByRole('textbox', EDIT_BOX)).toHaveValue('Hello John');
        await again.getByRole('button', { name: 'Save change' }).click();
        await expect(again.getByText('The last change of this message has not ended yet')).toBeVisible();
        expect(writesOf(sandbox)).toHaveLength(1);
      });
  });
}
