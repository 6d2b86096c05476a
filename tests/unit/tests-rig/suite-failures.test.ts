import { expect, test } from 'vitest';
import { errorLines, failureLines, failuresOfPlaywright, failuresOfVitest } from '../../rig/suite-failures.ts';

type OfPlaywright = Parameters<typeof failuresOfPlaywright>[0];

const ofVitest = (status: string, message: string, ...assertionResults: object[]) =>
  ({
    testResults: [{ name: '/home/sam/kith/tests/unit/a.test.ts', status, message, assertionResults }],
  }) as Parameters<typeof failuresOfVitest>[0];

const ofPlaywright = (status: string, ...messages: (string | null)[]) => {
  const results = messages.map((message) => (message === null ? {} : { error: { message } }));
  const spec = { title: 'one is left', tests: [{ status, results }] };
  const suites = [{ title: 'quota.spec.ts', specs: [], suites: [{ title: 'over v1', specs: [spec] }] }];
  return { suites, errors: [] } as unknown as OfPlaywright;
};

const NONE = { failed: [], secondTries: [] };

test('a test of vitest that failed is told by its file, its groups and how its error begins', () => {
  const holds = { fullName: 'quota holds', status: 'passed', failureMessages: [] };
  const breaks = {
    fullName: 'quota breaks',
    status: 'failed',
    failureMessages: ['AssertionError: 1\n    at a.test.ts'],
  };
  expect(failuresOfVitest(ofVitest('failed', '', holds, breaks))).toEqual({
    failed: [{ name: 'tests/unit/a.test.ts › quota breaks', said: 'AssertionError: 1' }],
    secondTries: [],
  });
});

test('a file that breaks before its first test is told by why', () => {
  expect(failuresOfVitest(ofVitest('failed', 'Cannot find module\nat b.ts')).failed).toEqual([
    { name: 'tests/unit/a.test.ts', said: 'Cannot find module' },
  ]);
});

test('a browser test that failed is told by how its error begins, without colours', () => {
  const failed = ofPlaywright(
    'unexpected',
    '\u001b[31mError: not there\u001b[39m\n\nExpected: 1\nReceived: 2\nCall log:',
    'Error: not there either',
  );
  expect(failuresOfPlaywright(failed)).toEqual({
    failed: [
      { name: 'tests/e2e/quota.spec.ts › over v1 › one is left', said: 'Error: not there\nExpected: 1\nReceived: 2' },
    ],
    secondTries: [],
  });
});

test('a browser test that held at its second try is told by why it did not at the first', () => {
  expect(failuresOfPlaywright(ofPlaywright('flaky', 'Error: not there', null))).toEqual({
    failed: [],
    secondTries: [{ name: 'tests/e2e/quota.spec.ts › over v1 › one is left', said: 'Error: not there' }],
  });
});

test('what breaks outside of every browser test is told too', () => {
  const broken = {
    ...ofPlaywright('expected', null),
    errors: [{ message: 'Error: no browser\nat a.ts' }],
  } as OfPlaywright;
  expect(failuresOfPlaywright(broken).failed).toEqual([{ name: 'outside of every test', said: 'Error: no browser' }]);
});

test('what held is not told', () => {
  expect(failuresOfVitest(ofVitest('passed', '', { fullName: 'a', status: 'passed' }))).toEqual(NONE);
  expect(failuresOfPlaywright(ofPlaywright('expected', null))).toEqual(NONE);
});

test('a check without tests tells the lines that speak of an error, and its last ones where none does', () => {
  expect(errorLines('WXT\n\na.ts(1,2): error TS1: no\nb.ts(1,2): error TS2: no\nmore')).toBe(
    'a.ts(1,2): error TS1: no\nb.ts(1,2): error TS2: no',
  );
  expect(errorLines('1\n2\n3\n4\n5\n6\n')).toBe('2\n3\n4\n5\n6');
});

test('the end names what failed last, each with what it said below it, and nothing where all held', () => {
  expect(failureLines(NONE)).toEqual([]);
  const failed = [{ name: 'a.test.ts › breaks', said: 'Error: 1\nError: 2' }];
  const secondTries = [{ name: 'b.spec.ts › late', said: 'Error: 3' }];
  expect(failureLines({ failed, secondTries })).toEqual([
    '',
    'Held only at the second try:',
    '  b.spec.ts › late\n    Error: 3',
    '',
    'Failed:',
    '  a.test.ts › breaks\n    Error: 1\n    Error: 2',
  ]);
});
