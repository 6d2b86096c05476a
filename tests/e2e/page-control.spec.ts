import type { Page } from 'playwright';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { askWorker, mustAsk } from '../rig/ask-worker.ts';
import { optionsOnInstall } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { expect, type Tab, test, writesOf } from './kith-test.ts';

const INVITE = 'Invite Jane Doe';

const elements = (page: Page) => page.evaluate('document.documentElement.children.length');
// Playwright keeps every page focused, so what Chrome says when the user comes back has to be said for it.
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));
const storedText = async () => JSON.stringify(await chrome.storage.local.get());
const boxOf = async ({ control }: Tab) => {
  const [x, y] = await control.aim('button', INVITE);
  return { x: Math.round(x), y: Math.round(y) };
};

test('after an update the new version takes over in open tabs, without a reload', async ({ own, sandbox }) => {
  const options = await optionsOnInstall(own);
  const tab = await own.visit('/in/jane-doe/');
  await tab.control.click('button', 'Add a note');
  await tab.control.type('textbox', 'Note', 'Hello Jane');
  await tab.page.evaluate('globalThis.isStillHere = true');
  await expect.poll(() => options.evaluate(storedText)).toContain('Hello Jane');

  await options.evaluate(() => chrome.runtime.reload()).catch(() => null);
  await tab.control.find('button', INVITE);
  expect(await elements(tab.page)).toBe(3);
  expect(await tab.page.evaluate('isStillHere')).toBe(true);

  await tab.control.click('button', 'Add a note');
  await tab.control.click('button', 'Invite');
  await tab.control.find('status', 'Invitation sent to Jane Doe');
  expect(writesOf(sandbox)).toMatchObject([{ body: { message: 'Hello Jane' }, effect: true }]);
});

test('switched off, it leaves a page that is open, and touches no other', async ({ kith }) => {
  const { page, control } = await kith.visit('/in/jane-doe/');
  await control.find('button', INVITE);
  const options = await kith.open(kith.address('options.html'));
  await mustAsk(options, 'settings.change', { control: { shown: false } });
  await comeBack(page);
  await expect.poll(() => elements(page)).toBe(2);
  await page.reload();
  await page.waitForTimeout(1_500);
  expect(await elements(page)).toBe(2);
});

test('moved, it stays where it was put: by dragging, by arrow keys, by a click', async ({ kith }) => {
  const tab = await kith.visit('/in/jane-doe/');
  const { page, control } = tab;
  const before = await boxOf(tab);

  // No hand is as quick as a script, which would be done dragging before what moves it has come.
  await control.click('button', 'Move');
  await control.click('button', 'Done');
  const [x, y] = await control.aim('button', 'Move');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 200, y - 150, { steps: 4 });
  await page.mouse.up();
  const dragged = await boxOf(tab);
  expect(dragged).toEqual({ x: before.x + 200, y: before.y - 150 });
  expect(await control.has('button', 'Done')).toBe(false);

  await page.reload();
  expect(await boxOf(tab)).toEqual(dragged);
  await control.click('button', 'Move');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await boxOf(tab)).toEqual({ x: dragged.x - 16, y: dragged.y + 16 });

  await control.click('button', 'Move');
  await control.click('button', 'Bottom left');
  await control.click('button', 'Done');
  expect(await boxOf(tab)).toEqual(before);
});

const rowOf = (page: Page) => page.locator('section.top .actions').first();

for (const layout of ['sdui-id', 'ember'])
  test(`asked to, it stands at the person’s own buttons (${layout}), outside LinkedIn’s elements, and scrolls along`, async ({
    kith,
    sandbox,
  }) => {
    const tab = await kith.visit(`/in/jane-doe/?layout=${layout}`);
    const { page, control } = tab;
    const floating = await boxOf(tab);
    // Where the button is in the control, whatever is said before it: floating, that begins 24 px from the window's edge.
    const within = floating.x - 24;
    await control.click('button', 'Move');
    await control.click('button', 'On the profile');
    await control.click('button', 'Done');
    await page.reload();

    const standsUnderRow = async () => {
      const row = (await rowOf(page).boundingBox())!;
      const { x, y } = await boxOf(tab);
      return Math.round(y - row.y - row.height) > 0 && y - row.y - row.height < 60 && Math.abs(x - row.x - within) < 2;
    };
    await expect.poll(standsUnderRow).toBe(true);
    expect(await page.evaluate('document.documentElement.lastElementChild.outerHTML')).toBe(
      '<div popover="manual"></div>',
    );
    await page.evaluate(() => document.querySelector('main')?.scrollBy(0, 40));
    expect(await standsUnderRow()).toBe(true);

    // Out of sight with its row it floats, and goes back with it.
    const scrollTo = (top: number) =>
      page.evaluate((to) => {
        const tall = new CSSStyleSheet();
        tall.replaceSync('main { padding-bottom: 3000px }');
        document.adoptedStyleSheets = [tall];
        document.querySelector('main')?.scrollTo(0, to);
      }, top);
    await scrollTo(2_000);
    await expect.poll(() => boxOf(tab)).toEqual(floating);
    await scrollTo(0);
    await expect.poll(standsUnderRow).toBe(true);

    // The row of another person in its place is the end of it, for as long as the address stays.
    await page.evaluate("void wander('/in/jane-doe/', { shown: '/in/otto-other/', titleMs: null, rootMs: 0 })");
    await expect.poll(() => boxOf(tab)).toEqual(floating);
    // Nor is the name believed any longer that the page had proven before.
    await control.click('button', INVITE);
    await control.find('status', /^The page has changed/);
    await control.click('button', 'Invite jane-doe');
    await control.find('status', 'Invitation sent to Jane Doe');
    expect(writesOf(sandbox)).toMatchObject([{ body: { provider_id: providerIdOf('jane-doe') } }]);
  });

const TAKE_OVERS: readonly (readonly [what: string, begin: (page: Page) => unknown, end: (page: Page) => unknown])[] = [
  [
    'a native dialog',
    (page) => page.evaluate(() => document.body.appendChild(document.createElement('dialog')).showModal()),
    (page) => page.evaluate(() => document.querySelector('dialog')?.close()),
  ],
  [
    'a dialog of the older app',
    (page) =>
      page.evaluate(() => {
        const overlay = document.createElement('div');
        overlay.className = 'artdeco-modal-overlay';
        overlay.append(document.createElement('button'));
        document.body.append(overlay);
        overlay.querySelector('button')?.focus();
      }),
    (page) =>
      page.evaluate(() => {
        document.querySelector('.artdeco-modal-overlay')?.remove();
        document.querySelector<HTMLElement>('a[href]')?.focus();
      }),
  ],
  [
    'full screen',
    (page) => page.evaluate(() => document.documentElement.requestFullscreen()),
    (page) => page.evaluate(() => document.exitFullscreen()),
  ],
  ['print', (page) => page.emulateMedia({ media: 'print' }), (page) => page.emulateMedia({ media: 'screen' })],
];

for (const [what, begin, end] of TAKE_OVERS)
  test(`it gives way to ${what}, and is back after it`, async ({ kith }) => {
    const { page, control } = await kith.visit('/in/jane-doe/');
    await control.find('button', INVITE);
    await page.mouse.click(640, 300);
    await begin(page);
    await expect.poll(() => control.has('button', INVITE)).toBe(false);
    await end(page);
    await expect.poll(() => control.has('button', INVITE)).toBe(true);
  });

test('an invitation of the popup is followed on the page of the person, where it is not to be undone', async ({
  kith,
  sandbox,
}) => {
  const options = await kith.open(kith.address('options.html'));
  const { control } = await kith.visit('/in/jane-doe/');
  await control.find('button', INVITE);
  const held = sandbox.hold({ method: 'POST', path: '/users/invite' });
  const sent = await askWorker(options, 'send', {
    ref: { kind: 'public-identifier', value: 'jane-doe' },
    providerId: providerIdOf('jane-doe'),
    action: 'invite',
    text: null,
    subject: null,
    email: null,
    invitationId: null,
    surface: 'popup',
    seenDay: new Date().toLocaleDateString('sv'),
    sameTextAgain: false,
  });
  expect(sent).toMatchObject({ ok: true });
  await held.arrived;
  await control.find('status', 'Inviting Jane Doe');
  expect(await control.has('button', 'Undo')).toBe(false);
  held.release();
  await control.find('status', 'Invitation sent to Jane Doe');
  expect(writesOf(sandbox)).toMatchObject([{ body: { account_id: SAM_ACCOUNT_ID } }]);
});

test('who the panel finds to be connected is offered no invitation on the page beside it any more', async ({
  kith,
}) => {
  const panel = await kith.open(kith.address('options.html'));
  const { control } = await kith.visit('/in/john-smith/');
  await control.find('button', 'Invite John Smith');
  await askWorker(panel, 'person.read', { ref: { kind: 'public-identifier', value: 'john-smith' }, fresh: false });
  await control.find('button', 'Message John Smith');
});

test('what is typed to a person survives leaving and coming back', async ({ kith }) => {
  const { page, control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Add a note');
  await control.type('textbox', 'Note', 'Half a thought');
  await page.evaluate("goTo('/in/john-smith/')");
  await control.find('button', 'Invite John Smith');
  await page.evaluate("goTo('/in/jane-doe/')");
  await control.click('button', 'Add a note');
  await control.find('textbox', 'Note');
  await expect.poll(() => control.has('StaticText', 'Half a thought')).toBe(true);
});

test('LinkedIn’s own shortcuts and listeners hear nothing of what is typed', async ({ kith }) => {
  const { page, control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Add a note');
  await control.type('textbox', 'Note', 'jkz');
  await expect.poll(() => control.has('StaticText', 'jkz')).toBe(true);
  const { keys } = (await page.evaluate(`look(${JSON.stringify(kith.extensionId)}, [])`)) as { keys: string[] };
  expect(keys).toEqual([]);
});

test('it stands outside everything that LinkedIn’s own code renders', async ({ kith }) => {
  for (const layout of ['sdui', 'ember']) {
    const { page, control } = await kith.visit(`/in/jane-doe/?layout=${layout}`);
    await control.find('button', INVITE);
    expect(await page.evaluate('document.documentElement.lastElementChild.outerHTML')).toBe('<div></div>');
    expect(await page.evaluate('document.documentElement.lastElementChild.shadowRoot')).toBeNull();
  }
});

test('taken out by the page it comes back, but not for ever', async ({ kith }) => {
  const { page, control } = await kith.visit('/in/jane-doe/');
  await control.find('button', INVITE);
  for (let times = 0; times < 4; times += 1) {
    await page.evaluate('document.documentElement.lastElementChild.remove()');
    await page.waitForTimeout(200);
    expect(await elements(page)).toBe(times < 3 ? 3 : 2);
  }
});

test('the page is told nothing by its own records either', async ({ kith }) => {
  const { page, control } = await kith.visit('/in/jane-doe/');
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await control.click('button', INVITE);
  await control.find('status', 'Invitation sent to Jane Doe');
  const look = await page.evaluate(`look(${JSON.stringify(kith.extensionId)}, [])`);
  const { markup, text, stored, resources } = look as Record<string, string | readonly string[]>;
  const marks = await page.evaluate(() => performance.getEntries().map(({ name }) => name));
  const everything = JSON.stringify([markup, text, stored, resources, marks, told]).toLowerCase();
  for (const word of [
    'kith',
    'chrome-extension',
    kith.extensionId,
    'unipile',
    'page-control',
    'page-panel',
    'page-reader',
    'page-rest',
    'page-templates',
  ])
    expect(everything, word).not.toContain(word);
});
