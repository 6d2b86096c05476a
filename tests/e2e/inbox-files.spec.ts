import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { addMessage } from '../../lib/practice/world/conversation.ts';
import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

const PDF = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 the plan') };
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const attach = (popup: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  popup.getByLabel('Attach files').setInputFiles(files);

test('files go with a message, byte for byte, and one can be taken away first', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/john-smith/');
  await popup.getByRole('textbox', { name: 'Message' }).fill('Here is the plan.');
  await attach(popup, PDF, { name: 'me.png', mimeType: 'image/png', buffer: PIXEL });
  await popup.getByRole('button', { name: 'Remove me.png' }).click();
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Message sent to John Smith' })).toBeVisible();
  expect(writesOf(sandbox)).toHaveLength(1);
  const [words, file] = sandbox.state.messages.slice(-2);
  expect(words!.text).toBe('Here is the plan.');
  expect(file!.attachments.map(({ name, mimetype }) => ({ name, mimetype }))).toEqual([
    { name: 'plan.pdf', mimetype: 'application/pdf' },
  ]);
  expect(Buffer.from(file!.attachments[0]!.bytes).toString()).toBe('%PDF-1.4 the plan');
});

test('a file that cannot go is refused with its reason, and the text stays', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/john-smith/');
  await popup.getByRole('textbox', { name: 'Message' }).fill('Try this.');
  await attach(popup, { name: 'setup.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  await expect(popup.getByRole('alert')).toContainText('setup.exe');
  await attach(popup, { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(15 * 1024 * 1024 + 1) });
  await expect(popup.getByRole('alert')).toContainText('more than the 15 MB');
  await expect(popup.getByRole('list', { name: 'Attached files' })).toHaveCount(0);
  await expect(popup.getByRole('textbox', { name: 'Message' })).toHaveValue('Try this.');
  expect(writesOf(sandbox)).toEqual([]);
});

test('15 MB travel whole', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/john-smith/');
  await popup.getByRole('textbox', { name: 'Message' }).fill('The film.');
  await attach(popup, { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(15 * 1024 * 1024, 7) });
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Message sent to John Smith' })).toBeVisible({
    timeout: 20_000,
  });
  expect(sandbox.state.messages.at(-1)!.attachments[0]!.bytes.byteLength).toBe(15 * 1024 * 1024);
});

test('an interrupted hold is not sent, and the user is told to attach the files again', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  await options.evaluate(() => chrome.runtime.sendMessage({ name: 'settings.change', input: { holdMs: 10_000 } }));
  const tab = await kith.visit('/in/john-smith/');
  const popup = await kith.openPopup(tab.page);
  await popup.getByRole('textbox', { name: 'Message' }).fill('Here is the plan.');
  await attach(popup, PDF);
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
  await kith.stopWorker();
  await popup.close();
  const again = await kith.openPopup(tab.page);
  await expect(again.getByText('attach the files again')).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Message' })).toHaveValue('Here is the plan.');
  expect(writesOf(sandbox)).toEqual([]);
});

test('a draft opened again says which file is gone, and goes only once the user goes on without it', async ({
  kith,
  sandbox,
}) => {
  const tab = await kith.visit('/in/john-smith/');
  const popup = await kith.openPopup(tab.page);
  await attach(popup, PDF);
  await popup.getByRole('textbox', { name: 'Message' }).fill('Here is the plan.');
  await expect(popup.getByRole('list', { name: 'Attached files' })).toContainText('plan.pdf');
  await popup.close();
  const again = await kith.openPopup(tab.page);
  await expect(again.getByText('plan.pdf was attached earlier and is not attached here')).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Message' })).toHaveValue('Here is the plan.');
  await expect(again.getByRole('button', { name: 'Send message' })).toBeDisabled();
  await again.getByRole('textbox', { name: 'Message' }).press('Control+Enter');
  expect(writesOf(sandbox)).toEqual([]);
  await again.getByRole('button', { name: 'Go on without it' }).click();
  await again.getByRole('button', { name: 'Send message' }).click();
  await expect(again.getByRole('status').filter({ hasText: 'Message sent to John Smith' })).toBeVisible();
  expect(writesOf(sandbox)).toHaveLength(1);
  await again.close();
  const after = await kith.openPopup(tab.page);
  await expect(after.getByRole('textbox', { name: 'Message' })).toHaveValue('');
  await expect(after.getByText('attached earlier')).toHaveCount(0);
});

test('a file of theirs is saved as it is, and a picture is shown first', async ({ kith, sandbox }) => {
  const { state } = sandbox;
  const john = state.person('john-smith').providerId;
  const chat = state.chats.find(
    ({ accountId, attendeeIds }) => accountId === state.account().id && attendeeIds[0] === john,
  )!;
  addMessage(state, state.account(), chat, {
    text: 'My slides',
    senderId: john,
    attachments: [
      {
        id: 'a1',
        name: 'slides.html',
        mimetype: 'text/html',
        bytes: new Uint8Array(Buffer.from('<script>1</script>')),
      },
      { id: 'a2', name: 'us.png', mimetype: 'image/png', bytes: new Uint8Array(PIXEL) },
    ],
  });
  const popup = await kith.popupOn('/in/jane-doe/');
  await popup.getByRole('tab', { name: 'Inbox' }).click();
  await popup.getByRole('button', { name: 'John Smith' }).click();

  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Save slides.html' }).click();
  expect((await download).suggestedFilename()).toBe('slides.html');

  await popup.getByRole('button', { name: 'us.png' }).click();
  await expect(popup.getByRole('img', { name: 'us.png' })).toBeVisible();
});
