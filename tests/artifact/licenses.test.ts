import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '@/package.json';
import { bundledLicenses } from '@/tests/rig/bundled-licenses';
import { textOf } from './build-files';

test('ships the licences of what it carries, each by name and version', () => {
  const shipped = textOf('licenses.txt');
  expect(shipped).toBe(bundledLicenses());
  for (const [name, version] of Object.entries(packageJson.dependencies))
    expect(shipped).toContain(`${name} ${version} (`);
  const preact = readFileSync('node_modules/preact/LICENSE', 'utf8').replaceAll('\r\n', '\n').trim();
  expect(shipped).toContain(preact);
});
