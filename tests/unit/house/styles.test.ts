import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Declarations that name a side of the screen, where the interface may run from right to left. */
const PHYSICAL =
  /^\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right)(?:-\w+)?\s*:|:\s*(?:left|right)\s*;|^\s*border-(?:top|bottom)-(?:left|right)-radius/;

test('a style names start and end, never left or right', () => {
  const sheets = globSync('components/**/*.css');
  expect(sheets.length).toBeGreaterThan(20);
  const found = sheets.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (PHYSICAL.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test.each([
  '  left: 0;',
  '  margin-left: 4px;',
  '  text-align: right;',
  '  border-top-left-radius: 2px;',
  '  float: left;',
])('"%s" is told apart', (line) => {
  expect(line).toMatch(PHYSICAL);
  expect(line.replace(/left|right/g, 'inline-start')).not.toMatch(PHYSICAL);
});
