import { expect, test } from './kith-test.ts';

/** What stands once a page has loaded, which is when Chrome shows a popup or a side panel. */
type Loaded = typeof globalThis & { loaded?: { scheme: string; dir: string; color: string } };

test('popup and side panel have the theme and the side that were chosen by the time Chrome shows them', async ({
  kith,
}) => {
  const page = await kith.context.newPage();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(kith.address('options.html'));
  await page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    localStorage.setItem('language', 'ar');
  });
  await page.addInitScript(() => {
    addEventListener('load', () => {
      const { documentElement: root, body } = document;
      const { color } = getComputedStyle(body);
      (globalThis as Loaded).loaded = { scheme: root.style.colorScheme, dir: root.dir, color };
    });
  });
  for (const path of ['popup.html', 'sidepanel.html']) {
    await page.goto(kith.address(path), { waitUntil: 'load' });
    const loaded = await page.evaluate(() => (globalThis as Loaded).loaded);
    expect(loaded).toMatchObject({ scheme: 'dark', dir: 'rtl' });
    // Its styles are there as well: text on what is dark is light.
    const channels = loaded?.color.match(/\d+/g)?.map(Number) ?? [];
    expect(channels).toHaveLength(3);
    expect(Math.min(...channels)).toBeGreaterThan(170);
  }
});
