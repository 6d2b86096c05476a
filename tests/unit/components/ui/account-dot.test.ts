import { expect, test } from 'vitest';
import { accountColours } from '@/components/ui/account-dot';

const of = (...input: Parameters<typeof accountColours>) => Object.fromEntries(accountColours(...input));

test('accounts without a chosen colour get the first that no other has', () => {
  expect(of(['sam', 'alex', 'dora'], { alex: 'teal' })).toEqual({ sam: 'blue', alex: 'teal', dora: 'violet' });
});

test('two accounts may be given the same on purpose', () => {
  expect(of(['sam', 'alex'], { sam: 'pink', alex: 'pink' })).toEqual({ sam: 'pink', alex: 'pink' });
});

test('with more accounts than colours they begin again', () => {
  const ids = ['1', '2', '3', '4', '5', '6', '7', '8'];
  expect(accountColours(ids, {}).size).toBe(8);
  expect(new Set(accountColours(ids.slice(0, 6), {}).values()).size).toBe(6);
});
