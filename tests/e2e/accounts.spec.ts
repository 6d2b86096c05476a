import { mustAsk } from '../rig/ask-worker.ts';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { expect, test, writesOf } from './kith-test.ts';

const NOTE = 'From Sam, and from nobody else';

test('the popup says as whom, and changes to another account with all that is its own', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/jane-doe/');
  const accounts = popup.getByRole('combobox', { name: 'LinkedIn account' });
  await expect(accounts.locator('option')).toHaveText(['Sam Rivers', 'Alex Stone']);
  await popup.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  await accounts.selectOption('Alex Stone');

  await expect(accounts).toHaveValue(ALEX_ACCOUNT_ID);
  await expect(popup.getByRole('heading', { name: 'Jane Doe' })).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  await expect(popup.getByText('/ 200')).toBeVisible();
  await popup.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Invitation sent to Jane Doe' })).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([{ path: '/users/invite', body: { account_id: ALEX_ACCOUNT_ID } }]);

  await accounts.selectOption('Sam Rivers');
  await expect(popup.getByRole('textbox', { name: 'Note' })).toHaveValue(NOTE);
  await expect(popup.getByText(/^0 of \d+ invitations today/)).toBeVisible();
});

test('a surface that is open follows when another account is chosen elsewhere', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  const panel = await kith.open(`${kith.address('sidepanel.html')}#/in/jane-doe/`);
  await panel.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  sandbox.requests.length = 0;
  await mustAsk(options, 'connection.choose', { accountId: ALEX_ACCOUNT_ID });

  await expect(panel.getByRole('combobox', { name: 'LinkedIn account' })).toHaveValue(ALEX_ACCOUNT_ID);
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  expect(JSON.stringify(sandbox.requests)).not.toContain(SAM_ACCOUNT_ID);
  await mustAsk(options, 'connection.choose', { accountId: SAM_ACCOUNT_ID });
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue(NOTE);
});
