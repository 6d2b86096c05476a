import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { chromiumPath } from '../rig/chromium-path.mjs';
import { OUTPUT } from '../rig/root-folder.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SETUP = { configFile: join(import.meta.dirname, '../gallery/vite.config.ts'), logLevel: 'silent' } as const;

test('every screen, in light and in dark, is free of what axe finds', async () => {
  test.setTimeout(240_000);
  const outDir = `${OUTPUT}gallery`;
  await build({ ...SETUP, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...SETUP, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({ executablePath: (await chromiumPath()) ?? '', args: ['--no-sandbox'] });
  const found: string[] = [];
  try {
    const context = await browser.newContext({ viewport: { width: 380, height: 500 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const url = server.resolvedUrls?.local[0] ?? '';
    await page.goto(url);
    const names = await page.locator('.gallery a').allTextContents();
    expect(names.length).toBeGreaterThan(40);
    for (const name of names) {
      await page.goto(`${url}#${name}`);
      await page.reload();
      await page.locator(`[data-ready="${name}"]`).waitFor();
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await new AxeBuilder({ page })
        .withTags(TAGS)
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze();
      // Only colours differ in the dark.
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      for (const { id, nodes } of [...light.violations, ...dark.violations])
        found.push(`${name}: ${id} at ${nodes[0]?.target.join(' ')}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  expect(found).toEqual([]);
});
