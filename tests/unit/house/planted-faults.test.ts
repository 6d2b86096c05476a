import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFault } from '@/tests/rig/planted/planted-fault';
import { PLANTED_FAULTS } from '@/tests/rig/planted/planted-faults';

test.each(PLANTED_FAULTS)('can still be planted: $fault', (planted) => {
  const source = readFileSync(planted.file, 'utf8');
  expect(withFault(planted, source)).not.toBe(source);
  expect(planted.tests.filter((test) => !existsSync(test))).toEqual([]);
});

test('each has a name of its own', () => {
  const names = PLANTED_FAULTS.map(({ fault }) => fault);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('one whose source has changed is told', () => {
  const [planted] = PLANTED_FAULTS;
  expect(() => planted && withFault(planted, 'another source')).toThrow(/0 places/);
});
