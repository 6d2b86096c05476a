import { Buffer } from 'node:buffer';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { connect, setPace } from '../rig/connect.ts';
import { letTimePass } from '../rig/let-time-pass.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { accountIdV2 } from '../sandbox/v2/account-id.ts';
import { expect, test, writesOf } from './kith-test.ts';

// What the other files do over v1, over v2, each as a whole.
test.use({ version: 'v2', sandboxOptions: { relations: 20 } });

const SAM = accountIdV2(SAM_ACCOUNT_ID);
const REQUESTS = `/${SAM}/users/me/relation-requests`;

test('whoever has a key of v2 connects with it where no DSN is given, and sends from the account chosen', async ({
  empty,
  sandbox,
}) => {
  const options = await connect(empty, { dsn: '', apiKey: sandbox.apiKeyV2 });
  await setPace(options, { holdMs: 0, spacingMs: { min: 0, max: 0 } });
  // What this browser did for the test before may still be under way, with a key of its own.
  const withThisKey = sandbox.requests.filter(({ headers }) => headers['x-api-key'] === sandbox.apiKeyV2);
  expect(withThisKey.filter(({ version }) => version !== 'v2').map(({ path }) => path)).toEqual([]);
  const { control } = await empty.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('status', 'Invitation sent to Jane Doe');
  expect(writesOf(sandbox)).toMatchObject([
    {
      method: 'POST',
      path: REQUESTS,
      body: { user_id: providerIdOf('jane-doe') },
      headers: { 'x-api-key': sandbox.apiKeyV2 },
      effect: true,
    },
  ]);
});

test('a note from the popup goes with the invitation, which pages then show', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/jane-doe/');
  await popup.getByRole('textbox', { name: 'Note' }).fill('Hello Jane, from the fair');
  await popup.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Invitation sent to Jane Doe' })).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([{ path: REQUESTS, body: { message: 'Hello Jane, from the fair' } }]);
  const again = await kith.visit('/in/jane-doe/');
  await again.control.find('status', /Invitation (sent|pending)/);
});

test('the first message starts the chat, and the next goes on in it', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/connie-new/');
  for (const [before, text] of ['Welcome!', 'Lunch on Thursday?'].entries()) {
    await popup.getByRole('textbox', { name: 'Message' }).fill(text);
    await popup.getByRole('button', { name: 'Send message' }).click();
    await expect.poll(() => writesOf(sandbox)).toHaveLength(before + 1);
  }
  const connie = sandbox.state.chats.find(({ attendeeIds }) => attendeeIds[0] === providerIdOf('connie-new'));
  expect(writesOf(sandbox).map(({ path }) => path)).toEqual([
    `/${SAM}/inboxes/CLASSIC_PRIMARY/chats/send`,
    `/${SAM}/chats/${connie?.providerId}/messages/send`,
  ]);
});

test('a withdrawal and an acceptance each leave once', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/feed/');
  const lineOf = (name: string) => popup.getByRole('listitem').filter({ hasText: name });
  await popup.getByRole('tab', { name: 'Invitations' }).click();
  await popup.getByRole('tab', { name: 'Sent' }).click();
  const petra = lineOf('Petra Pending');
  await petra.getByRole('button', { name: 'Withdraw' }).click();
  await petra.getByRole('button', { name: 'Withdraw invitation' }).click();
  await expect(petra.getByRole('status')).toHaveText('Invitation to Petra Pending withdrawn');
  await popup.getByRole('tab', { name: 'Received' }).click();
  const ivan = lineOf('Ivan Invites');
  await expect(ivan).toContainText('Hello, I would like to connect.');
  await ivan.getByRole('button', { name: 'Accept' }).click();
  await expect(ivan.getByRole('status')).toHaveText('Invitation from Ivan Invites accepted');
  expect(writesOf(sandbox).map(({ path }) => path.replace(/\d{9,}/, ':id'))).toEqual([
    `${REQUESTS}/:id/cancel`,
    `${REQUESTS}/:id/accept`,
  ]);
  expect(sandbox.state.effects).toMatchObject([{ kind: 'withdraw' }, { kind: 'accept' }]);
});

test('an InMail goes out through the inbox of its seat', async ({ kith, sandbox }) => {
  Object.assign(sandbox.state.account(), { inMailSeat: 'sales_navigator', inMailCredits: 150 });
  const popup = await kith.popupOn('/in/olga-outofnetwork/');
  await popup.getByText('Write an InMail').click();
  await popup.getByRole('textbox', { name: 'Subject' }).fill('Bridges');
  await popup.getByRole('textbox', { name: 'Message' }).fill('Good day');
  await popup.getByRole('button', { name: 'Send InMail' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'InMail sent' })).toBeVisible();
  expect(writesOf(sandbox).map(({ path }) => path)).toEqual([`/${SAM}/inboxes/SALES_NAVIGATOR_PRIMARY/chats/send`]);
});

test('a chat of the inbox is read and answered with a file, byte for byte', async ({ kith, sandbox }) => {
  sandbox.state.receiveMessage('john-smith', 'Have you a plan?');
  const popup = await kith.popupOn('/feed/');
  await popup.getByRole('tab', { name: 'Inbox' }).click();
  await popup.getByRole('button', { name: /^John Smith/ }).click();
  await expect(popup.getByText('Have you a plan?').last()).toBeVisible();
  await popup.getByRole('textbox', { name: 'Message' }).fill('Here it is.');
  const buffer = Buffer.from('%PDF-1.4 the plan');
  await popup.getByLabel('Attach files').setInputFiles([{ name: 'plan.pdf', mimeType: 'application/pdf', buffer }]);
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect.poll(() => sandbox.state.messages.at(-2)?.text).toBe('Here it is.');
  expect(Buffer.from(sandbox.state.messages.at(-1)?.attachments[0]?.bytes ?? [])).toEqual(buffer);
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('what is not known to have arrived is settled by LinkedIn’s list', async ({ kith, desk, sandbox, routes }) => {
  sandbox.fault({ ...routes.invite, when: 'after-effect', do: { kind: 'cut' } });
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('StaticText', /not known/);
  await page.close();
  await letTimePass(kith, desk, 3 * 60_000);
  const popup = await kith.popupOn('/in/jane-doe/');
  await popup.getByRole('button', { name: 'Look again' }).click();
  await expect(popup.getByRole('status').first()).toHaveText(/^Invitation (sent|pending)/);
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('an account that is signed out is said to be, nothing is sent, and one click leads to its sign-in', async ({
  kith,
  sandbox,
}) => {
  sandbox.state.setAccountStatus(SAM_ACCOUNT_ID, 'CREDENTIALS');
  const popup = await kith.popupOn('/in/jane-doe/');
  await expect(popup.getByRole('heading', { name: 'LinkedIn is disconnected' })).toBeVisible();
  expect(writesOf(sandbox)).toEqual([]);
  const signIn = kith.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Connect LinkedIn again' }).click();
  await (await signIn).waitForURL(`https://auth.unipile.com/${SAM}`);
  expect(writesOf(sandbox)).toMatchObject([{ method: 'POST', path: '/auth/link', body: { account_id: SAM } }]);
});

test('a received invitation is declined, once', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/feed/');
  await popup.getByRole('tab', { name: 'Invitations' }).click();
  await popup.getByRole('tab', { name: 'Received' }).click();
  const ivan = popup.getByRole('listitem').filter({ hasText: 'Ivan Invites' });
  await ivan.getByRole('button', { name: 'Decline' }).click();
  await expect(ivan.getByRole('status')).toHaveText('Invitation from Ivan Invites declined');
  expect(writesOf(sandbox).map(({ path }) => path.replace(/\d{9,}/, ':id'))).toEqual([`${REQUESTS}/:id/cancel`]);
  expect(sandbox.state.effects).toMatchObject([{ kind: 'decline' }]);
});
