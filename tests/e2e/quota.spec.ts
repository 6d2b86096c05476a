import type { Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { expect, type Kith, test, writesOf } from './kith-test.ts';

// Nobody connected lately but whom a test connects: that counts as an invitation made elsewhere.
test.use({ sandboxOptions: { relations: 0 } });

const ask = async <T>(kith: Kith, name: string, input: unknown = {}): Promise<T> => {
  const options = await kith.open(kith.address('options.html'));
  const value = await mustAsk<T>(options, name, input);
  await options.close();
  return value;
};

const limitTo = (kith: Kith, max: number) =>
  ask(kith, 'settings.change', { limit: { counted: 'invite', window: 'day', max } });

const invite = async (kith: Kith, slug: string, name: string): Promise<Page> => {
  const popup = await kith.popupOn(`/in/${slug}/`);
  await popup.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(popup.getByRole('status').filter({ hasText: `Invitation sent to ${name}` })).toBeVisible();
  return popup;
};

const figure = (popup: Page, words: string | RegExp) => popup.getByText(words).first();

test('at the limit the popup says which limit, whose, and when the next place is free', async ({ kith, sandbox }) => {
  await limitTo(kith, 1);
  await (await invite(kith, 'jane-doe', 'Jane Doe')).close();
  const popup = await kith.popupOn('/in/second-001/');
  await expect(
    figure(
      popup,
      /^You have used 1 of 1 invitations in 24 hours, the limit you set; the next one is free from \d{1,2}:\d\d(?:\s[AP]M)? tomorrow\.$/,
    ),
  ).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Invite', exact: true })).toHaveCount(0);
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('a limit that is used up elsewhere while a note is typed leaves the box under the fingers, whole and unsent', async ({
  kith,
  sandbox,
}) => {
  await limitTo(kith, 1);
  const panel = await kith.open(`${kith.address('sidepanel.html')}#/in/second-001/`);
  const note = panel.getByRole('textbox', { name: 'Note' });
  await note.pressSequentially('Hello, ');
  await (await invite(kith, 'jane-doe', 'Jane Doe')).close();
  await panel.keyboard.press('Control+Enter');
  await expect(figure(panel, /^You have used 1 of 1 invitations/)).toBeVisible();
  await expect(note).toBeFocused();
  await panel.keyboard.type('and more.');
  await expect(note).toHaveValue('Hello, and more.');
  await expect(panel.getByRole('button', { name: 'Invite', exact: true })).toBeDisabled();
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('behind the figure stand the people and where they were invited from', async ({ kith, sandbox }) => {
  sandbox.state.inviteFromPhone('second-001');
  sandbox.state.inviteFromPhone('second-002');
  const popup = await invite(kith, 'jane-doe', 'Jane Doe');
  await figure(popup, /^3 of \d+ invitations today/).click();
  await expect(figure(popup, /^1 from here, 2 elsewhere/)).toBeVisible();
  for (const name of ['Jane Doe', 'Second 001', 'Second 002'])
    await expect(popup.getByRole('listitem').filter({ hasText: name })).toBeVisible();
});

test('invitations made on the phone use up the limit', async ({ kith, sandbox }) => {
  await limitTo(kith, 2);
  sandbox.state.inviteFromPhone('second-001');
  sandbox.state.inviteFromPhone('second-002');
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('status', /You have used 2 of 2 invitations/);
  expect(writesOf(sandbox)).toEqual([]);
});

test('an invitation still counts once it is accepted', async ({ kith, sandbox }) => {
  sandbox.state.inviteFromPhone('second-001');
  await ask(kith, 'quota.reconcile');
  sandbox.state.acceptInvitation('second-001');
  await (await invite(kith, 'jane-doe', 'Jane Doe')).close();
  sandbox.state.acceptInvitation('jane-doe');
  await ask(kith, 'quota.reconcile');
  const popup = await kith.popupOn('/in/second-002/');
  await figure(popup, /^2 of \d+ invitations today/).click();
  await expect(figure(popup, /^1 from here, 1 elsewhere/)).toBeVisible();
});

test('once everything here is erased, the numbers come back from LinkedIn’s lists', async ({
  kith,
  sandbox,
  typed,
}) => {
  await (await invite(kith, 'second-001', 'Second 001')).close();
  await (await invite(kith, 'second-002', 'Second 002')).close();
  sandbox.state.acceptInvitation('second-002');
  await ask(kith, 'data.erase');
  await ask(kith, 'connection.save', { ...typed, accountId: SAM_ACCOUNT_ID });
  await ask(kith, 'quota.reconcile');
  const popup = await kith.popupOn('/in/jane-doe/');
  // Of a relation nobody knows when it was asked for: what was accepted meanwhile is not guessed to be of today.
  await figure(popup, /^1 of \d+ invitations today/).click();
  await expect(figure(popup, /^0 from here, 1 elsewhere/)).toBeVisible();
});

for (const { used, percent } of [
  { used: 2, percent: 75 },
  { used: 17, percent: 90 },
  { used: 18, percent: 95 },
])
  test(`${percent} % of LinkedIn’s own limit, as Unipile reports it, is said`, async ({ kith, sandbox }) => {
    const account = sandbox.state.account();
    account.invitationLimit = percent === 75 ? 4 : 20;
    account.invitationsUsed = used;
    const popup = await invite(kith, 'jane-doe', 'Jane Doe');
    await expect(figure(popup, `LinkedIn reports that ${percent} % of its own limit is used`)).toBeVisible();
  });
