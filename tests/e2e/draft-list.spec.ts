import { expect, test } from './kith-test.ts';

test('all drafts stand in one list, which needs no call; each opens its person, and comes back after it was discarded', async ({
  kith,
  sandbox,
}) => {
  const write = async (path: string, name: string, text: string) => {
    const popup = await kith.popupOn(path);
    await popup.getByRole('textbox', { name }).fill(text);
    await popup.close();
  };
  await write('/in/jane-doe/', 'Note', 'A note to Jane');
  await write('/in/john-smith/', 'Message', 'A message to John');

  const feed = await kith.visit('/feed/');
  const popup = await kith.openPopup(feed.page);
  await popup.getByRole('button', { name: '2 drafts' }).waitFor();
  sandbox.requests.length = 0;
  await popup.getByRole('button', { name: '2 drafts' }).click();
  const list = popup.getByRole('dialog', { name: 'Drafts' });
  await expect(list.getByRole('listitem')).toHaveText([/John Smith.*A message to John/, /Jane Doe.*A note to Jane/]);
  expect(sandbox.requests).toEqual([]);

  await popup.keyboard.press('j');
  await expect(list.getByRole('button', { name: 'Jane Doe' })).toBeFocused();
  await list.getByRole('button', { name: 'Discard' }).last().click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.locator('.draft-name:focus')).toHaveCount(1);

  await popup.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await popup.keyboard.press('Control+k');
  await popup.keyboard.type('show dr');
  await popup.getByRole('option', { name: 'Show drafts' }).waitFor();
  await popup.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Jane Doe' }).click();
  await expect(popup.getByRole('textbox', { name: 'Note' })).toHaveValue('A note to Jane');
  await expect(popup.getByRole('textbox', { name: 'Note' })).toBeFocused();
});
