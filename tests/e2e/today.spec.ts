import { expect, test, writesOf } from './kith-test.ts';

test('a day by keyboard alone: look, write, be done, put off; nothing leaves but what is sent there', async ({
  kith,
  sandbox,
}) => {
  sandbox.state.inviteFromPhone('jane-doe', 'Hello Jane, we met at the fair');
  const reconcile = await kith.open(kith.address('options.html'));
  await reconcile.evaluate(() => chrome.runtime.sendMessage({ name: 'quota.reconcile', input: {} }));
  sandbox.state.acceptInvitation('jane-doe');
  sandbox.state.receiveMessage('john-smith', 'Are you coming on Thursday?');

  const tab = await kith.visit('/feed/');
  const popup = await kith.openPopup(tab.page);
  await expect(popup.getByRole('tab', { name: 'Today' })).toHaveAttribute('aria-selected', 'true');
  const calls = sandbox.requests.length;
  await popup.getByRole('button', { name: 'Look now' }).press('Enter');
  const rows = popup.getByRole('list', { name: 'Who needs you' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('John Smith');
  await expect(rows.nth(1)).toContainText('Jane Doe');
  await expect(rows.nth(2)).toContainText('Ivan Invites');
  // Beside the photos of those who stand there, which are asked for one after the other, once each.
  const made = sandbox.requests.slice(calls).map(({ path }) => path);
  const photos = made.filter((path) => path.endsWith('/picture'));
  expect(made.length - photos.length).toBeLessThanOrEqual(5);
  expect(photos.length).toBeLessThanOrEqual(3);
  expect(new Set(photos).size).toBe(photos.length);

  await expect(rows.nth(0).getByRole('button', { name: 'Reply' })).toBeFocused();
  await popup.keyboard.press('j');
  await expect(rows.nth(1).getByRole('button', { name: 'Write' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await popup.keyboard.type('Good to be connected');
  await popup.keyboard.press('Control+Enter');
  await expect.poll(() => writesOf(sandbox).length).toBe(1);
  await expect(popup.getByText('Good to be connected')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(rows).toHaveCount(2);

  // Whoever was written to is gone; the keyboard is with who is left.
  await popup.keyboard.press('k');
  await popup.keyboard.press('e');
  await expect(rows).toHaveCount(1);
  await popup.keyboard.press('h');
  await popup.keyboard.press('3');
  await expect(popup.getByText('Nobody needs you: all is done.')).toBeVisible();
  expect(await popup.evaluate(() => document.activeElement === document.body)).toBe(false);
  await popup.close();

  const again = await kith.openPopup(tab.page);
  await expect(again.getByText('Nobody needs you: all is done.')).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([{ method: 'POST', body: { text: 'Good to be connected' } }]);
});

test('the same by mouse: answer, put off, take back, be done; a press of a row’s small buttons sends nothing', async ({
  kith,
  sandbox,
}) => {
  sandbox.state.receiveMessage('john-smith', 'Are you coming on Thursday?');
  const tab = await kith.visit('/feed/');
  const popup = await kith.openPopup(tab.page);
  await popup.getByRole('button', { name: 'Look now' }).click();
  const rows = popup.getByRole('list', { name: 'Who needs you' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);

  await rows.nth(1).getByRole('button', { name: 'Answer' }).click();
  await expect(popup.getByRole('heading', { name: 'Ivan Invites' })).toBeVisible();
  await popup.getByRole('button', { name: 'Accept invitation' }).click();
  await expect.poll(() => writesOf(sandbox).length).toBe(1);
  await popup.getByRole('tab', { name: 'Today' }).click();
  await expect(rows).toHaveCount(1);

  await popup.getByRole('button', { name: 'Put off: John Smith' }).click();
  await popup.getByRole('button', { name: 'In a week' }).click();
  await expect(popup.getByText('Nobody needs you: all is done.')).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(1);
  await popup.getByRole('button', { name: 'Done: John Smith' }).click();
  await expect(popup.getByText('Nobody needs you: all is done.')).toBeVisible();
  expect(writesOf(sandbox)).toHaveLength(1);
});
