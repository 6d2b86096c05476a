// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Field } from '@/components/ui/field';
import { caretIn } from '@/components/ui/steady-caret';

afterEach(cleanup);

test.each([
  ['before the change it stays', 'Hello |John', 'Hello John and Ann', 6],
  ['after the change it stays where it was from the end', 'Hello J|ohn', 'Hello you, John', 12],
  ['in what was changed it goes behind it', 'Hello Jo|e', 'Hello Ann', 9],
  ['at the end of a text that was typed on it stays', 'Hello|', 'Hello John', 5],
  ['in a text that went it is at the beginning', 'Hel|lo', '', 0],
])('%s', (_, before, after, caret) => {
  expect(caretIn(before.replace('|', ''), after, before.indexOf('|'))).toBe(caret);
});

test.each([{ rows: 3 }, {}])('a box keeps its caret when its text is changed from elsewhere', (kind) => {
  const field = (value: string) => <Field label="Note" value={value} onInput={() => {}} {...kind} />;
  const { rerender } = render(field('Hello John'));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox');
  box.focus();
  box.setSelectionRange(5, 5);
  rerender(field('Hello John, shall we?'));
  const shown = screen.getByRole<HTMLTextAreaElement>('textbox');
  expect([shown.value, shown.selectionStart]).toEqual(['Hello John, shall we?', 5]);
  expect(document.activeElement).toBe(shown);
});

test.each([{ rows: 3 }, {}])(
  'what is typed stays in its box; a change from elsewhere begins another, with no undo',
  (kind) => {
    let value = 'Hello';
    const field = () => <Field label="Note" value={value} onInput={(typed) => (value = typed)} {...kind} />;
    const { rerender } = render(field());
    const box = screen.getByRole('textbox');
    fireEvent.input(box, { target: { value: 'Hello John' } });
    rerender(field());
    expect(screen.getByRole('textbox')).toBe(box);
    value = '';
    rerender(field());
    expect(screen.getByRole('textbox')).not.toBe(box);
  },
);
