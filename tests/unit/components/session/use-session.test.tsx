// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { createStore } from '@/components/session/create-store';
import { useSession } from '@/components/session/use-session';

afterEach(cleanup);

/** A session of one person that tells what happened to it. */
function recorded(name: string, told: string[]) {
  const { state, set, subscribe, end } = createStore({ shown: `nothing of ${name}` });
  return {
    state,
    subscribe,
    start: () => {
      told.push(`start ${name}`);
      set({ shown: name });
    },
    end: () => {
      told.push(`end ${name}`);
      end();
    },
  };
}

function Person({ name, told, drawn }: { readonly name: string; readonly told: string[]; readonly drawn: string[] }) {
  const session = useSession(() => recorded(name, told), [name]);
  drawn.push(session.state().shown);
  return <p>{session.state().shown}</p>;
}

test('reading starts once it is drawn, and ends when it is shown no more', async () => {
  const told: string[] = [];
  const { unmount } = render(<Person name="Jane" told={told} drawn={[]} />);
  expect(await screen.findByText('Jane')).toBeDefined();
  await act(() => void unmount());
  expect(told).toEqual(['start Jane', 'end Jane']);
});

test('nothing of one person is drawn once another is shown, not even for a frame', async () => {
  const told: string[] = [];
  const drawn: string[] = [];
  const { rerender } = render(<Person name="Jane" told={told} drawn={drawn} />);
  await screen.findByText('Jane');
  drawn.length = 0;
  rerender(<Person name="John" told={told} drawn={drawn} />);
  await screen.findByText('John');
  expect(drawn).toEqual(['nothing of John', 'John']);
  expect(told).toEqual(['start Jane', 'end Jane', 'start John']);
});

test('what comes in after the end changes nothing', () => {
  const store = createStore({ shown: 'Jane' });
  store.end();
  store.set({ shown: 'late' });
  expect(store.state()).toEqual({ shown: 'Jane' });
});
