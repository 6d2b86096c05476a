// `npm run test:mutation -- quota`: changes the lines of a part in every way that a slip could, one at a time, and runs its tests on it;
// what no test notices and `explained.ts` does not explain is printed. Without a name it takes each part, which takes hours; with
// `--write` the README's rows of what ran are written.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { markdownTable, readmeSection } from '../rig/readme-section.ts';
import { OUTPUT, ROOT } from '../rig/root-folder.ts';
import { EXPLAINED } from './explained.ts';
import { type Judgement, judge, type MutationReport, scoreOf } from './judge.ts';
import { PARTS } from './parts.ts';

/** The tools stand apart with a lock file of their own: nobody else has to install them. */
const TOOLS = `${ROOT}tests/mutation/`;
const RESULTS = `${OUTPUT}mutation/`;
/** So many of a hundred must be noticed. */
const WANTED = 90;

async function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
}

/** Changes one part and runs its tests on each change. */
async function judged(name: string): Promise<Judgement> {
  const report = `${RESULTS}${name}.report.json`;
  const config = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    mutate: PARTS[name]?.files,
    ignorePatterns: ['.output', '.wxt', 'test-results', 'tests/mutation/node_modules'],
    tempDirName: '.output/mutation/sandbox',
    coverageAnalysis: 'perTest',
    // What runs once as a module is loaded would need a process for each change.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `${RESULTS}${name}.json`,
    concurrency: availableParallelism(),
    reporters: ['json'],
    jsonReporter: { fileName: report },
  };
  const file = `${RESULTS}${name}.config.json`;
  writeFileSync(file, JSON.stringify(config));
  await run(`${TOOLS}node_modules/.bin/stryker`, ['run', file, '--logLevel', 'warn'], ROOT, {
    KITH_MUTATED_PART: name,
  });
  return judge(JSON.parse(readFileSync(report, 'utf8')) as MutationReport, EXPLAINED);
}

const percent = (judgement: Judgement) => `${scoreOf(judgement).toFixed(1)} %`;

const rowOf = (name: string, judgement: Judgement): readonly string[] => [
  name,
  String(judgement.all),
  percent(judgement),
  String(judgement.explained),
  String(judgement.unexplained.length),
];

/** Writes the rows of what ran; those of other parts stay. */
function write(rows: readonly (readonly string[])[]): void {
  const section = readmeSection('mutation');
  const before = section.text
    .split('\n')
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
    .filter(([name = '']) => name in PARTS);
  const all = Object.keys(PARTS).flatMap((name) => [[...rows, ...before].find(([part]) => part === name) ?? []]);
  section.write(
    markdownTable(
      ['part', 'changes', 'noticed', 'cannot be noticed', 'survive'],
      all.filter((row) => row.length > 0),
    ),
  );
}

const names = process.argv.slice(2).filter((word) => word !== '--write');
const unknown = names.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
mkdirSync(RESULTS, { recursive: true });
await run('npm', ['ci', '--silent'], TOOLS);
const rows: (readonly string[])[] = [];
for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
  const judgement = await judged(name);
  rows.push(rowOf(name, judgement));
  console.log(
    `\n${name}: ${judgement.killed} of ${judgement.all} changes noticed (${percent(judgement)}), ${judgement.explained} cannot be, ${judgement.unexplained.length} survive`,
  );
  for (const line of judgement.unexplained) console.log(`  survives  ${line}`);
  for (const { file, line } of judgement.idle) console.log(`  needs no explanation any more  ${file}: ${line}`);
  if (scoreOf(judgement) < WANTED || judgement.unexplained.length + judgement.idle.length > 0) process.exitCode = 1;
}
if (process.argv.includes('--write')) write(rows);
