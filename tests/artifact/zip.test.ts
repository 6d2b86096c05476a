import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import packageJson from '@/package.json';
import { ROOT } from '@/tests/rig/root-folder';

/** All that a zip is made of, beside the packages. */
const SOURCES = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'tests/rig',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];
const ZIP = `kith-${packageJson.version}-chrome.zip`;

const elsewhere = mkdtempSync(join(tmpdir(), 'kith-zip-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** The zip of a copy of the project in a folder of this name, as made by a machine that is set up like this. */
function zippedIn(folder: string, machine: { readonly TZ: string; readonly LANG: string }): Buffer {
  const copy = join(elsewhere, folder);
  mkdirSync(copy, { recursive: true });
  for (const source of SOURCES) cpSync(join(ROOT, source), join(copy, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  // What the test runner says of itself would make another build.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'zip'], {
    cwd: copy,
    env: { ...env, ...machine, LC_ALL: machine.LANG },
    stdio: 'pipe',
  });
  expect(readdirSync(join(copy, '.output')).filter((name) => name.endsWith('.zip'))).toEqual([ZIP]);
  return readFileSync(join(copy, '.output', ZIP));
}

// One after the other: a zip counts time in steps of two seconds.
test('zips to the same bytes from another path, time zone and language, at another time', { timeout: 120_000 }, () => {
  const here = zippedIn('kith', { TZ: 'UTC', LANG: 'C' });
  const there = zippedIn('Ünlü İş/kith 2', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' });
  expect(there.equals(here)).toBe(true);
});
