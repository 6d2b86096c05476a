import { expect, test } from 'vitest';
import { initialsOf } from '@/components/ui/avatar';

test.each([
  ['Jane Doe', 'JD'],
  ['Jane van der Doe', 'JD'],
  ['élodie', 'É'],
  ['김 민수', '김민'],
  ['Jane Doe (she/her)', 'JD'],
  ['🚀 Jean Dupont', 'JD'],
  ['42', ''],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
