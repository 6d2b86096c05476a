import type { Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';
import { setPace } from '../rig/connect.ts';
import { hurryPages } from '../rig/hurry-pages.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { countJob } from './job-row.ts';
import { expect, type Kith, test, writesOf } from './kith-test.ts';

const DAY = 24 * 60 * 60_000;

const sent = (sandbox: Sandbox, text: string) =>
  expect.poll(() => writesOf(sandbox).map(({ body }) => JSON.stringify(body))).toEqual([expect.stringContaining(text)]);
const focused = (popup: Page, name: string) => expect(popup.getByRole('textbox', { name })).toBeFocused();
const rows = (popup: Page) => popup.getByRole('list', { name: 'Who needs you' }).getByRole('listitem');

/** What a look at LinkedIn's lists has made known before the popup opens. */
const looked = async (kith: Kith) => {
  const page = await kith.open(kith.address('options.html'));
  await mustAsk(page, 'today.look');
  return page;
};

test.describe('invite, on the page or in the popup', () => {
  const job = 'Invite the person of the page';

  test('by mouse', async ({ kith, sandbox }) => {
    const { control } = await kith.visit('/in/jane-doe/');
    expect(await countJob(job, 'mouse', (hand) => hand.one(control.click('button', 'Invite Jane Doe')))).toBe(1);
    await sent(sandbox, 'ACoA');
  });

  test('by keyboard', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/in/jane-doe/');
    const note = popup.getByRole('textbox', { name: 'Note' });
    await expect(note).toBeVisible();
    const keys = await countJob(job, 'keyboard', async (hand) => {
      await hand.reach(popup, note);
      await hand.key(popup, 'Control+Enter');
    });
    expect(keys).toBeLessThanOrEqual(2);
    await sent(sandbox, 'ACoA');
  });
});

test.describe('invite with a template', () => {
  const job = 'Invite with a template';
  const template = { id: null, field: 'note', name: 'Fair', text: 'Hello {first_name}, from the fair', at: null };

  test('by mouse', async ({ kith, sandbox }) => {
    await mustAsk(await kith.open(kith.address('options.html')), 'templates.put', template);
    const popup = await kith.popupOn('/in/jane-doe/');
    const opener = popup.getByRole('button', { name: 'Invite with a template' });
    const clicks = await countJob(job, 'mouse', async (hand) => {
      await hand.click(opener);
      await hand.click(popup.getByRole('group', { name: 'Invite with a template' }).getByRole('button').first());
    });
    expect(clicks).toBeLessThanOrEqual(2);
    await sent(sandbox, 'Hello Jane, from the fair');
  });

  test('by mouse, on the page', async ({ kith, sandbox }) => {
    await mustAsk(await kith.open(kith.address('options.html')), 'templates.put', template);
    const { control } = await kith.visit('/in/jane-doe/');
    const clicks = await countJob(job, 'mouse', async (hand) => {
      await hand.one(control.click('button', 'Invite with a template'));
      await control.find('button', 'Fair');
      await hand.one(control.click('button', 'Fair'));
    });
    expect(clicks).toBeLessThanOrEqual(2);
    await sent(sandbox, 'Hello Jane, from the fair');
  });

  test('by keyboard', async ({ kith, sandbox }) => {
    await mustAsk(await kith.open(kith.address('options.html')), 'templates.put', template);
    const popup = await kith.popupOn('/in/jane-doe/');
    await expect(popup.getByRole('textbox', { name: 'Note' })).toBeVisible();
    const keys = await countJob(job, 'keyboard', async (hand) => {
      await hand.key(popup, 'Control+k');
      await expect(popup.getByRole('combobox', { name: 'Search and actions' })).toBeFocused();
      await hand.type(popup, 'fair');
      await expect(popup.getByRole('dialog').getByRole('option').first()).toContainText('Hello Jane, from the fair');
      await hand.key(popup, 'Enter');
      await focused(popup, 'Note');
      await hand.key(popup, 'Control+Enter');
    });
    expect(keys).toBeLessThanOrEqual(3);
    await sent(sandbox, 'Hello Jane, from the fair');
  });
});

test.describe('write to a relation', () => {
  const job = 'Write to the person of the page';

  test('by mouse', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/in/john-smith/');
    await focused(popup, 'Message');
    const clicks = await countJob(job, 'mouse', async (hand) => {
      await hand.type(popup, 'Lunch?');
      await hand.click(popup.getByRole('button', { name: 'Send message' }));
    });
    expect(clicks).toBe(1);
    await sent(sandbox, 'Lunch?');
  });

  test('by keyboard', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/in/john-smith/');
    await focused(popup, 'Message');
    const keys = await countJob(job, 'keyboard', async (hand) => {
      await hand.type(popup, 'Lunch?');
      await hand.key(popup, 'Control+Enter');
    });
    expect(keys).toBe(1);
    await sent(sandbox, 'Lunch?');
  });
});

test.describe('reply to the first unread', () => {
  const job = 'Reply to the first unread message';

  test.beforeEach(async ({ kith, sandbox }) => {
    sandbox.state.receiveMessage('john-smith', 'Are you coming?');
    await looked(kith);
  });

  test('by mouse', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/feed/');
    await expect(rows(popup).first()).toContainText('John Smith');
    const clicks = await countJob(job, 'mouse', async (hand) => {
      await hand.click(rows(popup).first().getByRole('button', { name: 'Reply' }));
      await focused(popup, 'Message');
      await hand.type(popup, 'Yes');
      await hand.click(popup.getByRole('button', { name: 'Send message' }));
    });
    expect(clicks).toBeLessThanOrEqual(2);
    await sent(sandbox, 'Yes');
  });

  test('by keyboard', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/feed/');
    await expect(rows(popup).first().getByRole('button', { name: 'Reply' })).toBeFocused();
    const keys = await countJob(job, 'keyboard', async (hand) => {
      await hand.key(popup, 'Enter');
      await focused(popup, 'Message');
      await hand.type(popup, 'Yes');
      await hand.key(popup, 'Control+Enter');
    });
    expect(keys).toBeLessThanOrEqual(2);
    await sent(sandbox, 'Yes');
  });
});

test.describe('withdraw an old invitation', () => {
  const job = 'Withdraw an old invitation';

  test.beforeEach(async ({ kith, sandbox }) => {
    sandbox.state.inviteFromPhone('jane-doe', 'Hello from then');
    const invitation = sandbox.state.invitations.at(-1)!;
    Object.assign(invitation, { at: invitation.at - 40 * DAY, shownFrom: invitation.shownFrom - 40 * DAY });
    await looked(kith);
  });

  const row = (popup: Page) => rows(popup).filter({ hasText: 'Jane Doe' });

  test('by mouse', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/feed/');
    const clicks = await countJob(job, 'mouse', async (hand) => {
      await hand.click(row(popup).getByRole('button', { name: 'Withdraw' }));
      await hand.click(popup.getByRole('button', { name: 'Withdraw invitation' }));
    });
    await expect.poll(() => writesOf(sandbox).length).toBe(1);
    expect(clicks).toBeLessThanOrEqual(2);
  });

  test('by keyboard', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/feed/');
    await expect(rows(popup).first().getByRole('button', { name: 'Answer' })).toBeFocused();
    const keys = await countJob(job, 'keyboard', async (hand) => {
      await hand.key(popup, 'j');
      await expect(row(popup).getByRole('button', { name: 'Withdraw' })).toBeFocused();
      await hand.key(popup, 'Enter');
      const withdraw = popup.getByRole('button', { name: 'Withdraw invitation' });
      await expect(withdraw).toBeVisible();
      await hand.reach(popup, withdraw);
      await hand.key(popup, 'Enter');
    });
    expect(keys).toBeLessThanOrEqual(4);
    await expect.poll(() => writesOf(sandbox).length).toBe(1);
  });
});

test.describe('find a relation and write', () => {
  const job = 'Find a relation and write';

  test.beforeEach(async ({ kith }) => {
    const page = await kith.open(kith.address('options.html'));
    await hurryPages(kith);
    await mustAsk(page, 'relations.read');
    await expect
      .poll(async () => (await mustAsk<{ reading: { state: string } | null }>(page, 'relations')).reading?.state)
      .toBe('done');
    await page.close();
  });

  test('by mouse', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/feed/');
    await focused(popup, 'Search relations');
    const clicks = await countJob(job, 'mouse', async (hand) => {
      await hand.type(popup, 'john smi');
      await hand.click(popup.getByRole('region', { name: 'Relations' }).getByRole('button', { name: /John Smith/ }));
      await focused(popup, 'Message');
      await hand.type(popup, 'Lunch?');
      await hand.click(popup.getByRole('button', { name: 'Send message' }));
    });
    expect(clicks).toBeLessThanOrEqual(2);
    await sent(sandbox, 'Lunch?');
  });

  test('by keyboard', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/feed/');
    await focused(popup, 'Search relations');
    const keys = await countJob(job, 'keyboard', async (hand) => {
      await hand.type(popup, 'john smi');
      await expect(popup.getByRole('region', { name: 'Relations' }).getByRole('listitem')).toHaveCount(1);
      await hand.key(popup, 'Enter');
      await focused(popup, 'Message');
      await hand.type(popup, 'Lunch?');
      await hand.key(popup, 'Control+Enter');
    });
    expect(keys).toBeLessThanOrEqual(2);
    await sent(sandbox, 'Lunch?');
  });
});

test.describe('undo', () => {
  const job = 'Undo what was just sent';

  test('by mouse and by keyboard', async ({ kith, sandbox }) => {
    await setPace(await kith.open(kith.address('options.html')), { holdMs: 10_000 });
    const popup = await kith.popupOn('/in/john-smith/');
    const send = async () => {
      await focused(popup, 'Message');
      await popup.keyboard.press('Control+a');
      await popup.keyboard.type('Not yet');
      await popup.keyboard.press('Control+Enter');
      await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
    };
    await send();
    expect(await countJob(job, 'mouse', (hand) => hand.click(popup.getByRole('button', { name: 'Undo' })))).toBe(1);
    await expect(popup.getByText('Nothing was sent to John Smith')).toBeVisible();
    await popup.getByRole('textbox', { name: 'Message' }).focus();
    await send();
    const keys = await countJob(job, 'keyboard', async (hand) => {
      // It stands right above the box, which has the focus for the next words.
      await hand.key(popup, 'Shift+Tab');
      await expect(popup.getByRole('button', { name: 'Undo' })).toBeFocused();
      await hand.key(popup, 'Enter');
    });
    expect(keys).toBeLessThanOrEqual(2);
    await expect(popup.getByText('Nothing was sent to John Smith')).toBeVisible();
    expect(writesOf(sandbox)).toEqual([]);
  });
});
