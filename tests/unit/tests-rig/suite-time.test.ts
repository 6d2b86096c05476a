import { expect, test } from 'vitest';
import {
  BUDGET_S,
  FILE_BUDGET_S,
  filesOfPlaywright,
  filesOfVitest,
  overBudget,
  slowestLines,
} from '../../rig/suite-time.ts';

type Suites = Parameters<typeof filesOfPlaywright>[0]['suites'];

test('the time of a file is that of all its tests and their second tries', () => {
  const tests = (...durations: number[]) => ({ tests: [{ results: durations.map((duration) => ({ duration })) }] });
  const suites = [
    { file: 'quota.spec.ts', specs: [tests(1_000)], suites: [{ specs: [tests(2_000, 500)] }] },
  ] as unknown as Suites;
  expect(filesOfPlaywright({ suites })).toEqual([{ file: 'tests/e2e/quota.spec.ts', tests: 2, seconds: 3.5 }]);
});

test('a file of vitest is named from the folder of the tests on', () => {
  const one = { name: '/home/sam/kith/tests/unit/a.test.ts', startTime: 1_000, endTime: 3_500, assertionResults: [1] };
  expect(filesOfVitest({ testResults: [one] })).toEqual([{ file: 'tests/unit/a.test.ts', tests: 1, seconds: 2.5 }]);
});

test('the slowest file stands first', () => {
  const files = [3, 41, 7].map((seconds) => ({ file: `${seconds}.ts`, tests: 1, seconds }));
  expect(slowestLines(files)).toEqual([
    '   41 s in 41.ts, 1 tests',
    '    7 s in 7.ts, 1 tests',
    '    3 s in 3.ts, 1 tests',
  ]);
});

test('what keeps to the budget is not spoken of', () => {
  expect(overBudget(BUDGET_S, [{ file: 'a.ts', tests: 1, seconds: FILE_BUDGET_S }])).toBeNull();
});

test('what is over the budget is told in one line, by how much', () => {
  const slow = { file: 'a.ts', tests: 1, seconds: FILE_BUDGET_S + 5 };
  expect(overBudget(BUDGET_S + 12, [slow])).toBe('Over the budget: all of it by 12 s, a.ts by 5 s');
});
