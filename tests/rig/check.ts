// `npm test`: everything that must hold, one check after the other, then one line that sums them up.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { OUTPUT, ROOT } from './root-folder.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Check {
  readonly title: string;
  /** The npm script, and the one that it builds on. */
  readonly script: string;
  readonly after?: string;
  readonly runner?: 'vitest' | 'playwright';
}

const CHECKS: readonly Check[] = [
  { title: 'Types', script: 'types' },
  { title: 'Lint', script: 'lint' },
  { title: 'Unit, simulation, contract', script: 'unit', runner: 'vitest' },
  { title: 'Build', script: 'build' },
  { title: 'Artifact', script: 'artifact', after: 'build', runner: 'vitest' },
  { title: 'End to end', script: 'e2e', after: 'build', runner: 'playwright' },
  { title: 'Reliability table', script: 'table', after: 'e2e' },
  { title: 'Build of the tour', script: 'build:sandbox' },
  { title: 'Tour', script: 'tour', after: 'build:sandbox' },
];

const RESULTS = `${OUTPUT}results/`;
const resultFile = ({ script }: Check) => `${RESULTS}${script}.json`;

const ARGUMENTS = {
  vitest: (file: string) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  playwright: () => ['--reporter=line,json'],
} as const;

const TALLIES = {
  vitest: ({ numPassedTests, numFailedTests }: { numPassedTests: number; numFailedTests: number }): Tally => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }),
  playwright: ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }): Tally => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }),
} as const;

const run = (check: Check): boolean => {
  const file = resultFile(check);
  const args = check.runner === undefined ? [] : ['--', ...ARGUMENTS[check.runner](file)];
  const { status } = spawnSync('npm', ['run', '--silent', check.script, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CI: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return status === 0;
};

// A runner that breaks before its first test counts as one failure.
const tallyOf = (check: Check, held: boolean): Tally => {
  const alone = { passed: held ? 1 : 0, failed: held ? 0 : 1 };
  if (check.runner === undefined) return alone;
  try {
    const tally = TALLIES[check.runner](JSON.parse(readFileSync(resultFile(check), 'utf8')));
    return held || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const broken = new Set<string>();
const tallies = CHECKS.map((check): Tally => {
  console.log(`\n${check.title}`);
  // What stands on a broken build would test the build before it.
  const held = !(check.after !== undefined && broken.has(check.after)) && run(check);
  if (!held) broken.add(check.script);
  return tallyOf(check, held);
});

console.log('');
CHECKS.forEach(({ title }, index) => {
  const { passed, failed } = tallies[index]!;
  console.log(`${title.padEnd(28)}${passed} passed, ${failed} failed`);
});
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
