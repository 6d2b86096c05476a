import type { Locator, Page } from '@playwright/test';
import { optionsOnInstall } from '../rig/connect.ts';
import { versionsOfTurn } from './api-versions.ts';
import { expect, type Kith, test, writesOf } from './kith-test.ts';

test.use({ sandboxOptions: { relations: 0 } });

const FIRST = 'First part.';
const NEXT = 'Here, at 3, is her letter';

const messageIn = (window: Page) => window.getByRole('textbox', { name: 'Message' });
const undoIn = (window: Page) => window.getByRole('button', { name: 'Undo' });
const holdFor = (window: Page, holdMs: number) =>
  window.evaluate((ms) => chrome.runtime.sendMessage({ name: 'settings.change', input: { holdMs: ms } }), holdMs);
const stored = (window: Page) =>
  window.evaluate(async () => {
    const items = await chrome.storage.local.get();
    return JSON.stringify(Object.entries(items).filter(([key]) => key.startsWith('draft:')));
  });

/** The box for a message to John on each surface that has one. */
const SURFACES: Readonly<Record<string, (kith: Kith) => Promise<Page>>> = {
  popup: (kith) => kith.popupOn('/in/john-smith/'),
  'side panel': (kith) => kith.open(`${kith.address('sidepanel.html')}#/in/john-smith/`),
  inbox: async (kith) => {
    const popup = await kith.popupOn('/feed/');
    await popup.getByRole('tab', { name: 'Inbox' }).click();
    await popup.getByRole('region', { name: 'Conversations' }).getByRole('button', { name: 'John Smith' }).click();
    return popup;
  },
};

/** How long after the press somebody writes on, ms: no less than nothing, and for each version moments of its own. */
const WAITS = { v1: [0, 60, 1_500], v2: [20, 150] } as const;
/** So long, from then on, the message stays held: what is written meanwhile is there before it leaves. */
const HELD_ON_MS = 1_500;

/** Each surface is written on over one of the versions, and over both in the soak: above the client they are the same. */
for (const [turn, [surface, open]] of Object.entries(SURFACES).entries())
  for (const version of versionsOfTurn(turn))
    test.describe(`in the ${surface} over ${version}`, () => {
      test.use({ version });

      test(`what is written on ${WAITS[version].join(', ')} ms after the press is the next draft, whole`, async ({
        kith,
        sandbox,
      }) => {
        sandbox.state.receiveMessage('john-smith', 'Are you coming?');
        const window = await open(kith);
        for (const [sent, wait] of WAITS[version].entries()) {
          // The same words twice to one person would be asked about.
          const first = `${FIRST} ${wait}`;
          const next = `${NEXT} ${wait}`;
          await holdFor(window, wait + HELD_ON_MS);
          await messageIn(window).fill(first);
          await window.keyboard.press('Control+Enter');
          await window.waitForTimeout(wait);
          await window.keyboard.type(next);
          await expect(messageIn(window)).toHaveValue(next);
          await expect(messageIn(window)).toBeFocused();
          await expect.poll(() => writesOf(sandbox).length).toBe(2 * sent + 1);
          await expect(undoIn(window)).toHaveCount(0);
          await expect(messageIn(window)).toHaveValue(next);
          await expect.poll(() => stored(window)).toContain(next);
          expect(await stored(window)).not.toContain(first);
          await expect(window.getByRole('button', { name: 'Send message' })).toBeEnabled();
          await holdFor(window, 0);
          await window.keyboard.press('Control+Enter');
          await expect.poll(() => writesOf(sandbox).length).toBe(2 * sent + 2);
          expect(writesOf(sandbox).slice(-2)).toMatchObject([{ body: { text: first } }, { body: { text: next } }]);
          await expect(messageIn(window)).toHaveValue('');
        }
      });
    });

for (const [surface, open] of Object.entries(SURFACES))
  test(`in the ${surface}, taken back, the text stands above the words that were written since`, async ({
    kith,
    sandbox,
  }) => {
    sandbox.state.receiveMessage('john-smith', 'Are you coming?');
    const window = await open(kith);
    await holdFor(window, 20_000);
    await messageIn(window).fill(FIRST);
    await window.getByRole('button', { name: 'Send message' }).click();
    await expect(messageIn(window)).toBeFocused();
    await window.keyboard.type(NEXT);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('once it is clear what became of the message above')).toBeVisible();
    await expect(window.getByRole('button', { name: 'Send message' })).toBeDisabled();
    await undoIn(window).click();
    await expect(messageIn(window)).toHaveValue(`${FIRST}\n\n${NEXT}`);
    await window.keyboard.type('!');
    await expect(messageIn(window)).toHaveValue(`${FIRST}\n\n${NEXT}!`);
    await expect.poll(() => stored(window)).toContain(`${NEXT}!`);
    await expect(window.getByText('Also written in another window')).toHaveCount(0);
    expect(writesOf(sandbox)).toEqual([]);
  });

/** Undo and redo in turn, as somebody presses them who looks for words. */
const UNDO_AND_REDO = ['z', 'Shift+z', 'z', 'z', 'Shift+z', 'Shift+z'];
const reads = async (window: Page, box: Locator) => {
  const read: string[] = [];
  for (const key of UNDO_AND_REDO) {
    await window.keyboard.press(`ControlOrMeta+${key}`);
    read.push(await box.inputValue());
  }
  return [...new Set(read)];
};

for (const [surface, open] of Object.entries(SURFACES))
  test(`in the ${surface} the browser’s undo and redo bring nothing back of what was sent or taken back`, async ({
    kith,
    sandbox,
  }) => {
    sandbox.state.receiveMessage('john-smith', 'Are you coming?');
    const window = await open(kith);
    await holdFor(window, 2_000);
    await messageIn(window).click();
    await window.keyboard.type(FIRST);
    await window.keyboard.press('ControlOrMeta+z');
    await window.keyboard.press('ControlOrMeta+Shift+z');
    await expect(messageIn(window)).toHaveValue(FIRST);
    await window.keyboard.press('ControlOrMeta+Enter');
    await expect(messageIn(window)).toHaveValue('');
    await expect(messageIn(window)).toBeFocused();
    expect(await reads(window, messageIn(window))).toEqual(['']);
    await expect.poll(() => writesOf(sandbox).length).toBe(1);
    await expect(undoIn(window)).toHaveCount(0);
    expect(await reads(window, messageIn(window))).toEqual(['']);

    await holdFor(window, 20_000);
    await window.keyboard.type(NEXT);
    await window.keyboard.press('ControlOrMeta+Enter');
    await undoIn(window).click();
    await messageIn(window).click();
    await expect(messageIn(window)).toHaveValue(NEXT);
    expect(await reads(window, messageIn(window))).toEqual([NEXT]);
    await expect.poll(() => stored(window)).toContain(NEXT);
    expect(await stored(window)).not.toContain(FIRST);
  });

test.describe('an InMail', () => {
  const SUBJECT = 'Your talk';
  const subjectIn = (window: Page) => window.getByRole('textbox', { name: 'Subject' });

  for (const wait of [0, 400])
    test(`gives way to the next words, ${wait} ms after the press as well; taken back, both are one text under its subject`, async ({
      kith,
      sandbox,
    }) => {
      const popup = await kith.popupOn('/in/olga-outofnetwork/');
      await holdFor(popup, 20_000);
      await popup.getByText('Write an InMail').click();
      await subjectIn(popup).fill(SUBJECT);
      await messageIn(popup).fill(FIRST);
      await popup.keyboard.press('Control+Enter');
      await popup.waitForTimeout(wait);
      await popup.keyboard.type(NEXT);
      await expect(messageIn(popup)).toHaveValue(NEXT);
      await expect(messageIn(popup)).toBeFocused();
      await expect(popup.getByRole('timer')).toBeVisible();
      await expect(popup.locator('.going')).toHaveText(`${SUBJECT}\n${FIRST}`);
      await expect(popup.getByRole('button', { name: 'Send InMail' })).toBeDisabled();
      await expect.poll(() => stored(popup)).toContain(NEXT);
      await expect.poll(() => stored(popup)).not.toContain(FIRST);
      await undoIn(popup).click();
      await expect(messageIn(popup)).toHaveValue(`${FIRST}\n\n${NEXT}`);
      await expect(messageIn(popup)).toBeFocused();
      await expect(subjectIn(popup)).toHaveValue(SUBJECT);
      expect(writesOf(sandbox)).toEqual([]);
    });

  test('that was taken before it left leaves both boxes nothing to undo', async ({ kith }) => {
    const popup = await kith.popupOn('/in/olga-outofnetwork/');
    await holdFor(popup, 20_000);
    await popup.getByText('Write an InMail').click();
    await subjectIn(popup).click();
    await popup.keyboard.type(SUBJECT);
    await messageIn(popup).click();
    await popup.keyboard.type(FIRST);
    await popup.keyboard.press('ControlOrMeta+Enter');
    await expect(messageIn(popup)).toHaveValue('');
    expect(await reads(popup, messageIn(popup))).toEqual(['']);
    await undoIn(popup).click();
    await expect(messageIn(popup)).toHaveValue(FIRST);
    await messageIn(popup).click();
    expect(await reads(popup, messageIn(popup))).toEqual([FIRST]);
    await subjectIn(popup).click();
    for (const read of await reads(popup, subjectIn(popup))) expect(['', SUBJECT]).toContain(read);
  });

  test('that has left leaves an empty subject, and the words written since', async ({ kith, sandbox }) => {
    const popup = await kith.popupOn('/in/olga-outofnetwork/');
    await holdFor(popup, 1_500);
    await popup.getByText('Write an InMail').click();
    await subjectIn(popup).fill(SUBJECT);
    await messageIn(popup).fill(FIRST);
    await popup.getByRole('button', { name: 'Send InMail' }).click();
    await popup.keyboard.type(NEXT);
    await expect(popup.getByRole('status').filter({ hasText: 'InMail sent to Olga' })).toBeVisible();
    await expect(messageIn(popup)).toHaveValue(NEXT);
    await expect(messageIn(popup)).toBeFocused();
    await expect(subjectIn(popup)).toHaveValue('');
    await expect.poll(() => stored(popup)).toContain(NEXT);
    expect(await stored(popup)).not.toContain(SUBJECT);
    expect(writesOf(sandbox)).toMatchObject([{ body: { text: FIRST, subject: SUBJECT } }]);

    await popup.getByRole('tab', { name: 'Inbox' }).click();
    await popup.getByRole('button', { name: /Olga.*InMail · Your talk/ }).click();
    await expect(messageIn(popup)).toHaveValue(NEXT);
    await messageIn(popup).fill('And one thing more.');
    await expect(popup.getByRole('button', { name: 'Send InMail' })).toBeEnabled();
    await messageIn(popup).press('Control+Enter');
    await popup.keyboard.type('And on.');
    await expect(messageIn(popup)).toHaveValue('And on.');
    await expect.poll(() => writesOf(sandbox).length).toBe(2);
    await expect(popup.getByRole('region', { name: 'Messages' }).getByText('And one thing more.')).toBeVisible();
    await expect(messageIn(popup)).toHaveValue('And on.');
  });
});

test('the browser dies in the hold: both come back, the text that went above the next words', async ({ own }) => {
  const popup = await own.popupOn('/in/john-smith/');
  await holdFor(popup, 20_000);
  await messageIn(popup).fill(FIRST);
  await popup.keyboard.press('Control+Enter');
  await popup.keyboard.type(NEXT);
  await expect.poll(() => stored(popup)).toContain(NEXT);
  await expect(undoIn(popup)).toBeVisible();
  await own.kill();

  const again = await own.relaunch();
  await optionsOnInstall(again);
  const reopened = await again.openPopup(await again.open('https://www.linkedin.com/in/john-smith/'));
  await expect(messageIn(reopened)).toHaveValue(`${FIRST}\n\n${NEXT}`);
  await again.close();
});

test('closed and opened anew in the hold, the box has the next words alone; taken back in another window, both have both', async ({
  kith,
  sandbox,
}) => {
  const window = await kith.popupOn('/in/john-smith/');
  await holdFor(window, 20_000);
  await messageIn(window).fill(FIRST);
  await window.keyboard.press('Control+Enter');
  await window.keyboard.type(NEXT);
  await expect.poll(() => stored(window)).toContain(NEXT);
  await expect.poll(() => stored(window)).not.toContain(FIRST);
  await window.close();
  const [one, other] = [
    await kith.open(`${kith.address('sidepanel.html')}#/in/john-smith/`),
    await kith.open(`${kith.address('sidepanel.html')}#/in/john-smith/`),
  ];
  await expect(messageIn(one)).toHaveValue(NEXT);
  await undoIn(other).click();
  for (const panel of [one, other]) await expect(messageIn(panel)).toHaveValue(`${FIRST}\n\n${NEXT}`);
  expect(writesOf(sandbox)).toEqual([]);
});
