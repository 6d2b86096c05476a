// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { About } from '@/components/person/person-card';
import { person } from '@/tests/gallery/people';

afterEach(cleanup);

const ABOUT = { location: 'Rotterdam', degree: 'third', mutual: 1, openToWork: true } as const;
const parts = (change: Parameters<typeof person>[0]) => {
  const { container } = render(<About person={person(change)} />);
  return [...container.querySelectorAll('bdi')].map(({ textContent }) => textContent);
};

test('where, how far, whom both know and whether they look for work stand there', () => {
  expect(parts({ about: ABOUT })).toEqual(['Rotterdam', '3rd degree', '1 mutual relation', 'Open to work']);
});

test('what the profile does not say is left out', () => {
  expect(parts({ about: { location: null, degree: null, mutual: 0, openToWork: false } })).toEqual([]);
  expect(parts({ about: undefined })).toEqual([]);
});

test('the link leads to the person’s own page in a tab of its own, and tells it nothing', () => {
  render(<About person={person({ publicIdentifier: 'jane-doe' })} />);
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Profile on LinkedIn' });
  expect(link.href).toBe('https://www.linkedin.com/in/jane-doe/');
  expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
});

test('somebody without a public identifier is found by their id', () => {
  render(<About person={person({ publicIdentifier: null, providerId: 'ACoAAJane' })} />);
  expect(screen.getByRole<HTMLAnchorElement>('link').href).toBe('https://www.linkedin.com/in/ACoAAJane/');
});
