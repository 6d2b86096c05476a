// What failed in a run of `npm test`, and what held only at its second try: each by its name, with how its error begins.
import { stripVTControlCharacters } from 'node:util';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';

/** A test that failed, or held only at its second try. */
export interface Failure {
  /** Its file, and its own name. */
  readonly name: string;
  /** How the error begins. */
  readonly said: string;
}

/** What did not hold at once. */
export interface Failures {
  readonly failed: readonly Failure[];
  readonly secondTries: readonly Failure[];
}

/** The part of a report of vitest that tells what failed. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** Why the file broke outside of its tests. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const linesOf = (text: string): string[] =>
  stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const LINES_OF_A_TEST = 3;

/** What an error says before it tells where it arose. */
const beginningOf = (text = ''): string =>
  linesOf(text)
    .filter((line) => !line.startsWith('at '))
    .slice(0, LINES_OF_A_TEST)
    .join('\n');

const AN_ERROR = /error|fail|×|✖/i;
const LINES_OF_A_CHECK = 5;

/** What a check that names no tests said of its failure: its first lines that speak of an error, or else its last ones. */
export const errorLines = (said: string): string => {
  const lines = linesOf(said);
  const errors = lines.filter((line) => AN_ERROR.test(line));
  return (errors.length > 0 ? errors.slice(0, LINES_OF_A_CHECK) : lines.slice(-LINES_OF_A_CHECK)).join('\n');
};

/** What failed in a run of vitest. */
export const failuresOfVitest = ({ testResults }: VitestReport): Failures => ({
  failed: testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.slice(name.lastIndexOf('/tests/') + 1);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [{ name: file, said: beginningOf(message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${file} › ${fullName}`,
      said: beginningOf(failureMessages?.[0]),
    }));
  }),
  secondTries: [],
});

interface NamedSpec {
  readonly name: string;
  readonly spec: JSONReportSpec;
}

const specsIn = ({ title, specs, suites = [] }: JSONReportSuite): NamedSpec[] =>
  [...specs.map((spec) => ({ name: spec.title, spec })), ...suites.flatMap(specsIn)].map(({ name, spec }) => ({
    name: `${title} › ${name}`,
    spec,
  }));

/** What failed in a run of Playwright. */
export const failuresOfPlaywright = ({ suites, errors }: Pick<JSONReport, 'suites' | 'errors'>): Failures => {
  const specs = suites.flatMap(specsIn);
  const ofStatus = (wanted: 'unexpected' | 'flaky'): Failure[] =>
    specs.flatMap(({ name, spec }) =>
      spec.tests
        .filter(({ status }) => status === wanted)
        .map(({ results }) => ({
          name: `tests/e2e/${name}`,
          said: beginningOf(results.find(({ error }) => error !== undefined)?.error?.message),
        })),
    );
  const outside = errors.map(({ message }) => ({ name: 'outside of every test', said: beginningOf(message) }));
  return { failed: [...ofStatus('unexpected'), ...outside], secondTries: ofStatus('flaky') };
};

const told = (heading: string, failures: readonly Failure[]): string[] =>
  failures.length === 0
    ? []
    : ['', heading, ...failures.map(({ name, said }) => `  ${name}\n    ${said.replaceAll('\n', '\n    ')}`)];

/** The lines that end a run: none where all held at once. */
export const failureLines = ({ failed, secondTries }: Failures): string[] => [
  ...told('Held only at the second try:', secondTries),
  ...told('Failed:', failed),
];
