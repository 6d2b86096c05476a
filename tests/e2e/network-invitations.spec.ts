import type { Page } from '@playwright/test';
import { addInvitation } from '../../lib/practice/world/network.ts';
import { setPace } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { expect, test, writesOf } from './kith-test.ts';

const DAY = 24 * 60 * 60 * 1_000;

async function openInvitations(popup: Page, list: 'Sent' | 'Received') {
  await popup.getByRole('tab', { name: 'Invitations' }).click();
  await popup.getByRole('tab', { name: list }).click();
}
/** In the lists of invitations: what waits to leave is a list of its own. */
const lineOf = (popup: Page, name: string) =>
  popup
    .getByRole('tabpanel', { name: 'Invitations' })
    .getByRole('list')
    .getByRole('listitem')
    .filter({ hasText: name });

test('an invitation is withdrawn alone, and only after it was said what that costs', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/feed/');
  await openInvitations(popup, 'Sent');
  const petra = lineOf(popup, 'Petra Pending');
  await expect(petra).toContainText('3 days ago');
  await petra.getByRole('button', { name: 'Withdraw' }).click();
  await expect(petra).toContainText('no new invitation to Petra Pending for up to three weeks');
  expect(writesOf(sandbox)).toEqual([]);
  await petra.getByRole('button', { name: 'Withdraw invitation' }).click();
  await expect(petra.getByRole('status')).toHaveText('Invitation to Petra Pending withdrawn');
  expect(writesOf(sandbox)).toMatchObject([
    { method: 'DELETE', path: expect.stringMatching(/^\/users\/invite\/sent\/\d+$/), effect: true },
  ]);
});

test('a withdrawal can be undone while it waits', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/feed/');
  await setPace(popup, { holdMs: 5_000 });
  await openInvitations(popup, 'Sent');
  const petra = lineOf(popup, 'Petra Pending');
  await petra.getByRole('button', { name: 'Withdraw' }).click();
  await petra.getByRole('button', { name: 'Withdraw invitation' }).click();
  await petra.getByRole('button', { name: 'Undo' }).click();
  await expect(petra).toContainText('Nothing was sent to Petra Pending');
  await expect(petra.getByRole('button', { name: 'Withdraw' })).toBeVisible();
  expect(writesOf(sandbox)).toEqual([]);
});

test('those that are older than three weeks are shown alone', async ({ kith, sandbox }) => {
  const { state } = sandbox;
  const sam = state.accounts.find(({ id }) => id === SAM_ACCOUNT_ID)!;
  const people = [...state.people.values()].filter(({ lastName }) => /^\d{3}$/.test(lastName ?? ''));
  people.slice(0, 130).forEach((someone, index) => {
    const at = Date.now() - (index < 5 ? 40 : 4) * DAY;
    addInvitation(state, sam, someone, 'sent', null, { at, shownFrom: at });
  });
  const popup = await kith.popupOn('/feed/');
  await openInvitations(popup, 'Sent');
  await expect(popup.getByText('131 pending')).toBeVisible();
  await popup.getByRole('checkbox', { name: 'Older than 3 weeks' }).check();
  await expect(popup.getByText('5 pending')).toBeVisible();
  await expect(popup.getByRole('listitem')).toHaveCount(5);
  await expect(lineOf(popup, people[0]!.lastName!)).toContainText('1 month ago');
});

test('a received invitation is accepted with its note in view', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/feed/');
  await openInvitations(popup, 'Received');
  const ivan = lineOf(popup, 'Ivan Invites');
  await expect(ivan).toContainText('Hello, I would like to connect.');
  await ivan.getByRole('button', { name: 'Accept' }).click();
  await expect(ivan.getByRole('status')).toHaveText('Invitation from Ivan Invites accepted');
  expect(writesOf(sandbox)).toMatchObject([{ method: 'POST', body: { action: 'accept' }, effect: true }]);
});

test('a received invitation is declined', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/feed/');
  await openInvitations(popup, 'Received');
  const ivan = lineOf(popup, 'Ivan Invites');
  await ivan.getByRole('button', { name: 'Decline' }).click();
  await expect(ivan.getByRole('status')).toHaveText('Invitation from Ivan Invites declined');
  expect(writesOf(sandbox)).toMatchObject([{ body: { action: 'decline' }, effect: true }]);
});

test('an answer that was lost is said to be not known, and is not asked for again', async ({ kith, sandbox }) => {
  sandbox.fault({
    method: 'DELETE',
    when: 'after-effect',
    do: { kind: 'status', status: 504, slug: 'request_timeout' },
  });
  const popup = await kith.popupOn('/feed/');
  await openInvitations(popup, 'Sent');
  const petra = lineOf(popup, 'Petra Pending');
  await petra.getByRole('button', { name: 'Withdraw' }).click();
  await petra.getByRole('button', { name: 'Withdraw invitation' }).click();
  await expect(petra.getByRole('status')).toContainText('not known yet');
  await expect(petra.getByRole('button', { name: /Withdraw/ })).toHaveCount(0);
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('who is in a list can be opened', async ({ kith }) => {
  const popup = await kith.popupOn('/feed/');
  await openInvitations(popup, 'Sent');
  await popup.getByRole('button', { name: 'Petra Pending' }).click();
  await expect(popup.getByRole('heading', { name: 'Petra Pending' })).toBeVisible();
});
