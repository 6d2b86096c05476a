// `npm run test:planted`: plants one fault after the other in the product and runs the tests that must see it; then a table of which
// test caught which. `-- words` plants only those whose name or file has these words.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { markdownTable } from '../readme-section.ts';
import { OUTPUT, ROOT } from '../root-folder.ts';
import type { PlantedFault } from './planted-fault.ts';
import { PLANTED_FAULTS } from './planted-faults.ts';

const RESULTS = `${OUTPUT}planted/`;
/** Enough random histories to meet any of the faults that are left to them. */
const SEEDS = '1500';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** What came of tests, by their file; `env` names the fault that is planted meanwhile. */
async function resultsOf(tests: readonly string[], id: string, env: NodeJS.ProcessEnv): Promise<Report['testResults']> {
  const file = `${RESULTS}${id}.json`;
  const args = ['run', '--config', 'tests/rig/planted/vitest.config.ts', '--reporter=json', `--outputFile=${file}`];
  const child = spawn('npx', ['--no-install', 'vitest', ...args, ...tests], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'ignore'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  await once(child, 'close');
  return (JSON.parse(readFileSync(file, 'utf8')) as Report).testResults;
}

/** The tests that failed, or none. */
async function caughtBy({ fault, tests }: PlantedFault, number: number): Promise<readonly string[]> {
  const results = await resultsOf(tests, `${number}`, { KITH_PLANTED_FAULT: fault, SIMULATION_SEEDS: SEEDS });
  return results.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${name.slice(ROOT.length)}: ${fullName}`),
  );
}

const words = process.argv.slice(2);
const chosen = PLANTED_FAULTS.filter(({ fault, file }) => words.every((word) => `${fault} ${file}`.includes(word)));
if (chosen.length === 0) {
  console.error('No planted fault has these words in its name or file.');
  process.exit(1);
}
const caught = new Map<PlantedFault, readonly string[]>();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

// A test that fails on the product as it is would seem to catch every fault.
const broken = (await resultsOf([...new Set(chosen.flatMap(({ tests }) => tests))], 'none', { SIMULATION_SEEDS: '20' }))
  .filter(({ status }) => status === 'failed')
  .map(({ name }) => name.slice(ROOT.length));
if (broken.length > 0) {
  console.error(`Without any fault these fail, so nothing can be told by them: ${broken.join(', ')}`);
  process.exit(1);
}

const waiting = [...chosen.entries()];
const work = async (): Promise<void> => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [number, planted] = next;
    const tests = await caughtBy(planted, number).catch((error: unknown) => {
      console.error(`${planted.fault}: the tests could not run (${String(error)})`);
      return [];
    });
    caught.set(planted, tests);
    console.log(`${tests.length > 0 ? 'caught ' : 'ESCAPED'}  ${planted.fault}`);
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, work));

const rows = chosen.map((planted) => {
  const [first, ...others] = caught.get(planted) ?? [];
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return [planted.fault, planted.file, first === undefined ? 'NONE' : `${first}${more}`];
});
const escaped = chosen.filter((planted) => !caught.get(planted)?.length);
console.log(`\n${markdownTable(['A product in which', 'planted in', 'is caught by'], rows)}`);
console.log(`\n${chosen.length - escaped.length} of ${chosen.length} planted faults are caught`);
process.exitCode = escaped.length === 0 ? 0 : 1;
