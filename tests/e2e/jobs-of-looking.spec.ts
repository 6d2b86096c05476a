import type { Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';
import { countJob } from './job-row.ts';
import { expect, test } from './kith-test.ts';

const DAY = 24 * 60 * 60_000;

const rows = (popup: Page) => popup.getByRole('list', { name: 'Who needs you' }).getByRole('listitem');

test('who accepted is one click away from anybody’s profile, and nothing where there is nobody', async ({
  kith,
  sandbox,
}) => {
  const job = 'See who accepted';
  sandbox.state.inviteFromPhone('jane-doe', 'Hello Jane');
  const options = await kith.open(kith.address('options.html'));
  await mustAsk(options, 'quota.reconcile');
  sandbox.state.acceptInvitation('jane-doe');
  await mustAsk(options, 'today.look');
  const popup = await kith.popupOn('/in/carl-cannot/');
  const accepted = rows(popup).filter({ hasText: 'Jane Doe' }).filter({ hasText: 'Accepted' });
  const clicks = await countJob(job, 'mouse', async (hand) => {
    await hand.click(popup.getByRole('tab', { name: 'Today' }));
    await expect(accepted).toBeVisible();
  });
  expect(clicks).toBeLessThanOrEqual(1);
  const again = await kith.popupOn('/in/carl-cannot/');
  const there = rows(again).filter({ hasText: 'Jane Doe' }).filter({ hasText: 'Accepted' });
  await expect(again.getByRole('heading', { name: 'Carl Cannot' })).toBeVisible();
  const keys = await countJob(job, 'keyboard', async (hand) => {
    await hand.key(again, '1');
    await expect(there).toBeVisible();
  });
  expect(keys).toBeLessThanOrEqual(1);
  await expect(rows(await kith.popupOn('/feed/')).filter({ hasText: 'Jane Doe' })).toContainText('Accepted');
});

test('what is left today is in sight on the page and in the popup', async ({ kith }) => {
  const job = 'See what is left today';
  const { control } = await kith.visit('/in/jane-doe/');
  expect(
    await countJob(job, 'mouse', async () => {
      await control.find('button', 'Invite Jane Doe');
      expect((await control.all()).some(({ name }) => /\d+ (of \d+|left)/.test(name))).toBe(true);
    }),
  ).toBe(0);
  const popup = await kith.popupOn('/in/jane-doe/');
  expect(
    await countJob(job, 'keyboard', () => expect(popup.getByText(/\d+ of \d+ invitations today/)).toBeVisible()),
  ).toBe(0);
});

test('what was sent yesterday is two clicks away at most', async ({ kith }) => {
  const job = 'See what was sent yesterday';
  const before = await kith.popupOn('/in/john-smith/');
  await expect(before.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await before.keyboard.type('About the harbour');
  await before.keyboard.press('Control+Enter');
  await expect(before.getByText('About the harbour')).toBeVisible();
  type Entry = Record<'at' | 'sentAt' | 'closedAt' | 'dueAt' | 'holdUntil', number> & { text: string; id: string };
  await expect
    .poll(
      // One that has not left yet has no times to move.
      async () =>
        (await mustAsk<{ entries: Entry[] }>(before, 'data.export.entries', { before: null })).entries.map(
          ({ closedAt }) => closedAt !== null,
        ),
    )
    .toEqual([true]);
  const { entries } = await mustAsk<{ entries: Entry[] }>(before, 'data.export.entries', { before: null });
  const [entry] = entries;
  const times = ['at', 'sentAt', 'closedAt', 'dueAt', 'holdUntil'] as const;
  const moved = Object.fromEntries(times.map((time) => [time, entry![time] - DAY]));
  const yesterday = { ...entry!, ...moved, id: 'yesterday', text: 'What I wrote yesterday' };
  const part = { check: false, file: 'yesterday' };
  await mustAsk(before, 'data.import.entries', { ...part, entries: [yesterday] });
  await mustAsk(before, 'data.import', { ...part, head: await mustAsk(before, 'data.export'), entries: 1 });

  const popup = await kith.popupOn('/feed/');
  const clicks = await countJob(job, 'mouse', async (hand) => {
    await hand.click(popup.getByRole('tab', { name: 'Activity' }));
    await expect(popup.getByText('What I wrote yesterday')).toBeVisible();
  });
  expect(clicks).toBeLessThanOrEqual(2);
  const again = await kith.popupOn('/feed/');
  await expect(again.getByRole('tab', { name: 'Today' })).toHaveAttribute('aria-selected', 'true');
  const keys = await countJob(job, 'keyboard', async (hand) => {
    await hand.key(again, 'Control+k');
    await expect(again.getByRole('combobox', { name: 'Search and actions' })).toBeFocused();
    await hand.type(again, 'activity');
    await hand.key(again, 'Enter');
    await expect(again.getByText('What I wrote yesterday')).toBeVisible();
  });
  expect(keys).toBeLessThanOrEqual(2);
});
