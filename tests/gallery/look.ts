// Pictures of every screen: `node tests/gallery/look.ts <folder> [screen …]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumPath } from '../rig/chromium-path.mjs';

const [folder = 'test-results/gallery', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const server = await createServer({ configFile: join(import.meta.dirname, 'vite.config.ts') });
await server.listen();
const url = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: (await chromiumPath()) ?? '',
  args: ['--no-sandbox'],
});

try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 380, height: 540 }, colorScheme, deviceScaleFactor: 2 });
    await page.goto(url);
    const names = wanted.length > 0 ? wanted : await page.locator('.gallery a').allTextContents();
    for (const name of names) {
      await page.goto(`${url}#${name}`);
      await page.reload();
      await page.locator(`[data-ready="${name}"]`).waitFor();
      await page.waitForTimeout(150);
      await page.screenshot({
        path: join(folder, `${name}-${colorScheme}.png`),
        fullPage: true,
        animations: 'disabled',
      });
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
