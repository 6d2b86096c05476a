// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { App } from '@/components/app/app';
import { NOW } from '@/tests/gallery/people';

afterEach(cleanup);

const never = () => new Promise<never>(() => undefined);

/** What an element of the shell is recognised by; a tab that cannot be pressed yet is no button. */
const looksLike = (one: Element, other: Element): boolean =>
  one.className.toString() === other.className.toString() &&
  (one.tagName === other.tagName || one.matches('.tab')) &&
  [...one.attributes].every(({ name, value }) => other.getAttribute(name) === value);

/** The elements of the shell that nothing drawn takes the place of, in order. */
const strayIn = (shell: Element, drawn: Element): string[] => {
  const left = [...drawn.children];
  return [...shell.children].flatMap((child) => {
    const at = left.findIndex((candidate) => looksLike(child, candidate));
    if (at === -1) return [child.outerHTML];
    const [found] = left.splice(0, at + 1).slice(-1);
    return found ? strayIn(child, found) : [];
  });
};

test.each(['popup', 'sidepanel'] as const)(
  'what the page of the %s shows first is what is drawn over it, without its words',
  (mount) => {
    const page = new DOMParser().parseFromString(readFileSync(`entrypoints/${mount}/index.html`, 'utf8'), 'text/html');
    const shell = page.querySelector('#root');
    if (shell === null) throw new Error('there is no shell');
    const { container } = render(
      <App ask={never} target={null} mount={mount} now={() => NOW} openOptions={() => {}} close={() => {}} />,
    );
    expect(shell.querySelectorAll('svg, .tab, .skeleton')).toHaveLength(6);
    expect(strayIn(shell, container)).toEqual([]);
  },
);
