import { expect, test } from 'vitest';
import { byLastUse, withUse } from '@/lib/outreach/rules/template-rules';

interface Used {
  readonly id: string;
  readonly usedAt?: number;
}

const NEVER: Used = { id: 'never' };
const LATELY = { id: 'lately', usedAt: 2 };
const BEFORE = { id: 'before', usedAt: 1 };

test('the last used comes first; those never used follow as the user keeps them', () => {
  const first: Used = { id: 'first' };
  expect(byLastUse([first, BEFORE, NEVER, LATELY]).map(({ id }) => id)).toEqual(['lately', 'before', 'first', 'never']);
});

test('a use is noted at the one that was used, in its place', () => {
  expect(withUse([BEFORE, NEVER], 'never', 3)).toEqual([BEFORE, { id: 'never', usedAt: 3 }]);
});
