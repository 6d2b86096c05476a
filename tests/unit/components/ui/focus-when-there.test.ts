// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { focusWhenThere } from '@/components/ui/focus-when-there';

beforeEach(() => {
  document.body.innerHTML = '<div id="root"><button>First</button><button>Second</button></div>';
});

const root = () => document.getElementById('root')!;
const button = (at: number) => root().querySelectorAll('button')[at]!;

/** The box is drawn late, and whoever watches the tree has heard of it. */
const drawBox = async (): Promise<HTMLElement> => {
  const box = root().appendChild(document.createElement('textarea'));
  await new Promise((resolve) => setTimeout(resolve));
  return box;
};

test('what is there takes the focus at once', () => {
  focusWhenThere(root(), 'button');
  expect(document.activeElement).toBe(button(0));
});

test('what appears later takes it then', async () => {
  focusWhenThere(root(), 'textarea');
  const box = await drawBox();
  expect(document.activeElement).toBe(box);
});

test('a screen that took the focus by itself meanwhile does not keep it', async () => {
  focusWhenThere(root(), 'textarea');
  button(1).focus();
  const box = await drawBox();
  expect(document.activeElement).toBe(box);
});

test.each(['pointerdown', 'keydown'])('where the user moved on, by %s, the focus stays there', async (input) => {
  focusWhenThere(root(), 'textarea', 'button');
  button(1).dispatchEvent(new Event(input, { bubbles: true }));
  button(1).focus();
  await drawBox();
  expect(document.activeElement).toBe(button(1));
});

test('a key that moves nothing leaves the way to the box open', async () => {
  focusWhenThere(root(), 'textarea', 'button');
  button(0).dispatchEvent(new Event('keydown', { bubbles: true }));
  const box = await drawBox();
  expect(document.activeElement).toBe(box);
});
