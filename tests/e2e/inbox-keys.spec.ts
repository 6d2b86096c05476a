import { expect, test, writesOf } from './kith-test.ts';

test('an inbox by keyboard alone: reply, be done, put off, label; only the reply leaves', async ({ kith, sandbox }) => {
  sandbox.state.receiveMessage('john-smith', 'Are you coming on Thursday?');
  const tab = await kith.visit('/feed/');
  const popup = await kith.openPopup(tab.page);
  await expect(popup.getByRole('tab', { name: 'Today' })).toHaveAttribute('aria-selected', 'true');
  await popup.getByRole('tab', { name: 'Inbox' }).click();
  const list = popup.getByRole('region', { name: 'Conversations' });
  await expect(popup.getByText('13 conversations', { exact: true })).toBeVisible();
  const first = list.getByRole('listitem').first();
  await expect(first).toContainText('John Smith');
  await popup.keyboard.press('j');
  await expect(first.getByRole('button')).toBeFocused();

  await popup.keyboard.press('r');
  await expect(popup.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await popup.keyboard.type('Yes, from the start');
  await popup.keyboard.press('Control+Enter');
  await expect(popup.getByRole('region', { name: 'Messages' }).getByText('Yes, from the start')).toBeVisible();
  await expect(popup.getByRole('button', { name: /^Next: / })).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(first.getByRole('button')).toBeFocused();
  await popup.keyboard.press('e');
  await expect(popup.getByText('Done with John Smith')).toBeVisible();

  await expect(list.getByText('John Smith')).toHaveCount(0);
  const other = first.locator('bdi').first();
  const name = (await other.textContent()) ?? '';
  await expect(first.getByRole('button')).toBeFocused();
  await popup.keyboard.press('l');
  await expect(popup.getByRole('textbox', { name: 'Labels' })).toBeFocused();
  await popup.keyboard.type('investor');
  await popup.keyboard.press('Enter');
  await expect(first).toContainText('investor');
  await popup.keyboard.press('h');
  await popup.keyboard.press('3');
  await expect(list.getByText(name, { exact: true })).toHaveCount(0);
  await popup.close();

  const again = await kith.openPopup(tab.page);
  await again.getByRole('tab', { name: 'Inbox' }).click();
  await expect(again.getByText('13 conversations', { exact: true })).toBeVisible();
  await expect(again.getByRole('region', { name: 'Conversations' }).getByText('John Smith')).toHaveCount(0);
  expect(writesOf(sandbox)).toMatchObject([{ method: 'POST', body: { text: 'Yes, from the start' } }]);
});

test('who writes on after a reply gives no command and writes to nobody else', async ({ kith, sandbox }) => {
  sandbox.state.receiveMessage('john-smith', 'Are you coming on Thursday?');
  const popup = await kith.popupOn('/feed/');
  await popup.getByRole('tab', { name: 'Inbox' }).click();
  const list = popup.getByRole('region', { name: 'Conversations' });
  await list.getByRole('button', { name: 'John Smith' }).click();
  await popup.getByRole('textbox', { name: 'Message' }).fill('First part.');
  await popup.keyboard.press('Control+Enter');
  await popup.keyboard.type('Here, at 3, is her letter');
  await expect(popup.getByRole('region', { name: 'Messages' }).getByText('First part.')).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Message' })).toBeEditable();
  await popup.keyboard.type('Here, at 3, is her letter');
  await expect(popup.getByRole('textbox', { name: 'Message' })).toHaveValue(/Here, at 3, is her letter$/);
  await expect(popup.getByRole('heading', { name: 'John Smith' })).toBeVisible();
  await popup.getByRole('button', { name: 'Back to the inbox' }).click();
  await expect(list.getByRole('button', { name: 'John Smith' })).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([{ method: 'POST', body: { text: 'First part.' } }]);
});

test('the same by mouse: done opens the next, what is put away is found by a search and comes back', async ({
  kith,
  sandbox,
}) => {
  const popup = await kith.popupOn('/feed/');
  await popup.getByRole('tab', { name: 'Inbox' }).click();
  const list = popup.getByRole('region', { name: 'Conversations' });
  await list.getByRole('button', { name: 'John Smith' }).click();
  await popup.getByRole('button', { name: 'Done: John Smith' }).click();
  await expect(popup.getByText('Done with John Smith')).toBeVisible();
  await popup.getByRole('button', { name: 'Back to the inbox' }).click();
  await expect(list.getByText('John Smith')).toHaveCount(0);
  await popup.getByRole('textbox', { name: 'Search conversations' }).fill('smith');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.getByRole('listitem')).toContainText('Put away');
  await list.getByRole('button', { name: 'John Smith' }).click();
  await popup.getByRole('button', { name: 'Bring back: John Smith' }).click();
  await expect(popup.getByText('John Smith is back in the inbox')).toBeVisible();
  await popup.getByRole('button', { name: 'Put off: John Smith' }).click();
  await popup.getByRole('button', { name: 'Tomorrow' }).click();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await popup.getByRole('textbox', { name: 'Search conversations' }).fill('');
  await expect(list.getByText('John Smith')).toHaveCount(1);
  expect(writesOf(sandbox)).toEqual([]);
});
