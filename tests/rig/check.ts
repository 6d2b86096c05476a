// `npm test`: everything that must hold, then one line a check that sums it up.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { OUTPUT, ROOT } from './root-folder.ts';
import { type FileTime, filesOfPlaywright, filesOfVitest, overBudget, slowestLines } from './suite-time.ts';

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

/** One check after the other. */
type Lane = readonly Check[];

/** What needs no browser goes side by side; the lanes of the first stage share nothing that they write. */
const STAGES: readonly (readonly Lane[])[] = [
  [
    [{ title: 'Unit, simulation, contract', script: 'unit', runner: 'vitest' }],
    [
      { title: 'Types', script: 'types' },
      { title: 'Lint', script: 'lint' },
      { title: 'Build', script: 'build' },
      { title: 'Artifact', script: 'artifact', after: 'build', runner: 'vitest' },
      { title: 'Build of the tour', script: 'build:sandbox' },
    ],
  ],
  [
    [
      { title: 'End to end', script: 'e2e', after: 'build', runner: 'playwright' },
      { title: 'Reliability table', script: 'table', after: 'e2e' },
      { title: 'Table of jobs', script: 'table:jobs', after: 'e2e' },
      { title: 'Tour', script: 'tour', after: 'build:sandbox' },
    ],
  ],
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

const FILES = { vitest: filesOfVitest, playwright: filesOfPlaywright } as const;

/** Runs a check; its words come as they are said where it is alone, and all at once where others talk beside it. */
const run = async (check: Check, isAlone: boolean): Promise<boolean> => {
  const file = resultFile(check);
  const args = check.runner === undefined ? [] : ['--', ...ARGUMENTS[check.runner](file)];
  const env = { ...process.env, CI: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const child = spawn('npm', ['run', '--silent', check.script, ...args], {
    cwd: ROOT,
    shell: process.platform === 'win32',
    env,
    stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => said.push(text));
  if (isAlone) console.log(`\n${check.title}`);
  const [status] = await once(child, 'close');
  if (!isAlone) console.log(`\n${check.title}\n${said.join('')}`);
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

const filesOf = (check: Check): FileTime[] => {
  if (check.runner === undefined) return [];
  try {
    return FILES[check.runner](JSON.parse(readFileSync(resultFile(check), 'utf8')));
  } catch {
    return [];
  }
};

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const broken = new Set<string>();
const tallies = new Map<Check, Tally>();
const seconds = new Map<Check, number>();

const secondsSince = (begunAt: number): number => Math.round((performance.now() - begunAt) / 1_000);

const runLane = async (lane: Lane, isAlone: boolean): Promise<void> => {
  for (const check of lane) {
    const checkBegunAt = performance.now();
    // What stands on a broken build would test the build before it.
    const held = !(check.after !== undefined && broken.has(check.after)) && (await run(check, isAlone));
    if (!held) broken.add(check.script);
    tallies.set(check, tallyOf(check, held));
    seconds.set(check, secondsSince(checkBegunAt));
  }
};

const begunAt = performance.now();
for (const lanes of STAGES) await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)));

const files = [...tallies.keys()].flatMap(filesOf);
const total = secondsSince(begunAt);
console.log(['', 'The slowest files:', ...slowestLines(files), ''].join('\n'));
for (const [check, { passed, failed }] of tallies)
  console.log(`${check.title.padEnd(28)}${passed} passed, ${failed} failed in ${seconds.get(check)} s`);
const sumOf = (kind: keyof Tally): number => tallies.values().reduce((sum, tally) => sum + tally[kind], 0);
console.log(`\n${sumOf('passed')} passed, ${sumOf('failed')} failed in ${total} s`);
const over = overBudget(total, files);
if (over !== null) console.log(over);
process.exitCode = sumOf('failed') === 0 ? 0 : 1;
