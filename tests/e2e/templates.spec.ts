import type { Page } from '@playwright/test';
import { connect } from '../rig/connect.ts';
import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

interface Template {
  readonly name: string;
  readonly text: string;
  readonly field?: 'Note' | 'Message';
}

const write = async (options: Page, { name, text, field = 'Note' }: Template) => {
  await options.getByRole('button', { name: 'New template' }).click();
  await options.getByRole('textbox', { name: 'Name' }).fill(name);
  await options.getByRole('combobox', { name: 'For' }).selectOption({ label: field });
  await options.getByRole('textbox', { name: 'Text' }).fill(text);
  await options.getByRole('button', { name: 'Save template' }).click();
  await expect(options.getByRole('button', { name: `Edit ${name}` })).toBeVisible();
};

const choose = async (popup: Page, name: RegExp) => {
  await popup.getByRole('button', { name: 'Templates' }).click();
  await popup.getByRole('group', { name: 'Templates' }).getByRole('button', { name }).click();
};

const names = (options: Page) => options.locator('.templates strong').allTextContents();

test('a template goes out as it reads for the person, exactly as previewed', async ({ kith, sandbox }) => {
  await write(await kith.open(kith.address('options.html')), {
    name: 'Fair',
    text: 'Hello {first_name|there}, we met at the fair.',
  });
  const popup = await kith.popupOn('/in/jane-doe/');
  await choose(popup, /Fair.*Hello Jane, we met at the fair\./);
  await expect(popup.getByRole('textbox', { name: 'Note' })).toHaveValue('Hello Jane, we met at the fair.');
  await expect(popup.getByText('31 / 300')).toBeVisible();
  await popup.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Invitation sent to Jane Doe' })).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([{ body: { message: 'Hello Jane, we met at the fair.' } }]);
});

test('an invitation goes out with a template in two presses, by the mouse or by the keyboard alone', async ({
  kith,
  sandbox,
}) => {
  const options = await kith.open(kith.address('options.html'));
  await write(options, { name: 'Fair', text: 'Hello {first_name}, we met at the fair.' });
  await write(options, { name: 'Call', text: 'Hello {first_name}: {calendar}' });
  await options.getByRole('textbox', { name: 'Stands for' }).fill('https://cal.example/sam');
  await options.getByRole('button', { name: 'Save words' }).click();
  await expect(options.getByText('{calendar}', { exact: true })).toBeVisible();

  const popup = await kith.popupOn('/in/jane-doe/');
  const opener = popup.getByRole('button', { name: 'Invite with a template' });
  await opener.click();
  const list = popup.getByRole('group', { name: 'Invite with a template' });
  await expect(list.getByRole('searchbox', { name: 'Find a template' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await popup.keyboard.press('Enter');
  await popup.keyboard.type('call');
  await expect(list.getByRole('button')).toHaveCount(1);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('status').filter({ hasText: 'Invitation sent to Jane Doe' })).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([{ body: { message: 'Hello Jane: https://cal.example/sam' } }]);

  const next = await kith.popupOn('/in/carl-cannot/');
  await next.getByRole('button', { name: 'Invite with a template' }).click();
  await expect(next.getByRole('group', { name: 'Invite with a template' }).getByRole('button').first()).toContainText(
    'Call',
  );
});

test('the list of templates is over everything, and goes at a press beside it or on its own button', async ({
  kith,
}) => {
  await write(await kith.open(kith.address('options.html')), { name: 'Fair', text: 'Hello {first_name}' });
  const popup = await kith.popupOn('/in/jane-doe/');
  const opener = popup.getByRole('button', { name: 'Templates' });
  const list = popup.getByRole('group', { name: 'Templates' });
  await opener.click();
  await expect(list.getByRole('button', { name: /Fair/ })).toBeInViewport({ ratio: 1 });
  await opener.click();
  await expect(list).toBeHidden();
  await opener.click();
  await popup.getByRole('heading', { name: 'Jane Doe' }).click();
  await expect(list).toBeHidden();
});

test('a name with emoji, capitals and a degree is greeted as people write it', async ({ kith }) => {
  await write(await kith.open(kith.address('options.html')), { name: 'Hello', text: 'Hello {full_name}!' });
  const popup = await kith.popupOn('/in/%F0%9F%9A%80-jean-dupont-182500000/');
  await choose(popup, /Hello Jean Dupont!/);
  await expect(popup.getByRole('textbox', { name: 'Note' })).toHaveValue('Hello Jean Dupont!');
});

test('what nothing is known for blocks sending, and the field says which', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/john-smith/');
  await popup.getByRole('textbox', { name: 'Message' }).fill('Hello {first_name}, how is {company}?');
  const send = popup.getByRole('button', { name: 'Send message' });
  await expect(send).toBeDisabled();
  await popup.getByRole('button', { name: 'Fill in' }).click();
  await expect(popup.getByRole('textbox', { name: 'Message' })).toHaveValue('Hello John, how is {company}?');
  await expect(popup.getByText('Nothing is known of John Smith to put in place of {company}')).toBeVisible();
  await expect(send).toBeDisabled();
  await popup.getByRole('textbox', { name: 'Message' }).press('ControlOrMeta+Enter');
  expect(writesOf(sandbox)).toEqual([]);
});

test('the text that a template replaced comes back', async ({ kith }) => {
  await write(await kith.open(kith.address('options.html')), { name: 'Fair', text: 'We met at the fair.' });
  const popup = await kith.popupOn('/in/jane-doe/');
  const note = popup.getByRole('textbox', { name: 'Note' });
  await note.fill('My own words');
  await choose(popup, /Fair/);
  await expect(note).toHaveValue('We met at the fair.');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toHaveValue('My own words');
});

test('the limit is of the account and of the text as it reads', async ({ empty, typed }) => {
  const options = await connect(empty, { ...typed, account: 'Alex Stone' });
  await write(options, { name: 'Long', text: `{first_name} ${'x'.repeat(196)}` });
  const popup = await empty.popupOn('/in/jane-doe/');
  await choose(popup, /Long/);
  await expect(popup.getByText('201 / 200')).toBeVisible();
  await expect(popup.getByText('1 character over the 200 that fit')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Invite', exact: true })).toBeDisabled();
});

test('templates are put in order, deleted and brought back', async ({ kith }) => {
  const options = await kith.open(kith.address('options.html'));
  await write(options, { name: 'First', text: 'One' });
  await write(options, { name: 'Second', text: 'Two', field: 'Message' });
  await options.getByRole('button', { name: 'Move up Second' }).click();
  await expect.poll(() => names(options)).toEqual(['Second', 'First']);
  await options.getByRole('button', { name: 'Delete Second' }).click();
  await expect.poll(() => names(options)).toEqual(['First']);
  await options.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => names(options)).toEqual(['Second', 'First']);

  await options.reload();
  await expect.poll(() => names(options)).toEqual(['Second', 'First']);
});
