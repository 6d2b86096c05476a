import type { Locator, Page } from '@playwright/test';
import { optionsOnInstall } from '../rig/connect.ts';
import { expect, type Kith, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

const TEXT = 'Hello Jane, shall we have lunch on Thursday?';
const WORDS = 'Quick words before I go';

/** Keeps every draft from being stored until what this gives is called. */
const holdDrafts = async (page: Page) => {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('storage:draft:', () => {
          held();
          return new Promise<void>((release) => Object.assign(globalThis, { release }));
        });
      }),
  );
  return () => page.evaluate(() => (globalThis as unknown as { release(): void }).release());
};

test('a draft survives the browser, says when it is from, and can be discarded', async ({ own }) => {
  const popup = await own.popupOn('/in/jane-doe/');
  await popup.getByRole('textbox', { name: 'Note' }).fill(TEXT);
  await expect.poll(() => popup.evaluate(async () => JSON.stringify(await chrome.storage.local.get()))).toContain(TEXT);
  await own.kill();

  const again = await own.relaunch();
  await optionsOnInstall(again);
  const reopened = await again.openPopup(await again.open('https://www.linkedin.com/in/jane-doe/'));
  const note = reopened.getByRole('textbox', { name: 'Note' });
  await expect(note).toHaveValue(TEXT);
  await expect(reopened.getByText(/Draft from \d{1,2}:\d\d/)).toBeVisible();
  await reopened.getByRole('button', { name: 'Discard' }).click();
  await expect(note).toHaveValue('');
  await again.close();
});

test('after a refused send the text stands in its field with the reason, however often it is opened', async ({
  kith,
  sandbox,
  routes,
}) => {
  const body = { object: 'Error', type: 'provider/brand_new_reason', status: 422 };
  sandbox.fault({ ...routes.invite, do: { kind: 'status', status: 422, body } });
  const tab = await kith.visit('/in/jane-doe/');
  const popup = await kith.openPopup(tab.page);
  await popup.getByRole('textbox', { name: 'Note' }).fill(TEXT);
  await popup.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(popup.getByText('Unipile did not accept the request')).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Note' })).toHaveValue(TEXT);
  await popup.close();

  const again = await kith.openPopup(tab.page);
  await expect(again.getByRole('textbox', { name: 'Note' })).toHaveValue(TEXT);
  expect(writesOf(sandbox)).toHaveLength(1);
});

test.describe('over v1, where LinkedIn’s reasons have names', () => {
  test.use({ version: 'v1' });

  test('where e-mail is asked for after all, the note is still there', async ({ kith }) => {
    const popup = await kith.popupOn('/in/emil-email/');
    await popup.getByRole('textbox', { name: 'Note' }).fill(TEXT);
    await popup.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(popup.getByRole('textbox', { name: 'E-mail address' })).toBeVisible();
    await expect(popup.getByRole('textbox', { name: 'Note' })).toHaveValue(TEXT);
  });
});

test('each account has drafts of its own', async ({ kith }) => {
  const tab = await kith.visit('/in/jane-doe/');
  const popup = await kith.openPopup(tab.page);
  await popup.getByRole('textbox', { name: 'Note' }).fill(TEXT);
  await popup.close();

  const options = await kith.open(kith.address('options.html'));
  const choose = async (name: string) => {
    const accounts = options.getByRole('combobox', { name: 'LinkedIn account' });
    await accounts.selectOption(await accounts.locator('option', { hasText: name }).getAttribute('value'));
    await options.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(options.getByRole('status').filter({ hasText: `Connected as ${name}` })).toBeVisible();
  };
  const noteOf = async () => {
    const opened = await kith.openPopup(tab.page);
    await opened.getByRole('heading', { name: 'Jane Doe' }).waitFor();
    const value = await opened.getByRole('textbox', { name: 'Note' }).inputValue();
    await opened.close();
    return value;
  };
  await choose('Alex Stone');
  expect(await noteOf()).toBe('');
  await choose('Sam Rivers');
  expect(await noteOf()).toBe(TEXT);
});

test('what is noted of a person is there again, however soon the popup was closed, and goes nowhere', async ({
  kith,
  sandbox,
}) => {
  const tab = await kith.visit('/in/jane-doe/');
  const popup = await kith.openPopup(tab.page);
  await popup.getByText('Note, labels, reminder').click();
  await popup.getByRole('button', { name: 'In 3 days' }).click();
  await popup.getByRole('textbox', { name: 'Labels' }).fill('designer');
  await popup.getByRole('textbox', { name: 'Private note' }).fill(TEXT);
  await popup.close();

  const again = await kith.openPopup(tab.page);
  await again.getByText(`designer · ${TEXT}`).click();
  await expect(again.getByRole('textbox', { name: 'Private note' })).toHaveValue(TEXT);
  await expect(again.getByRole('button', { name: 'Remove reminder' })).toBeVisible();
  expect(JSON.stringify(sandbox.requests)).not.toContain('Thursday');
});

test('what is typed without a pause is there again, though a click on the page closes the popup at the last key', async ({
  kith,
}) => {
  const letter = 'Dear John, thank you for the long letter; see you in spring.';
  const tab = await kith.visit('/in/john-smith/');
  const popup = await kith.openPopup(tab.page);
  const message = popup.getByRole('textbox', { name: 'Message' });
  await message.pressSequentially(letter, { delay: 60 });
  const closed = popup.waitForEvent('close');
  await tab.page.mouse.click(700, 300);
  await closed;

  const again = await kith.openPopup(tab.page);
  await expect(again.getByRole('textbox', { name: 'Message' })).toHaveValue(letter);
});

test('a popup that a click on the page closes in the middle of a burst has lost no letter, though nothing of it was stored by then', async ({
  kith,
}) => {
  // Nothing of a draft is stored while its lock is held, as where the disk is slow.
  const holder = await kith.open(kith.address('options.html'));
  const release = await holdDrafts(holder);
  const tab = await kith.visit('/in/john-smith/');
  const popup = await kith.openPopup(tab.page);
  await popup.getByRole('textbox', { name: 'Message' }).focus();
  await popup.keyboard.type(WORDS);
  const closed = popup.waitForEvent('close');
  await tab.page.mouse.click(700, 300);
  await closed;
  expect(await holder.evaluate(async () => JSON.stringify(await chrome.storage.local.get()))).not.toContain('Quick');
  await release();

  const again = await kith.openPopup(tab.page);
  await expect(again.getByRole('textbox', { name: 'Message' })).toHaveValue(WORDS);
});

test.describe('one person in two of Kith’s windows', () => {
  const messageIn = (window: Page) => window.getByRole('textbox', { name: 'Message' });
  const panelOn = (kith: Kith) => kith.open(`${kith.address('sidepanel.html')}#/in/john-smith/`);

  /** Writes to boxes in the same moment, before either window can hear of the other. */
  const typeAtOnce = async (...boxes: (readonly [box: Locator, text: string])[]) => {
    const [[first]] = boxes as [(typeof boxes)[number]];
    // On a busy machine one comes first by far: of a draft nothing is stored, and so heard, before both are typed.
    const release = await holdDrafts(first.page());
    const at = Date.now() + 1_000;
    const typeAt = (box: Locator, text: string) =>
      box.evaluate(
        (typed, [words, moment]) =>
          new Promise<void>((done) =>
            setTimeout(() => {
              (typed as HTMLTextAreaElement).value = words;
              typed.dispatchEvent(new Event('input', { bubbles: true }));
              done();
            }, moment - Date.now()),
          ),
        [text, at] as const,
      );
    await Promise.all(boxes.map(([box, text]) => typeAt(box, text)));
    await release();
  };

  test('what is written in one stands in the other, and no key there takes it away', async ({ kith }) => {
    const panel = await panelOn(kith);
    await messageIn(panel).fill('From the panel.');
    const tab = await kith.visit('/in/john-smith/');
    const popup = await kith.openPopup(tab.page);
    await expect(messageIn(popup)).toHaveValue('From the panel.');
    await messageIn(popup).pressSequentially(' From the popup.');
    await expect(messageIn(panel)).toHaveValue('From the panel. From the popup.');
    await messageIn(panel).press('End');
    await messageIn(panel).pressSequentially('!');
    await expect(messageIn(popup)).toHaveValue('From the panel. From the popup.!');
  });

  test('a private note that is written in one stands in the other', async ({ kith }) => {
    const [one, other] = [await panelOn(kith), await panelOn(kith)];
    const noteIn = (window: Page) => window.getByRole('textbox', { name: 'Private note' });
    for (const window of [one, other]) await window.getByText('Note, labels, reminder').click();
    await noteIn(one).fill(TEXT);
    await expect(noteIn(other)).toHaveValue(TEXT);
  });

  test('of a private note that is written in both at once both texts are kept, one below the other, and typed on', async ({
    kith,
  }) => {
    const [one, other] = [await panelOn(kith), await panelOn(kith)];
    const noteIn = (window: Page) => window.getByRole('textbox', { name: 'Private note' });
    for (const window of [one, other]) await window.getByText('Note, labels, reminder').click();
    await typeAtOnce([noteIn(one), 'First words'], [noteIn(other), 'Second words']);
    for (const window of [one, other])
      await expect(noteIn(window)).toHaveValue(/^(First|Second) words\n\n(First|Second) words$/);
    await noteIn(one).press('Control+End');
    await noteIn(one).pressSequentially('!');
    await expect(noteIn(other)).toHaveValue(/^(First|Second) words\n\n(First|Second) words!$/);
  });

  test('what has left is no draft in the other one; taken back, it is one in both', async ({ kith, sandbox }) => {
    const [panel, other] = [await panelOn(kith), await panelOn(kith)];
    await panel.evaluate(() => chrome.runtime.sendMessage({ name: 'settings.change', input: { holdMs: 10_000 } }));
    await messageIn(other).fill(TEXT);
    await expect(messageIn(panel)).toHaveValue(TEXT);
    await messageIn(other).press('Control+Enter');
    await expect(messageIn(panel)).toHaveValue('');
    await other.getByRole('button', { name: 'Undo' }).click();
    await expect(messageIn(panel)).toHaveValue(TEXT);
    await expect(messageIn(other)).toHaveValue(TEXT);
    expect(writesOf(sandbox)).toEqual([]);
  });

  test('of what is written in both at once the box has the last, and the other is offered beside it', async ({
    kith,
  }) => {
    const [one, other] = [await panelOn(kith), await panelOn(kith)];
    await typeAtOnce([messageIn(one), 'First words'], [messageIn(other), 'Second words']);
    for (const window of [one, other])
      await expect(window.getByText('Also written in another window of Kith')).toBeVisible();
    await one.getByRole('button', { name: 'Add to the text' }).click();
    for (const window of [one, other]) {
      await expect(messageIn(window)).toHaveValue(/^(First|Second) words\n\n(First|Second) words$/);
      await expect(window.getByText('Also written in another window of Kith')).toBeHidden();
    }
  });
});
