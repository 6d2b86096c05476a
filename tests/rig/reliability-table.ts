// `npm run table`: the reliability table of the README against what the last end-to-end run recorded; `-- --write` writes it.
import { readFileSync, writeFileSync } from 'node:fs';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { type ReliabilityRow, ROW_ANNOTATION } from '../e2e/reliability-row.ts';
import { OUTPUT, ROOT } from './root-folder.ts';

const REPORT = `${OUTPUT}results/e2e.json`;
const README = `${ROOT}README.md`;
const BEGIN = '<!-- reliability:begin -->';
const END = '<!-- reliability:end -->';

const HEAD = ['What breaks', 'When', 'Sent', 'You read', 'The server saw', 'In the end'];

const rowsIn = (suite: JSONReportSuite): ReliabilityRow[] => [
  ...suite.specs
    .flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations))
    .filter(({ type }) => type === ROW_ANNOTATION)
    .map(({ description }) => JSON.parse(description ?? '') as ReliabilityRow),
  ...(suite.suites ?? []).flatMap(rowsIn),
];

/** What breaks in most phases comes first. */
const inOrder = (rows: readonly ReliabilityRow[]): ReliabilityRow[] => {
  const phases = (fault: string) => new Set(rows.filter((row) => row.fault === fault).map(({ when }) => when)).size;
  return rows.toSorted((a, b) => phases(b.fault) - phases(a.fault));
};

/** Lines that differ only in what was sent are one. */
const linesOf = (rows: readonly ReliabilityRow[]): string[] => {
  const sends = new Map<string, Set<string>>();
  for (const { fault, when, send, says, server, ends } of rows) {
    const cells = [fault, when, '\0', says.replace(`your ${send} to`, 'your [send] to'), server, ends];
    const line = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    sends.set(line, (sends.get(line) ?? new Set()).add(send));
  }
  return [...sends].map(([line, which]) => line.replace('\0', [...which].join(', ')));
};

const report: JSONReport = JSON.parse(readFileSync(REPORT, 'utf8'));
const table = [
  `| ${HEAD.join(' | ')} |`,
  `|${' --- |'.repeat(HEAD.length)}`,
  ...linesOf(inOrder(report.suites.flatMap(rowsIn))),
].join('\n');

const NOTE = `Every line was read off a real Chromium and the log of the local Unipile; [send] is the word for what was sent. \`npm test\`
fails where a line is no longer true, and \`npm run table -- --write\` then writes what is. \`npm run test:soak -- --kills 500\`
kills at that many random moments, from a seed that it prints.`;

const readme = readFileSync(README, 'utf8');
const start = readme.indexOf(BEGIN) + BEGIN.length;
const written = `${readme.slice(0, start)}\n${table}\n\n${NOTE}\n${readme.slice(readme.indexOf(END))}`;

if (process.argv.includes('--write')) writeFileSync(README, written);
else if (written !== readme) {
  console.error(
    `The README’s reliability table is not what the tests saw; "npm run table -- --write" writes this:\n${table}`,
  );
  process.exitCode = 1;
}
