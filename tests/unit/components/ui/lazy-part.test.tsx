// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Boundary } from '@/components/ui/boundary';
import { lazyPart } from '@/components/ui/lazy-part';

afterEach(cleanup);

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

test('the code is fetched when it is first drawn, once, and something stands in its place until then', async () => {
  const load = vi.fn(async () => Greeting);
  const Part = lazyPart(load, <p>Wait</p>);
  expect(load).not.toHaveBeenCalled();
  render(<Part name="Jane" />);
  expect(screen.getByText('Wait')).toBeDefined();
  await screen.findByText('Hello Jane');
  cleanup();
  render(<Part name="John" />);
  expect(screen.getByText('Hello John')).toBeDefined();
  expect(load).toHaveBeenCalledOnce();
});

test('code that cannot be fetched is said in its place, and can be fetched again', async () => {
  vi.stubGlobal('reportError', vi.fn());
  let gone = true;
  const Part = lazyPart(async () => {
    if (gone) throw new Error('gone');
    return Greeting;
  }, null);
  render(
    <Boundary part="today">
      <Part name="Jane" />
    </Boundary>,
  );
  await screen.findByRole('alert');
  gone = false;
  screen.getByRole('button', { name: 'Try again' }).click();
  await screen.findByText('Hello Jane');
});

test('brought ahead, it is drawn at once, and its code is fetched no second time', async () => {
  const load = vi.fn(async () => Greeting);
  const Part = lazyPart(load, <p>Wait</p>);
  await Part.bring();
  render(<Part name="Jane" />);
  expect(screen.getByText('Hello Jane')).toBeDefined();
  expect(load).toHaveBeenCalledOnce();
});

test('what could not be fetched ahead is fetched when it is drawn', async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new Error('gone'));
  const Part = lazyPart(load, <p>Wait</p>);
  await expect(Part.bring()).rejects.toThrow('gone');
  render(<Part name="Jane" />);
  expect(await screen.findByText('Hello Jane')).toBeDefined();
});
