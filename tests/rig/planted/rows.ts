// `npm run test:planted-rows`: builds the extension with one fault after the other and runs the browser tests behind those lines of the
// README's reliability table that the fault makes untrue: all of them have to fail. `-- words` takes only those with these words.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { JSONReport } from '@playwright/test/reporter';
import { build } from 'wxt';
import { markdownTable } from '../readme-section.ts';
import { OUTPUT, ROOT } from '../root-folder.ts';
import { ROW_FAULTS, type RowFault } from './faults-of-rows.ts';
import { plant } from './plant.ts';

const RESULT = `${OUTPUT}planted-rows/result.json`;

/** How many of the tests held although the product is broken, and how many failed as they must. */
async function outcomeOf(fault: RowFault): Promise<{ readonly held: number; readonly failed: number }> {
  await build({ root: ROOT, logger: QUIET, vite: () => ({ plugins: [plant(fault.edits)] }) });
  rmSync(RESULT, { force: true });
  spawnSync(
    'npx',
    ['--no-install', 'playwright', 'test', fault.spec, '-g', fault.titles, '--retries', '0', '--reporter=json'],
    {
      cwd: ROOT,
      stdio: 'ignore',
      shell: process.platform === 'win32',
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: RESULT },
    },
  );
  const { stats }: JSONReport = JSON.parse(readFileSync(RESULT, 'utf8'));
  return { held: stats.expected, failed: stats.unexpected };
}

const ignore = () => {};
const QUIET = {
  level: 0,
  debug: ignore,
  log: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  fatal: ignore,
  success: ignore,
};

mkdirSync(`${OUTPUT}planted-rows`, { recursive: true });
const words = process.argv.slice(2);
const chosen = ROW_FAULTS.filter(({ fault, rows }) => words.every((word) => `${fault} ${rows.join()}`.includes(word)));
const lines: string[][] = [];
for (const fault of chosen) {
  const { held, failed } = await outcomeOf(fault);
  const seen = held === 0 && failed > 0;
  if (!seen) process.exitCode = 1;
  lines.push([fault.rows.join('; '), fault.fault, seen ? `${failed} failed` : `${failed} failed, ${held} HELD`]);
  console.log(lines.at(-1)?.join(' · '));
}
// What stands in the folder of the build is no broken product.
await build({ root: ROOT, logger: QUIET });
console.log(`\n${markdownTable(['Lines', 'on a product in which', 'tests'], lines)}`);
