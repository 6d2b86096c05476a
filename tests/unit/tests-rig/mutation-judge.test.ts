import { expect, test } from 'vitest';
import { judge, type Mutant, scoreOf } from '@/tests/mutation/judge';

const FILE = 'lib/a.ts';
const mutant = (status: string, line: number, mutatorName = 'Regex'): Mutant => ({
  mutatorName,
  status,
  replacement: 'false',
  location: { start: { line, column: 7 }, end: { line, column: 10 } },
});
const judged = (mutants: readonly Mutant[], explained: Parameters<typeof judge>[1] = []) =>
  judge({ files: { [FILE]: { source: 'const one = 1;\nconst two = 2;', mutants } } }, explained);
const why = 'nobody sees it';

test('what the tests noticed counts of all that they could notice', () => {
  const all = ['Killed', 'Timeout', 'Killed', 'Survived', 'CompileError', 'Ignored'].map((status) => mutant(status, 1));
  expect(judged(all)).toMatchObject({ killed: 3, all: 4 });
  expect(scoreOf(judged(all))).toBe(75);
  expect(scoreOf(judged([]))).toBe(0);
});

test('a survivor is told with its place and with what it is changed into', () => {
  expect(judged([mutant('Survived', 2), mutant('NoCoverage', 1, 'BooleanLiteral')]).unexplained).toEqual([
    'lib/a.ts:2 Regex: two -> false',
    'lib/a.ts:1 BooleanLiteral: one -> false',
  ]);
});

test('a survivor whose line is explained is not, and still was not noticed', () => {
  const all = [mutant('Survived', 1), mutant('Survived', 2), mutant('Killed', 2)];
  const judgement = judged(all, [{ file: FILE, line: 'const one', why }]);
  expect(judgement).toMatchObject({ killed: 1, all: 3, explained: 1 });
  expect(judgement.unexplained).toHaveLength(1);
});

test('an explanation holds for its own file and kind of change alone', () => {
  const only = { file: FILE, line: 'const one', mutators: ['BooleanLiteral'], why };
  expect(judged([mutant('Survived', 1)], [only]).unexplained).toHaveLength(1);
  expect(judged([mutant('Survived', 1, 'BooleanLiteral')], [only]).unexplained).toEqual([]);
  expect(judged([mutant('Survived', 1)], [{ file: 'lib/b.ts', line: 'const one', why }]).unexplained).toHaveLength(1);
});

test('an explanation that nothing needs any more is told', () => {
  const idle = { file: FILE, line: 'const three', why };
  expect(judged([mutant('Killed', 1)], [idle, { ...idle, file: 'lib/b.ts' }]).idle).toEqual([idle]);
});
