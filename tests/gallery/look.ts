// Pictures of every screen: `node tests/gallery/look.ts <folder> [--width=400] [--zoom=2] [--forced] [--language=de] [--panel] [screen …]`.
// `--width` is that of the window in the browser's own pixels: at a zoom of 2 a page has half of them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumPath } from '../rig/chromium-path.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '380' },
    height: { type: 'string', default: '540' },
    zoom: { type: 'string', default: '1' },
    forced: { type: 'boolean', default: false },
    language: { type: 'string', default: '' },
    panel: { type: 'boolean', default: false },
  },
});
const [folder = 'test-results/gallery', ...wanted] = positionals;
const zoom = Number(values.zoom);
const across = (pixels: string) => Math.floor(Number(pixels) / zoom);
mkdirSync(folder, { recursive: true });

const server = await createServer({ configFile: join(import.meta.dirname, 'vite.config.ts') });
await server.listen();
const url = `${server.resolvedUrls?.local[0] ?? ''}${values.language && `?language=${values.language}`}`;
const browser = await chromium.launch({
  executablePath: (await chromiumPath()) ?? '',
  args: ['--no-sandbox'],
});

try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width: across(values.width), height: across(values.height) },
      colorScheme,
      forcedColors: values.forced ? 'active' : 'none',
      deviceScaleFactor: 2 * zoom,
    });
    await page.goto(url);
    const names = wanted.length > 0 ? wanted : await page.locator('.gallery a').allTextContents();
    for (const name of names) {
      await page.goto(`${url}#${name}${values.panel ? '/sidepanel' : ''}`);
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
