// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Button } from '@/components/ui/button';

afterEach(cleanup);

const button = (name = 'Look now') => screen.getByRole('button', { name });

test('a button that had the focus has it again once what it asked for is done', () => {
  const { rerender } = render(<Button>Look now</Button>);
  button().focus();
  rerender(<Button busy>Look now</Button>);
  // As Chrome does with what is disabled.
  button().blur();
  rerender(<Button>Look now</Button>);
  expect(document.activeElement).toBe(button());
});

test('it takes the focus from nothing that has got it meanwhile', () => {
  const two = (busy: boolean) => (
    <>
      <Button busy={busy}>Look now</Button>
      <Button>Another</Button>
    </>
  );
  const { rerender } = render(two(false));
  button().focus();
  rerender(two(true));
  button('Another').focus();
  rerender(two(false));
  expect(document.activeElement).toBe(button('Another'));
});
