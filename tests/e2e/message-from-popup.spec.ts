import { expect, test, writesOf } from './kith-test.ts';

// Nobody else connected lately: that would count as an invitation made elsewhere.
test.use({ sandboxOptions: { relations: 0 } });

const TEXT = 'Hello John, shall we have lunch on Thursday?';

test('a message from the popup is sent once, into the chat that is there', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/john-smith/');
  await expect(popup.getByRole('heading', { name: 'John Smith' })).toBeVisible();
  await popup.getByRole('textbox', { name: 'Message' }).fill(TEXT);
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Message sent to John Smith' })).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([
    { method: 'POST', path: expect.stringMatching(/^\/chats\/[^/]+\/messages$/), body: { text: TEXT }, effect: true },
  ]);
});

test('a message to a new connection starts the chat', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/connie-new/');
  await popup.getByRole('textbox', { name: 'Message' }).fill('Welcome!');
  await popup.getByRole('textbox', { name: 'Message' }).press('ControlOrMeta+Enter');
  await expect(popup.getByRole('status').filter({ hasText: 'Message sent to Connie New' })).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([
    { method: 'POST', path: '/chats', body: { text: 'Welcome!' }, effect: true },
  ]);
});

test('the popup counts the invitation that it sent', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/jane-doe/');
  await expect(popup.getByText(/^0 of \d+ invitations today/)).toBeVisible();
  await popup.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Invitation sent to Jane Doe' })).toBeVisible();
  await expect(popup.getByText(/^1 of \d+ invitations today/)).toBeVisible();
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('what was typed and not sent is there again when the popup opens anew', async ({ kith }) => {
  const tab = await kith.visit('/in/john-smith/');
  const popup = await kith.openPopup(tab.page);
  await popup.getByRole('textbox', { name: 'Message' }).fill(TEXT);
  await popup.close();
  const again = await kith.openPopup(tab.page);
  await expect(again.getByRole('textbox', { name: 'Message' })).toHaveValue(TEXT);
});

const STATES = [
  ['/in/jane-doe/', 'Not connected'],
  ['/in/john-smith/', 'Connected'],
  ['/in/petra-pending/', 'Invitation pending'],
  ['/in/ivan-invites/', 'Invited you'],
  ['/in/sam-rivers/', 'This is you'],
  ['/in/%EB%AF%BC%EC%88%98-%EA%B9%80-47aa0000b/', 'Not connected'],
  ['/in/%F0%9F%9A%80-jean-dupont-182500000/', 'Not connected'],
] as const;

for (const [path, status] of STATES)
  test(`on ${decodeURIComponent(path)} the popup says "${status}"`, async ({ kith }) => {
    const popup = await kith.popupOn(path);
    await expect(popup.getByRole('status').filter({ hasText: new RegExp(`^${status}$`) })).toBeVisible();
  });

test('before setup the popup leads to the options', async ({ empty }) => {
  const popup = await empty.popupOn('/in/jane-doe/');
  await expect(popup.getByRole('button', { name: /connect|set up|options/i })).toBeVisible();
});

test('words that are dragged onto the box go into it', async ({ kith }) => {
  const popup = await kith.popupOn('/in/john-smith/');
  const box = popup.getByRole('textbox', { name: 'Message' });
  await box.fill('Hello ');
  const { x, y } = (await box.boundingBox())!;
  const chrome = await popup.context().newCDPSession(popup);
  const items = [{ mimeType: 'text/plain', data: 'from the page' }];
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await chrome.send('Input.dispatchDragEvent', {
      type,
      x: x + 30,
      y: y + 12,
      data: { dragOperationsMask: 1, items, files: [] },
    });
  await expect(box).toHaveValue(/from the page/);
});
