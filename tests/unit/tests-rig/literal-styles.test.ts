import { expect, test } from 'vitest';
import { literalCss } from '../../rig/literal-styles.ts';

test('every value stands in its place, as the tokens give it first', () => {
  const tokens = ':host{--space:4px;--shadow:0 4px light-dark(#fff, rgb(0 0 0 / 48%))}@media print{:host{--space:9px}}';
  expect(literalCss('a{gap:var(--space);box-shadow:var(--shadow)}', tokens)).toBe(
    'a{gap:4px;box-shadow:0 4px light-dark(#fff, rgb(0 0 0 / 48%))}',
  );
});
