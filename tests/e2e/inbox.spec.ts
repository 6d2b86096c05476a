import type { Page } from '@playwright/test';
import { addChat, addMessage } from '../../lib/practice/world/conversation.ts';
import { ALEX_ACCOUNT_ID } from '../sandbox/cast.ts';
import { expect, test, writesOf } from './kith-test.ts';

type PopupOn = (path: string) => Promise<Page>;

const openInbox = async (popupOn: PopupOn): Promise<Page> => {
  const popup = await popupOn('/in/jane-doe/');
  await popup.getByRole('tab', { name: 'Inbox' }).click();
  return popup;
};
const openChat = async (popupOn: PopupOn, name: string | RegExp): Promise<Page> => {
  const popup = await openInbox(popupOn);
  await popup.getByRole('button', { name }).click();
  await expect(popup.getByRole('heading', { name })).toBeVisible();
  return popup;
};

test('the inbox shows every conversation under the name of the other person, newest first', async ({ kith }) => {
  const popup = await openInbox(kith.popupOn);
  const list = popup.getByRole('region', { name: 'Conversations' });
  await expect(list.getByRole('listitem').first()).toContainText('John Smith');
  await expect(popup.getByText('13 conversations', { exact: true })).toBeVisible();
  await expect(list.getByText('Somebody on LinkedIn')).toHaveCount(0);
});

test('a search narrows the inbox by the beginning of any name', async ({ kith }) => {
  const popup = await openInbox(kith.popupOn);
  await popup.getByRole('textbox', { name: 'Search conversations' }).fill('smi jo');
  await expect(popup.getByText('1 conversation found')).toBeVisible();
  await expect(popup.getByRole('listitem')).toHaveCount(1);
});

test('a conversation shows who said what, and opening it marks nothing as read', async ({ kith, sandbox }) => {
  sandbox.state.receiveMessage('john-smith', 'Are you there?');
  const popup = await openChat(kith.popupOn, 'John Smith');
  const messages = popup.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('Are you there?')).toBeInViewport();
  await expect(messages.getByText('Hi John, good to be connected.')).toHaveCount(1);
  expect(writesOf(sandbox)).toEqual([]);

  await popup.getByRole('button', { name: 'Mark as read' }).click();
  await expect(popup.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([{ method: 'PATCH', body: { action: 'setReadStatus', value: true } }]);
});

test('a reply goes into the open conversation, once, and stands in it', async ({ kith, sandbox }) => {
  const popup = await openChat(kith.popupOn, 'John Smith');
  expect(sandbox.requests.filter(({ path }) => path.startsWith('/users/')).map(({ path }) => path)).toEqual([
    '/users/jane-doe',
  ]);
  await popup.getByRole('textbox', { name: 'Message' }).fill('Thursday suits me, too.');
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect(popup.getByRole('region', { name: 'Messages' }).getByText('Thursday suits me, too.')).toHaveCount(1);
  const chat = sandbox.state.chats.find(
    ({ attendeeIds }) => attendeeIds[0] === sandbox.state.person('john-smith').providerId,
  );
  expect(writesOf(sandbox)).toMatchObject([
    { method: 'POST', path: `/chats/${chat!.id}/messages`, body: { text: 'Thursday suits me, too.' }, effect: true },
  ]);
});

test('a held reply can be undone, and is found again when the popup opens anew', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  await options.evaluate(() => chrome.runtime.sendMessage({ name: 'settings.change', input: { holdMs: 10_000 } }));
  const tab = await kith.visit('/in/jane-doe/');
  const first = await kith.openPopup(tab.page);
  await first.getByRole('tab', { name: 'Inbox' }).click();
  await first.getByRole('button', { name: 'John Smith' }).click();
  await first.getByRole('textbox', { name: 'Message' }).fill('Not yet.');
  await first.getByRole('button', { name: 'Send message' }).click();
  await expect(first.getByRole('button', { name: 'Undo' })).toBeVisible();
  await first.close();

  const again = await kith.openPopup(tab.page);
  await again.getByRole('tab', { name: 'Inbox' }).click();
  await again.getByRole('button', { name: /^John Smith/ }).click();
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByText('Nothing was sent to John Smith.')).toBeVisible();
  expect(writesOf(sandbox)).toEqual([]);
});

test('a group, and what was written to a company page, can be read and say why they cannot be replied to', async ({
  kith,
  sandbox,
}) => {
  const { state } = sandbox;
  const both = ['john-smith', 'connie-new'].map((name) => state.person(name).providerId);
  addMessage(state, state.account(), addChat(state, state.account(), both), { text: 'Hello both' });
  const popup = await openChat(kith.popupOn, 'Group conversation');
  await expect(popup.getByText('reply to this group on LinkedIn')).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Message' })).toHaveCount(0);

  const senderId = state.person('connie-new').providerId;
  const page = addChat(state, state.account(), [senderId], { mailbox: 'company' });
  addMessage(state, state.account(), page, { text: 'Do you ship abroad?', senderId });
  const again = await openChat(kith.popupOn, /^Connie New\b/);
  await expect(
    again.getByRole('region', { name: 'Connie New' }).getByText('Company page', { exact: true }),
  ).toBeVisible();
  await expect(again.getByText('Kith writes only as you; reply on LinkedIn')).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Message' })).toHaveCount(0);
});

test('the conversations of another account that the key sees are nowhere', async ({ kith, sandbox }) => {
  sandbox.state.receiveMessage('connie-new', 'For Alex only', ALEX_ACCOUNT_ID);
  const popup = await openInbox(kith.popupOn);
  await expect(popup.getByText('13 conversations', { exact: true })).toBeVisible();
  const alexChat = sandbox.state.chats.findLast(({ accountId }) => accountId === ALEX_ACCOUNT_ID)!;
  const answer = await popup.evaluate(
    (chatId) => chrome.runtime.sendMessage({ name: 'inbox.messages', input: { chatId, cursor: null } }),
    alexChat.id,
  );
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
});
