import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROVEN_ELSEWHERE } from './proven-elsewhere';
import { codeUnder, importsOf } from './source-files';

const MOST_FILES = 15;
const SOURCES = codeUnder('lib');
const TESTS = codeUnder('tests/unit').filter((file) => /\.test\.tsx?$/.test(file));

const mirrorsOf = (source: string) =>
  ['.test.ts', '.test.tsx'].map((ending) => `tests/unit/${source.replace(/\.tsx?$/, ending)}`);
const hasMirror = (source: string) => mirrorsOf(source).some((test) => existsSync(test));

const UNMIRRORED = SOURCES.filter((source) => !hasMirror(source));

/** The nearest line for a source: its own, or that of a folder around it. */
const lineFor = (source: string): string | null =>
  Object.keys(PROVEN_ELSEWHERE)
    .filter((line) => source === line || source.startsWith(`${line}/`))
    .sort((a, b) => b.length - a.length)[0] ?? null;

describe('folders', () => {
  test(`no folder of lib has more than ${MOST_FILES} files directly in it`, () => {
    const sizes = [...Map.groupBy(SOURCES, dirname)].map(([folder, files]) => `${folder}: ${files.length}`);
    expect(sizes.filter((size) => Number(size.split(': ')[1]) > MOST_FILES)).toEqual([]);
  });

  test('a source of lib has its unit test at its mirror, or a line that names the test that proves it', () => {
    expect(UNMIRRORED.filter((source) => lineFor(source) === null)).toEqual([]);
  });

  test('every line is for something that has no test at its mirror', () => {
    const used = new Set(UNMIRRORED.map(lineFor));
    expect(Object.keys(PROVEN_ELSEWHERE).filter((line) => !used.has(line))).toEqual([]);
  });

  test('the test that a line names is there, and brings the source in', () => {
    const unproven = UNMIRRORED.filter((source) => {
      const proof = PROVEN_ELSEWHERE[lineFor(source) ?? ''] ?? '';
      // A browser test reaches the source through the built extension.
      return !existsSync(proof) || !(proof.startsWith('tests/e2e/') || reachedBy(proof).has(source));
    });
    expect(unproven).toEqual([]);
  });
});

describe('unit tests of lib', () => {
  test('stand at the mirror of a source or a folder', () => {
    const astray = TESTS.filter((file) => file.startsWith('tests/unit/lib/')).filter((file) => {
      const path = file.replace('tests/unit/', '').replace(/\.test\.tsx?$/, '');
      return ![path, `${path}.ts`, `${path}.tsx`].some((source) => existsSync(source)) && !existsSync(dirname(path));
    });
    expect(astray).toEqual([]);
  });
});

/** Every file that a test brings in, directly or not. */
function reachedBy(test: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { file: next } of importsOf(file)) if (next !== null) visit(next);
  };
  visit(test);
  return reached;
}
