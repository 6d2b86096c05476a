// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { Tabs } from '@/components/ui/tabs';

afterEach(cleanup);

const TABS = [
  { id: 'one', label: 'One' },
  { id: 'two', label: 'Two' },
  { id: 'three', label: 'Three' },
] as const;

function Example() {
  const [chosen, choose] = useState<(typeof TABS)[number]['id']>('one');
  return (
    <Tabs label="Example" tabs={TABS} chosen={chosen} onChoose={choose}>
      {(strip, panel) => (
        <>
          {strip}
          <div {...panel}>{chosen}</div>
        </>
      )}
    </Tabs>
  );
}

const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
const chosen = () => screen.getByRole('tab', { selected: true }).textContent;

test.each([
  ['ArrowRight', 'Two'],
  ['ArrowLeft', 'Three'],
  ['End', 'Three'],
  ['Home', 'One'],
])('%s from the first tab leads to %s, with the focus', (key, label) => {
  render(<Example />);
  screen.getByRole('tab', { selected: true }).focus();
  press(key);
  expect(chosen()).toBe(label);
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: label }));
});

test('the panel is named by its tab', () => {
  render(<Example />);
  expect(screen.getByRole('tabpanel', { name: 'One' })).toBeDefined();
});
