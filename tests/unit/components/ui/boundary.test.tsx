// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Boundary } from '@/components/ui/boundary';

const reported: unknown[] = [];
beforeEach(() => {
  reported.length = 0;
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

let broken = true;
function Fragile() {
  if (broken) throw new RangeError('Invalid time value');
  return <p>Whole</p>;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('what cannot be drawn says so in its place, and what stands beside it stays', () => {
  broken = true;
  render(
    <>
      <Boundary part="inbox">
        <Fragile />
      </Boundary>
      <p>Beside</p>
    </>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Kith cannot show the inbox');
  expect(screen.getByText('Beside')).toBeTruthy();
  expect(reported).toEqual([new RangeError('Invalid time value')]);
});

test('it can be tried again, once what broke it is gone', () => {
  broken = true;
  render(
    <Boundary part="inbox">
      <Fragile />
    </Boundary>,
  );
  press('Try again');
  expect(screen.getByRole('alert')).toBeTruthy();
  broken = false;
  press('Try again');
  expect(screen.getByText('Whole')).toBeTruthy();
});

test('one goes on without it: it leaves itself out, or leads where it was told to', () => {
  broken = true;
  const without = vi.fn();
  render(
    <>
      <Boundary part="section">
        <Fragile />
      </Boundary>
      <Boundary part="activity" onWithout={without}>
        <Fragile />
      </Boundary>
    </>,
  );
  const [section, activity] = screen.getAllByRole('button', { name: 'Go on without it' });
  fireEvent.click(activity as HTMLElement);
  expect(without).toHaveBeenCalledOnce();
  fireEvent.click(section as HTMLElement);
  expect(screen.getAllByRole('alert')).toHaveLength(1);
});

test('a broken line takes no other line along, and what breaks later is caught as well', () => {
  broken = false;
  function Later() {
    const [count, setCount] = useState(0);
    if (count > 0) throw new Error('later');
    return (
      <button type="button" onClick={() => setCount(1)}>
        Break
      </button>
    );
  }
  render(
    <ol>
      <Boundary part="line">
        <Later />
      </Boundary>
      <Boundary part="line">
        <Fragile />
      </Boundary>
    </ol>,
  );
  press('Break');
  return screen.findByText(/This line cannot be shown/).then(() => expect(screen.getByText('Whole')).toBeTruthy());
});
