import { expect, test, vi } from 'vitest';
import { once } from '@/lib/once';

test('it is made when it is first asked for, and never again, whatever it is', () => {
  const make = vi.fn(() => undefined);
  const made = once(make);
  expect(make).not.toHaveBeenCalled();
  made();
  expect(made()).toBeUndefined();
  expect(make).toHaveBeenCalledOnce();
});
