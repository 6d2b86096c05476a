// `npm run table`: the reliability table of the README against what the last end-to-end run recorded; `-- --write` writes it.
import { readFileSync } from 'node:fs';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { type ReliabilityRow, ROW_ANNOTATION } from '../e2e/reliability-row.ts';
import { markdownTable, readmeSection } from './readme-section.ts';
import { OUTPUT } from './root-folder.ts';

const REPORT = `${OUTPUT}results/e2e.json`;

const HEAD = ['What breaks', 'When', 'Sent', 'You read', 'The server saw', 'In the end'];

const rowsIn = (suite: JSONReportSuite): ReliabilityRow[] => [
  ...suite.specs
    .flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations))
    .filter(({ type }) => type === ROW_ANNOTATION)
    .map(({ description }) => JSON.parse(description ?? '') as ReliabilityRow),
  ...(suite.suites ?? []).flatMap(rowsIn),
];

/** What breaks in most phases comes first, and each fault goes through its phases as the first does, over whichever version they ran. */
const inOrder = (rows: readonly ReliabilityRow[]): ReliabilityRow[] => {
  const phases = (fault: string) => new Set(rows.filter((row) => row.fault === fault).map(({ when }) => when)).size;
  const faults = [...new Set(rows.map(({ fault }) => fault))].sort((a, b) => phases(b) - phases(a));
  const whens = [...new Set([...rows.filter(({ fault }) => fault === faults[0]), ...rows].map(({ when }) => when))];
  return rows.toSorted(
    (a, b) => faults.indexOf(a.fault) - faults.indexOf(b.fault) || whens.indexOf(a.when) - whens.indexOf(b.when),
  );
};

/** Lines that differ only in what was sent are one. */
const linesOf = (rows: readonly ReliabilityRow[]): string[][] => {
  const lines = new Map<string, { cells: string[]; sends: Set<string> }>();
  for (const { fault, when, send, says, server, ends } of rows) {
    const cells = [fault, when, '', says.replace(`your ${send} to`, 'your [send] to'), server, ends];
    const line = lines.get(cells.join()) ?? { cells, sends: new Set() };
    lines.set(cells.join(), { cells, sends: line.sends.add(send) });
  }
  return [...lines.values()].map(({ cells, sends }) => cells.with(2, [...sends].sort().join(', ')));
};

const NOTE = `Every line was read off a real Chromium and the log of the local Unipile, about half of the sends over each version of its API;
[send] is the word for what was sent. Moments stand as 09:12 tomorrow and the windows of a day as 24 hours, since both change
with the hour of the run. \`npm test\` fails where a line is no longer true, and \`npm run table -- --write\` then writes what is.
\`npm run test:soak -- --kills 500\` kills at that many random moments, from a seed that it prints, and does all of the above over
both versions.`;

const report: JSONReport = JSON.parse(readFileSync(REPORT, 'utf8'));
const section = readmeSection('reliability');
const text = `${markdownTable(HEAD, linesOf(inOrder(report.suites.flatMap(rowsIn))))}\n\n${NOTE}`;

if (process.argv.includes('--write')) section.write(text);
else if (section.text !== text) {
  console.error(
    `The README’s reliability table is not what the tests saw; "npm run table -- --write" writes this:\n${text}`,
  );
  process.exitCode = 1;
}
