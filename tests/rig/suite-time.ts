// Where the time of `npm test` went: by kind and by file, the slowest first, beside what it may take.
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';

/** What the tests of one file took, a second try included. */
export interface FileTime {
  readonly file: string;
  readonly tests: number;
  readonly seconds: number;
}

/** The part of a report of vitest that tells what took how long. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly unknown[];
  }[];
}

/** What the whole of it may take on two cores that do nothing else. */
export const BUDGET_S = 600;
/** What one file may take of a runner's time. */
export const FILE_BUDGET_S = 60;

const SLOWEST = 12;

/** The files of a run of vitest. */
export const filesOfVitest = ({ testResults }: VitestReport): FileTime[] =>
  testResults.map(({ name, startTime, endTime, assertionResults }) => ({
    file: name.slice(name.lastIndexOf('/tests/') + 1),
    tests: assertionResults.length,
    seconds: (endTime - startTime) / 1_000,
  }));

const testsIn = ({ specs, suites = [] }: JSONReportSuite): JSONReportSuite['specs'][number]['tests'] => [
  ...specs.flatMap(({ tests }) => tests),
  ...suites.flatMap(testsIn),
];

/** The files of a run of Playwright. */
export const filesOfPlaywright = ({ suites }: Pick<JSONReport, 'suites'>): FileTime[] =>
  suites.map((suite) => {
    const tests = testsIn(suite);
    const ms = tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0);
    return { file: `tests/e2e/${suite.file}`, tests: tests.length, seconds: ms / 1_000 };
  });

/** The slowest files, a line each. */
export const slowestLines = (files: readonly FileTime[]): string[] =>
  files
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST)
    .map(({ file, tests, seconds }) => `${seconds.toFixed(0).padStart(5)} s in ${file}, ${tests} tests`);

/** In one line, what took longer than it may; null where nothing did. */
export const overBudget = (seconds: number, files: readonly FileTime[]): string | null => {
  const slow = files
    .filter((file) => file.seconds > FILE_BUDGET_S)
    .map(({ file, seconds: taken }) => `${file} by ${Math.round(taken - FILE_BUDGET_S)} s`);
  const over = [...(seconds > BUDGET_S ? [`all of it by ${Math.round(seconds - BUDGET_S)} s`] : []), ...slow];
  return over.length === 0 ? null : `Over the budget: ${over.join(', ')}`;
};
