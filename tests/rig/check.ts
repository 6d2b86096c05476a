// `npm test`: everything that must hold, then one line a check that sums it up.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { OUTPUT, ROOT } from './root-folder.ts';
import { errorLines, type Failures, failureLines, failuresOfPlaywright, failuresOfVitest } from './suite-failures.ts';
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

interface Stage {
  /** Its runners' words come as they are said. */
  readonly main: Lane;
  /** Goes on beside it, in time that the first leaves; what it says comes check by check. They share nothing that they write. */
  readonly beside: Lane;
}

/** Half of what a browser's test takes is waiting: what reads no clock and needs no browser is done meanwhile. */
const STAGES: readonly Stage[] = [
  {
    main: [{ title: 'Unit, contract', script: 'unit', runner: 'vitest' }],
    beside: [
      { title: 'Build', script: 'build' },
      { title: 'Build of the tour', script: 'build:sandbox' },
    ],
  },
  {
    main: [
      { title: 'End to end', script: 'e2e', after: 'build', runner: 'playwright' },
      { title: 'Reliability table', script: 'table', after: 'e2e' },
      { title: 'Table of jobs', script: 'table:jobs', after: 'e2e' },
      { title: 'Tour', script: 'tour', after: 'build:sandbox' },
    ],
    beside: [
      { title: 'Types', script: 'types' },
      { title: 'Lint', script: 'lint' },
      { title: 'Artifact', script: 'artifact', after: 'build', runner: 'vitest' },
      { title: 'Firefox’s linter', script: 'lint:firefox' },
      { title: 'Simulation', script: 'simulation', runner: 'vitest' },
    ],
  },
];

/** A tenth of the time of a core that the browsers want as well. */
const BESIDE_PRIORITY = constants.priority.PRIORITY_BELOW_NORMAL;

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
const FAILURES = { vitest: failuresOfVitest, playwright: failuresOfPlaywright } as const;

interface Outcome {
  readonly held: boolean;
  /** Empty where it went straight to the terminal. */
  readonly said: string;
}

/** Runs a check: a runner of the main lane says its words as they come, all others once they are done. */
const run = async (check: Check, isBeside: boolean): Promise<Outcome> => {
  const isLive = !isBeside && check.runner !== undefined;
  const file = resultFile(check);
  const args = check.runner === undefined ? [] : ['--', ...ARGUMENTS[check.runner](file)];
  const env = { ...process.env, CI: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const child = spawn('npm', ['run', '--silent', check.script, ...args], {
    cwd: ROOT,
    shell: process.platform === 'win32',
    env,
    stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
  });
  // What it starts takes it over.
  if (isBeside && child.pid !== undefined) setPriority(child.pid, BESIDE_PRIORITY);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => said.push(text));
  if (isLive) console.log(`\n${check.title}`);
  const [status] = await once(child, 'close');
  if (!isLive) console.log(`\n${check.title}\n${said.join('')}`);
  return { held: status === 0, said: said.join('') };
};

// A runner that breaks before its first test counts as one failure.
const tallyOf = (check: Check, { held }: Outcome): Tally => {
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

/** A check that failed and names no test tells its own words. */
const failuresOf = (check: Check, { held, said }: Outcome): Failures => {
  const ofItself = { failed: held ? [] : [{ name: check.title, said: errorLines(said) }], secondTries: [] };
  if (check.runner === undefined) return ofItself;
  try {
    const failures = FAILURES[check.runner](JSON.parse(readFileSync(resultFile(check), 'utf8')));
    return held || failures.failed.length > 0 ? failures : { ...ofItself, secondTries: failures.secondTries };
  } catch {
    return ofItself;
  }
};

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const broken = new Set<string>();
const tallies = new Map<Check, Tally>();
const failures: Failures[] = [];
const seconds = new Map<Check, number>();

const secondsSince = (begunAt: number): number => Math.round((performance.now() - begunAt) / 1_000);

const runLane = async (lane: Lane, isBeside: boolean): Promise<void> => {
  for (const check of lane) {
    const checkBegunAt = performance.now();
    // What stands on a broken build would test the build before it.
    const isBarred = check.after !== undefined && broken.has(check.after);
    const outcome = isBarred
      ? { held: false, said: `not run, since "${check.after}" failed` }
      : await run(check, isBeside);
    if (!outcome.held) broken.add(check.script);
    tallies.set(check, tallyOf(check, outcome));
    failures.push(failuresOf(check, outcome));
    seconds.set(check, secondsSince(checkBegunAt));
  }
};

const begunAt = performance.now();
for (const { main, beside } of STAGES) await Promise.all([runLane(main, false), runLane(beside, true)]);

const files = [...tallies.keys()].flatMap(filesOf);
// How long a file takes beside the browsers says how busy they were.
const filesOfMain = STAGES.flatMap(({ main }) => main).flatMap(filesOf);
const total = secondsSince(begunAt);
console.log(['', 'The slowest files:', ...slowestLines(files), ''].join('\n'));
for (const [check, { passed, failed }] of tallies)
  console.log(`${check.title.padEnd(28)}${passed} passed, ${failed} failed in ${seconds.get(check)} s`);
const sumOf = (kind: keyof Tally): number => tallies.values().reduce((sum, tally) => sum + tally[kind], 0);
console.log(`\n${sumOf('passed')} passed, ${sumOf('failed')} failed in ${total} s`);
const over = overBudget(total, filesOfMain);
if (over !== null) console.log(over);
// Last of all: the end is what a long log keeps.
const failed = failures.flatMap((one) => one.failed);
const secondTries = failures.flatMap((one) => one.secondTries);
for (const line of failureLines({ failed, secondTries })) console.log(line);
process.exitCode = sumOf('failed') === 0 ? 0 : 1;
