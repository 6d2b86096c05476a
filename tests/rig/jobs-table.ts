// `npm run table:jobs`: the README's table of jobs against what the last end-to-end run counted; `-- --write` writes it.
import { readFileSync } from 'node:fs';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { JOB_ANNOTATION, type JobRow } from '../e2e/job-row.ts';
import { markdownTable, readmeSection } from './readme-section.ts';
import { OUTPUT } from './root-folder.ts';

const rowsIn = (suite: JSONReportSuite): JobRow[] => [
  ...suite.specs
    .flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations))
    .filter(({ type }) => type === JOB_ANNOTATION)
    .map(({ description }) => JSON.parse(description ?? '') as JobRow),
  ...(suite.suites ?? []).flatMap(rowsIn),
];

const NOTE = `Counted in a real Chromium from the open page or popup, to the last press that a job takes; what is typed as a text is not counted, and Tab
is. \`npm test\` fails where a line is no longer true, and \`npm run table:jobs -- --write\` then writes what is.`;

const report: JSONReport = JSON.parse(readFileSync(`${OUTPUT}results/e2e.json`, 'utf8'));
const rows = report.suites.flatMap(rowsIn);
const countOf = (job: string, by: JobRow['by']) =>
  String(rows.find((row) => row.job === job && row.by === by)?.count ?? 'not counted');
const lines = [...new Set(rows.map(({ job }) => job))].map((job) => [
  job,
  countOf(job, 'mouse'),
  countOf(job, 'keyboard'),
]);
const text = `${markdownTable(['job', 'clicks', 'keys'], lines)}\n\n${NOTE}`;

const section = readmeSection('jobs');
if (process.argv.includes('--write')) section.write(text);
else if (section.text !== text) {
  console.error(
    `The README’s table of jobs is not what the tests counted; "npm run table:jobs -- --write" writes this:\n${text}`,
  );
  process.exitCode = 1;
}
