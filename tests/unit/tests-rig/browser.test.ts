import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { OFF_IN_PLAYWRIGHT } from '../../rig/browser.ts';

test('what Playwright switches off stays off', () => {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core'));
  const source = readFileSync(join(playwright, 'lib/coreBundle.js'), 'utf8');
  const [, list = ''] = /\bdisabledFeatures = \[([^\]]+)\]/.exec(source) ?? [];
  expect(OFF_IN_PLAYWRIGHT).toEqual([...list.matchAll(/"(\w+)"/g)].map(([, feature]) => feature));
});
