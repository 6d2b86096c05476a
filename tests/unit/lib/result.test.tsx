import { expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';

test('a result says which of the two it is', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(failed('no')).toEqual({ ok: false, problem: 'no' });
});
