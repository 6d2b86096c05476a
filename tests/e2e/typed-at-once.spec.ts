import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, test } from './kith-test.ts';

const TEXT = 'Hello there, he rejoined early; kind regards';

/** Whoever opens the popup and types at once does not wait for Unipile. */
for (const [ms, slug, name] of [
  [300, 'john-smith', 'Message'],
  [1_500, 'john-smith', 'Message'],
  [700, 'jane-doe', 'Note'],
] as const)
  test(`what is typed while ${slug} is read for ${ms} ms stands in the ${name} as a whole`, async ({
    kith,
    sandbox,
  }) => {
    const { page } = await kith.visit(`/in/${slug}/`);
    sandbox.fault({ method: 'GET', path: /./, times: 99, do: { kind: 'delay', ms } });
    const popup = await kith.openPopup(page);
    await popup.getByRole('textbox', { name: 'Begin to write' }).waitFor();
    await popup.keyboard.type(TEXT, { delay: 60 });
    const box = popup.getByRole('textbox', { name });
    await expect(box).toHaveValue(TEXT);
    await expect(box).toBeFocused();
  });

const answersAfter = (sandbox: Sandbox, ms: number) =>
  sandbox.fault({ method: 'GET', path: /./, times: 99, do: { kind: 'delay', ms } });
const AHEAD = { name: 'Begin to write' };

test('what was typed before the popup was closed over somebody who is still read stands there at the next opening', async ({
  kith,
  sandbox,
}) => {
  const { page } = await kith.visit('/in/john-smith/');
  answersAfter(sandbox, 4_000);
  const popup = await kith.openPopup(page);
  await popup.getByRole('textbox', AHEAD).waitFor();
  await popup.keyboard.type(TEXT);
  await popup.close();

  const again = await kith.openPopup(page);
  await expect(again.getByRole('textbox', AHEAD)).toHaveValue(TEXT);
  await again.keyboard.type('. And more');
  await expect(again.getByRole('textbox', { name: 'Message' })).toHaveValue(`${TEXT}. And more`, { timeout: 15_000 });
  await again.close();

  const third = await kith.openPopup(page);
  await expect(third.getByRole('textbox', { name: 'Message' })).toHaveValue(`${TEXT}. And more`, { timeout: 15_000 });
});

for (const [slug, why] of [
  ['petra-pending', 'whose invitation is pending'],
  ['sam-rivers', 'who is the user'],
  ['nobody-there', 'who is not found'],
] as const)
  test(`what is typed to somebody ${why} is in sight, can be copied, and stays until it is thrown away`, async ({
    kith,
    sandbox,
  }) => {
    const { page } = await kith.visit(`/in/${slug}/`);
    answersAfter(sandbox, 700);
    const popup = await kith.openPopup(page);
    await popup.getByRole('textbox', AHEAD).waitFor();
    await popup.keyboard.type(TEXT, { delay: 40 });
    const kept = { name: 'Written here and not sent' };
    await expect(popup.getByRole('textbox', kept)).toHaveValue(TEXT);
    await popup.close();

    const again = await kith.openPopup(page);
    await expect(again.getByRole('textbox', kept)).toHaveValue(TEXT);
    await again.getByRole('button', { name: 'Copy' }).click();
    await expect(again.getByRole('button', { name: 'Copied' })).toBeVisible();
    await again.keyboard.press('Control+k');
    await again.keyboard.press('Control+v');
    await expect(again.getByRole('combobox', { name: 'Search and actions' })).toHaveValue(TEXT);
    await again.keyboard.press('Escape');
    await again.getByRole('button', { name: 'Discard' }).click();
    await expect(again.getByRole('textbox', kept)).toHaveCount(0);
    await again.keyboard.type('no command');
    await expect(again.getByRole('tab', { name: 'Person', selected: true })).toBeVisible();
    await again.close();
    const third = await kith.openPopup(page);
    await third.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Reading' }).waitFor();
    await expect(third.getByRole('textbox', kept)).toHaveCount(0);
  });

test('in the side panel what is typed ahead stays with whom it is typed to, and no key goes to the next', async ({
  kith,
  sandbox,
}) => {
  const john = await kith.visit('/in/john-smith/');
  const popup = await kith.openPopup(john.page);
  const known = kith.context.pages();
  await popup.getByRole('button', { name: 'Open in side panel' }).click();
  const panel = await kith.pageAt(kith.address('sidepanel.html'), known);
  await panel.getByRole('heading', { name: 'John Smith' }).waitFor();
  answersAfter(sandbox, 3_000);
  const connie = await kith.visit('/in/connie-new/');
  await panel.getByRole('textbox', AHEAD).click();
  await panel.keyboard.type('Only for ');
  await john.page.bringToFront();
  await panel.keyboard.type('Connie');
  await expect(panel.getByRole('heading', { name: 'Connie New' })).toBeVisible({ timeout: 15_000 });
  await expect(panel.getByRole('textbox', { name: 'Message' })).toHaveValue('Only for Connie');
  await panel.getByRole('button', { name: 'Follow the tab' }).click();
  await expect(panel.getByRole('heading', { name: 'John Smith' })).toBeVisible({ timeout: 15_000 });
  await expect(panel.getByRole('textbox', { name: 'Message' })).toHaveValue('');
  await connie.page.bringToFront();
  await panel.getByRole('textbox', { name: 'Message' }).blur();
  await expect(panel.getByRole('heading', { name: 'Connie New' })).toBeVisible({ timeout: 15_000 });
  await expect(panel.getByRole('textbox', { name: 'Message' })).toHaveValue('Only for Connie', { timeout: 15_000 });
});
