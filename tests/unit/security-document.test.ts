import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const filesIn = (cell = '') =>
  [...cell.matchAll(/`([\w@.-]+(?:\/[\w@.-]+)+|[\w.-]+\.(?:ts|json))`/g)].flatMap(([, path]) => path ?? []);

test('every attack has a file that stops it and a test that shows it', () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(([, , , stops, shows]) => filesIn(stops).length === 0 || filesIn(shows).length !== 1)).toEqual([]);
});

test.each(rows.map(([, who, tries, stops, shows]) => [`${who} tries ${tries}`, stops, shows] as const))(
  '%s: what is named is there',
  (_, stops, shows) => {
    expect(filesIn(stops).filter((path) => !existsSync(path))).toEqual([]);
    const [file = ''] = filesIn(shows);
    const name = shows?.slice(shows.indexOf(':') + 1).trim() ?? '';
    expect(name.length).toBeGreaterThan(8);
    expect(readFileSync(file, 'utf8')).toContain(name);
  },
);
