// Runs before every npm script, on a machine that may have nothing but Node 20 and npm: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './chromium-path.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WINDOWS = process.platform === 'win32';

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'ignore',
    shell: WINDOWS,
    env: { ...process.env, ...env },
  }).status === 0;

const lockOf = (path) => JSON.parse(readFileSync(`${ROOT}${path}`, 'utf8')).packages;

// npm writes what it installed to a lock of its own, last of all: a cut installation has none.
const packagesAreCurrent = () => {
  if (!existsSync(`${ROOT}node_modules/.package-lock.json`)) return false;
  const installed = lockOf('node_modules/.package-lock.json');
  return Object.entries(lockOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
};

const installPackages = () => {
  if (packagesAreCurrent()) return;
  console.log('Installing the packages…');
  if (!run('npm', ['ci'])) stop('The packages could not be installed: run "npm ci" to see why.');
};

const isRoot = () => process.getuid?.() === 0;

const installWithApt = () => {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
};

const installWithPlaywright = () => run('npx', ['--no-install', 'playwright', 'install', 'chromium']);

const installChromium = async () => {
  if ((await chromiumPath()) !== null) return;
  if (process.env.CHROMIUM_PATH) stop('CHROMIUM_PATH names no file: set it to a Chromium or Chrome, or unset it.');
  console.log('Installing Chromium…');
  for (const install of [installWithApt, installWithPlaywright]) {
    install();
    if ((await chromiumPath()) !== null) return;
  }
  stop('There is no Chromium on this machine: install Chromium or Chrome 140 or later, or set CHROMIUM_PATH to one.');
};

installPackages();
if (!process.argv.includes('--without-browser')) await installChromium();
