// `npm run test:soak -- --kills 500 --seed 7`: what `npm test` has no time for. Kills at many random moments, every kind of kill in
// every phase of every kind of send, every cut and fault over both versions of the API, and a long walk through LinkedIn's pages.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from './root-folder.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const { kills, seed } = values;
const SPECS = ['campaign-random', 'campaign.spec', 'inbox-large', 'page-walk', 'once', 'far-and-slow', 'faults'];

console.log(`${kills} kills with seed ${seed}; the same seed picks the same sends, kills and moments.`);
const { status } = spawnSync('npx', ['--no-install', 'playwright', 'test', ...SPECS], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, KITH_SOAK: '1', KITH_KILLS: kills, KITH_SEED: seed },
});
process.exitCode = status ?? 1;
