import type { Page } from 'playwright';
import { expect, type Kith, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

/** What a page has done to the control, run in the page; `at` is the middle of the button. */
type Attack = (at: readonly [x: number, y: number]) => unknown;

const styled = (css: string) => `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  document.adoptedStyleSheets = [sheet];
})()`;
const TOKENS = ['surface', 'sunken', 'text', 'muted', 'line', 'edge', 'accent', 'accent-strong', 'on-accent'];
const HOST = 'html > div:not(:first-child)';

/** Each is a style sheet, or what a script does, under which a trusted click is taken at the place of the button. */
const DRAWN_OTHERWISE: Readonly<Record<string, string | Attack>> = {
  'its colours set from outside': `${HOST} { ${TOKENS.map((name) => `--${name}: #fff !important`).join(';')} }`,
  'its colours declared as the page’s own': TOKENS.map(
    (name) => `@property --${name} { syntax: "*"; inherits: false; initial-value: #fff }`,
  ).join('\n'),
  'its colours registered by a script': () => {
    for (const name of ['surface', 'text', 'line', 'accent', 'on-accent'])
      CSS.registerProperty({ name: `--${name}`, syntax: '<color>', inherits: false, initialValue: '#fff' });
  },
  'a mask on it': `${HOST} { mask: linear-gradient(transparent, transparent) !important }`,
  'a mask on the page': 'html { mask: linear-gradient(transparent, transparent) }',
  'a clip': `${HOST} { clip-path: inset(0 0 0 99%) !important }`,
  'it made tiny': `${HOST} { zoom: 0.05 !important }`,
  'the page made huge': 'html { zoom: 6 }',
  'it scaled over the page': `${HOST} { scale: 9 !important }`,
  'it turned': `${HOST} { rotate: 180deg !important }`,
  'it made transparent': `${HOST} { opacity: 0.01 !important }`,
  'the page made transparent': 'html { opacity: 0.01 }',
  'it faded by an animation': `@keyframes away { to { opacity: 0 } }
    ${HOST} { animation: away 1ms forwards !important; transition: all 900s !important }`,
  'its fonts replaced': `@font-face { font-family: system-ui; src: local("none"); size-adjust: 1% }
    @font-face { font-family: sans-serif; src: local("DejaVu Sans"); size-adjust: 1% }
    ${HOST} { font-size: 1px !important; -webkit-text-fill-color: #fff !important }`,
  'its words selected away': () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::selection { color: transparent; background: transparent }');
    document.adoptedStyleSheets = [sheet];
    const range = document.createRange();
    range.selectNode(document.documentElement.lastElementChild as Element);
    document.getSelection()?.addRange(range);
  },
  'its words highlighted away': () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '::highlight(away) { color: transparent; background: #0b6b5b; -webkit-text-fill-color: #0b6b5b }',
    );
    document.adoptedStyleSheets = [sheet];
    const range = document.createRange();
    range.selectNode(document.documentElement.lastElementChild as Element);
    CSS.highlights.set('away', new Highlight(range));
  },
  'a cover that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: white';
    document.documentElement.append(cover);
  },
  'a popover that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'width: 100vw; height: 100vh; border: 0; padding: 0; pointer-events: none; background: white';
    document.body.append(cover);
    cover.showPopover();
  },
  'it put into a part of the page that is masked': () => {
    const part = document.createElement('div');
    part.style.cssText = 'mask: linear-gradient(transparent, transparent); position: fixed; inset: 0';
    part.append(document.documentElement.lastElementChild as Element);
    document.body.append(part);
  },
  'a picture of the page from before over it': async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`::view-transition { pointer-events: none }
      ::view-transition-group(root) { animation-duration: 900s }
      ::view-transition-old(root) { animation: none }
      ::view-transition-new(root) { display: none }`);
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: white';
    document.documentElement.append(cover);
    document.adoptedStyleSheets = [sheet];
    await document.startViewTransition(() => cover.remove()).ready;
  },
};

/** The control as it is drawn, without its round corners, through which the page shows. */
const pixelsOf = async (page: Page, [left, top, width, height]: readonly number[]): Promise<string> => {
  const clip = { x: left! + 20, y: top! + 2, width: width! - 40, height: height! - 4 };
  return (await page.screenshot({ clip, animations: 'allow' })).toString('base64');
};

const hostBox = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const { x, y, width, height } = (document.documentElement.lastElementChild as Element).getBoundingClientRect();
    return [x, y, width, height];
  });

const INVITE = /^Invite (?!.* to connect$)/;
const SENT = /^Invitation sent to/;
const SLUGS = Array.from({ length: 40 }, (_, index) => `second-${String(index + 1).padStart(3, '0')}`);

/** Opens a person's page and aims at the button. */
const aimAt = async (kith: Kith, slug: string) => {
  const tab = await kith.visit(`/in/${slug}/`);
  return { ...tab, at: await tab.control.aim('button', INVITE) };
};

test('whatever style sheets and scripts a page brings, what is clicked is what was drawn, or nothing is sent', async ({
  kith,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const options = await kith.open(kith.address('options.html'));
  for (const [index, [what, attack]] of Object.entries(DRAWN_OTHERWISE).entries()) {
    const before = writesOf(sandbox).length;
    // Pages may ask for few sends in ten minutes; here each is the first.
    await options.evaluate(() => chrome.storage.session.remove('page-record'));
    const { page, control, at } = await aimAt(kith, SLUGS[index]!);
    const box = await hostBox(page);
    const clean = await pixelsOf(page, box);
    if (typeof attack === 'string') await page.evaluate(styled(attack));
    else await page.evaluate(attack as (at: unknown) => unknown, at);
    await page.waitForTimeout(600);
    const isDrawnTheSame = (await pixelsOf(page, box)) === clean;
    await page.mouse.click(...at);
    if (isDrawnTheSame) await control.find('status', SENT);
    else await page.waitForTimeout(500);
    expect([what, writesOf(sandbox).length > before]).toEqual([what, isDrawnTheSame]);
    await page.close();
  }
});

/** What a page does around a click, in Chromium's own time: gives where to click. */
const MOVED: Readonly<
  Record<string, (page: Page, at: readonly [number, number]) => Promise<readonly [number, number]>>
> = {
  'moved under the pointer by its margin': async (page, [x, y]) => {
    await page.evaluate(styled(`${HOST} { margin: 0 0 300px 400px !important; translate: 0 -10px !important }`));
    return [x + 400, y - 310];
  },
  'moved under the pointer with the whole page': async (page, [x, y]) => {
    await page.evaluate(styled('html { translate: 400px -300px }'));
    return [x + 400, y - 300];
  },
  'under a cover while the page stands still': async (page, at) => {
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: white';
      requestAnimationFrame(() => {
        document.documentElement.append(cover);
        // Drawn, and then nothing is drawn or observed any more until the cover is gone again.
        requestAnimationFrame(() =>
          setTimeout(() => {
            const until = performance.now() + 900;
            while (performance.now() < until);
            cover.remove();
          }, 0),
        );
      });
    });
    await page.waitForTimeout(150);
    return at;
  },
  'uncovered only when it is looked at': async (page, at) => {
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: white';
      document.documentElement.append(cover);
      // An observer of the page's own keeps the beat of any that looks every 100 ms from the same moment on.
      cover.style.display = 'none';
      const beat = () => {
        cover.style.display = 'block';
        setTimeout(() => {
          cover.style.display = 'none';
        }, 75);
      };
      setInterval(beat, 100);
    });
    await page.waitForTimeout(900);
    return at;
  },
};

test('a button that moves, or is in sight only when somebody looks, takes no click; the next honest one it does', async ({
  kith,
  sandbox,
}) => {
  test.setTimeout(120_000);
  for (const [index, [what, attack]] of Object.entries(MOVED).entries()) {
    const { page, at } = await aimAt(kith, SLUGS[index]!);
    const where = await attack(page, at);
    await page.mouse.click(...where);
    await page.waitForTimeout(600);
    expect(writesOf(sandbox).length, what).toBe(index);

    await page.reload();
    const honest = await kith.visit(`/in/${SLUGS[index]}/`);
    await honest.control.click('button', INVITE);
    await honest.control.find('status', SENT);
    expect(writesOf(sandbox).length, `${what}: the honest click`).toBe(index + 1);
    await Promise.all([page.close(), honest.page.close()]);
  }
});

test('no property of the control’s element takes a value that the page gives it', async ({ kith }) => {
  const { page } = await aimAt(kith, SLUGS[0]!);
  const changed = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const style = getComputedStyle(host);
    const values = [
      '0',
      '0.5',
      '1',
      'none',
      'hidden',
      'red',
      '7px',
      '50%',
      'rotate(9deg)',
      'scale(2)',
      'url(#a)',
      'auto',
    ];
    const reached = new Set<string>();
    for (const name of [...style]) {
      const before = style.getPropertyValue(name);
      for (const value of values) {
        host.style.setProperty(name, value, 'important');
        if (style.getPropertyValue(name) !== before) reached.add(name);
        host.style.removeProperty(name);
      }
    }
    return [...reached];
  });
  expect(changed).toEqual([]);
});

test('a window that has only just come to the front takes no click, and the next one it does', async ({
  kith,
  sandbox,
}) => {
  const { page, control, at } = await aimAt(kith, SLUGS[0]!);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const front = await kith.open('https://www.linkedin.com/feed/');
  await front.bringToFront();
  await page.waitForTimeout(700);
  await page.bringToFront();
  await page.mouse.click(...at);
  await control.find('status', /click once more/);
  expect(writesOf(sandbox)).toEqual([]);
  await control.click('button', INVITE);
  await control.find('status', SENT);
});
