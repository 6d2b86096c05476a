import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROW_FAULTS } from '@/tests/rig/planted/faults-of-rows';
import { edited } from '@/tests/rig/planted/planted-fault';
import { PLANTED_FAULTS } from '@/tests/rig/planted/planted-faults';

test.each(PLANTED_FAULTS)('can still be planted: $fault', (planted) => {
  const source = readFileSync(planted.file, 'utf8');
  expect(edited(planted, source)).not.toBe(source);
  expect(planted.tests.filter((test) => !existsSync(test))).toEqual([]);
});

test.each(ROW_FAULTS)('can still be planted for a line of the reliability table: $fault', ({ edits, spec }) => {
  for (const edit of edits) {
    const source = readFileSync(edit.file, 'utf8');
    expect(edited(edit, source)).not.toBe(source);
  }
  expect(existsSync(spec)).toBe(true);
});

test('every kind of line of the reliability table has a fault that makes it untrue', () => {
  const [, table = ''] = /<!-- reliability:begin -->\n([\s\S]*?)\n\n/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const broken = table
    .split('\n')
    .slice(2)
    .map((line) => line.split(' | ')[0]?.replace('| ', ''));
  expect(new Set(ROW_FAULTS.flatMap(({ rows }) => rows))).toEqual(new Set(broken));
});

test('each has a name of its own', () => {
  const names = PLANTED_FAULTS.map(({ fault }) => fault);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('one whose source has changed is told', () => {
  const [planted] = PLANTED_FAULTS;
  expect(() => planted && edited(planted, 'another source')).toThrow(/0 places/);
});
