import type { Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { accountIdV2 } from '../sandbox/v2/account-id.ts';
import { expect, test } from './kith-test.ts';
import { lookNow, noticeAlways } from './noticing-alarm.ts';

test.use({ version: 'v2' });

const badge = (page: Page) => page.evaluate(() => chrome.action.getBadgeText({}));
const title = (page: Page) => page.evaluate(() => chrome.action.getTitle({}));

test('off, an alarm that rings asks for nothing', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  await expect(options.getByRole('checkbox', { name: /Look for what is new/ })).not.toBeChecked();
  sandbox.requests.length = 0;
  await options.evaluate(() => chrome.alarms.create('noticing', { when: Date.now() }));
  await options.waitForTimeout(1_500);
  expect(sandbox.requests).toEqual([]);
});

test('the reply to an InMail, in an inbox of its own, is noticed', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  await noticeAlways(options, SAM_ACCOUNT_ID);
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  const { chatId } = sandbox.state.receiveMessage('olga-outofnetwork', 'Thank you for your InMail.');
  Object.assign(sandbox.state.chats.find(({ id }) => id === chatId)!, { inMail: true });
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  await expect.poll(() => title(options)).toBe('Kith: 1 new message');
});

test('a new message shows on the toolbar button and in the popup, until its chat is opened', async ({
  kith,
  sandbox,
}) => {
  const options = await kith.open(kith.address('options.html'));
  await noticeAlways(options, SAM_ACCOUNT_ID);
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  expect(await badge(options)).toBe('');

  sandbox.state.receiveMessage('john-smith', 'Lunch on Thursday?');
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  await expect.poll(() => title(options)).toBe('Kith: 1 new message');
  expect(await badge(options)).toBe('1');

  const popup = await kith.popupOn('/feed/');
  await popup.getByRole('button', { name: 'John Smith wrote to you', exact: true }).click();
  await expect(popup.getByRole('heading', { name: 'John Smith' })).toBeVisible();
  await expect.poll(() => badge(options)).toBe('');
});

test('a new message stands in its conversation, where that is open', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/feed/');
  await noticeAlways(popup, SAM_ACCOUNT_ID);
  await lookNow(popup, SAM_ACCOUNT_ID, 'chats');
  await popup.getByRole('tab', { name: 'Inbox' }).click();
  await popup.locator('.chat-line', { hasText: 'John Smith' }).click();
  const messages = popup.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText('John');

  sandbox.state.receiveMessage('john-smith', 'Lunch on Thursday?');
  await lookNow(popup, SAM_ACCOUNT_ID, 'chats');
  await expect(messages).toContainText('Lunch on Thursday?');
});

test('a message that came once is told once, across restarts; own messages are not told', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  await noticeAlways(options, SAM_ACCOUNT_ID);
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  sandbox.state.receiveMessage('john-smith', 'Lunch?');
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  await mustAsk(options, 'noticing.seen', { ids: (await noticed(options)).map(({ id }) => id) });

  await kith.stopWorker();
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  expect(await noticed(options)).toEqual([]);

  sandbox.state.writeFromPhone('john-smith', 'Yes');
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  expect(await noticed(options)).toEqual([]);
});

test('one look is one page, and one at the account where it shows somebody new, who is told', async ({
  kith,
  sandbox,
}) => {
  const options = await kith.open(kith.address('options.html'));
  await noticeAlways(options, SAM_ACCOUNT_ID);
  await lookNow(options, SAM_ACCOUNT_ID, 'relations');
  sandbox.state.acceptInvitation('petra-pending');
  sandbox.requests.length = 0;
  await lookNow(options, SAM_ACCOUNT_ID, 'relations');
  const sam = accountIdV2(SAM_ACCOUNT_ID);
  expect(sandbox.requests.map(({ path }) => path)).toEqual([`/${sam}/users/me/relations`, `/accounts/${sam}`]);
  expect(await noticed(options)).toMatchObject([{ kind: 'relation', name: 'Petra Pending' }]);
});

test('an account that is signed out needs the user, until it runs again', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  await noticeAlways(options, SAM_ACCOUNT_ID);
  sandbox.state.setAccountStatus(SAM_ACCOUNT_ID, 'CREDENTIALS');
  await lookNow(options, SAM_ACCOUNT_ID, 'status');
  await expect.poll(() => title(options)).toBe('Kith: your LinkedIn account needs you');
  sandbox.state.setAccountStatus(SAM_ACCOUNT_ID, 'OK');
  await lookNow(options, SAM_ACCOUNT_ID, 'status');
  await expect.poll(() => badge(options)).toBe('');
});

test('one account is told nothing of another’s', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  await noticeAlways(options, SAM_ACCOUNT_ID);
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  sandbox.state.receiveMessage('john-smith', 'Only for Sam');
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  await mustAsk(options, 'connection.choose', { accountId: ALEX_ACCOUNT_ID });

  await expect.poll(() => badge(options)).toBe('');
  expect(await noticed(options)).toEqual([]);
  await noticeAlways(options, ALEX_ACCOUNT_ID);
  sandbox.requests.length = 0;
  await lookNow(options, ALEX_ACCOUNT_ID, 'chats');
  expect(sandbox.requests.length).toBeGreaterThan(0);
  expect(JSON.stringify(sandbox.requests)).not.toContain(accountIdV2(SAM_ACCOUNT_ID));
});

const noticed = async (page: Page) =>
  (await mustAsk<{ notices: { id: string; kind: string; name: string }[] }>(page, 'noticing')).notices;
