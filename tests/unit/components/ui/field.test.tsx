// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Field } from '@/components/ui/field';

afterEach(cleanup);

const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

test('the label alone is the name; error, hint and count describe', () => {
  render(
    <Field
      label="Note"
      rows={4}
      value="Hi"
      hint="A hint."
      error="Too long."
      count={{ used: 2, max: 1 }}
      onInput={() => {}}
    />,
  );
  const box = screen.getByRole('textbox', { name: 'Note' });
  expect(described(box)).toBe('Too long. A hint. 2 / 1');
  expect(box.getAttribute('aria-invalid')).toBe('true');
});

test.each(['ctrlKey', 'metaKey'])('%s and Enter submit', (key) => {
  const onSubmit = vi.fn();
  render(<Field label="Note" rows={4} value="" onInput={() => {}} onSubmit={onSubmit} />);
  const box = screen.getByRole('textbox');
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(onSubmit).not.toHaveBeenCalled();
  fireEvent.keyDown(box, { key: 'Enter', [key]: true });
  fireEvent.keyDown(box, { key: 'Enter', [key]: true, repeat: true });
  expect(onSubmit).toHaveBeenCalledOnce();
});
