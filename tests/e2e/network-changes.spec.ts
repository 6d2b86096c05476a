import type { Page } from '@playwright/test';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { hurryPages } from '../rig/hurry-pages.ts';
import { expect, test } from './kith-test.ts';

test.use({ version: 'v2' });

const rows = (popup: Page) => popup.getByRole('region', { name: 'Relations' }).getByRole('listitem');
const search = (popup: Page, query: string) => popup.getByRole('textbox', { name: 'Search relations' }).fill(query);

/** The popup over no person, once it has read the relations. */
async function readRelations(popup: Page) {
  await popup.getByRole('tab', { name: 'Person' }).click();
  await popup.getByRole('button', { name: /^(Read my relations|Read again)$/ }).click();
  await expect(popup.getByText(/^Reading your relations/)).toBeVisible();
  await expect(popup.getByText(/^\d+ relations, as of /)).toBeVisible();
}

test('a relation is found by name and headline and opened', async ({ kith }) => {
  const popup = await kith.popupOn('/feed/');
  await hurryPages(kith);
  await readRelations(popup);
  await search(popup, 'smith joh');
  await expect(rows(popup)).toHaveCount(1);
  await rows(popup)
    .getByRole('button', { name: /^John Smith/ })
    .click();
  await expect(popup.getByRole('heading', { name: 'John Smith' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Send message' })).toBeVisible();
});

test('who left the list or took another name is noticed when it is read again', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/feed/');
  await hurryPages(kith);
  await readRelations(popup);

  const { relations, people } = sandbox.state;
  relations.splice(
    relations.findIndex(({ providerId }) => providerId === providerIdOf('connie-new')),
    1,
  );
  Object.assign(people.get(providerIdOf('john-smith'))!, { lastName: 'Smith-Jones' });
  await readRelations(popup);

  await popup.getByText('1 no longer listed, 1 renamed').click();
  await expect(popup.getByText('Connie New is no longer in your list')).toBeVisible();
  await expect(popup.getByText('John Smith is now John Smith-Jones')).toBeVisible();
  await search(popup, 'connie');
  await expect(popup.getByText(/^Nobody found/)).toBeVisible();
});

test('on a relation’s profile the page offers a message at once, without a call', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/feed/');
  await hurryPages(kith);
  await readRelations(popup);
  const calls = sandbox.requests.length;
  const { control } = await kith.visit('/in/john-smith/');
  await control.find('button', 'Message John Smith');
  expect(sandbox.requests).toHaveLength(calls);
});
