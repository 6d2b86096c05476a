// `npm run test:soak -- --kills 500 --seed 7`: what `npm test` has no time for. Kills at many random moments, every kind of kill in
// every phase of every kind of send, every cut, fault, change, reply and text written on over both versions of the API, a long walk
// through LinkedIn's pages, and before it all so many random histories (`--histories 10000`, a minute) and simulated hours of use
// (`--hours 24`, two minutes) while everything goes wrong.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from './root-folder.ts';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '10000' },
    hours: { type: 'string', default: '24' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const { histories, hours, kills, seed } = values;
const SPECS = [
  'campaign-random',
  'campaign.spec',
  'inbox-large',
  'page-walk',
  'once',
  'far-and-slow',
  'faults',
  'message-changes',
  'message-replies',
  'write-on',
];

const run = (args: readonly string[], env: NodeJS.ProcessEnv): number =>
  spawnSync('npx', ['--no-install', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, KITH_SEED: seed, ...env },
  }).status ?? 1;

console.log(
  `${histories} histories, ${hours} hours and ${kills} kills with seed ${seed}; the same seed picks the same sends, kills and moments.`,
);
const HISTORIES = ['tests/simulation/random-histories', 'tests/simulation/browsers'];
const told = run(['vitest', 'run', '--project', 'simulation', ...HISTORIES], { SIMULATION_SEEDS: histories });
const lived = run(['vitest', 'run', '--project', 'simulation', 'tests/simulation/day'], { KITH_SOAK_HOURS: hours });
const walked = run(['playwright', 'test', ...SPECS], { KITH_SOAK: '1', KITH_KILLS: kills });
process.exitCode = told || lived || walked;
