// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RelationSearch } from '@/components/network/relation-search';
import type { RelationsView } from '@/lib/protocol/network';
import type { Answer } from '@/lib/protocol/requests';
import { failed, ok } from '@/lib/result';
import { type Answering, fakeAsk } from '@/tests/gallery/fake-ask';
import { NOW } from '@/tests/gallery/people';

afterEach(cleanup);

const NOTHING = { added: [], removed: [], renamed: [] };
const network = (change: Partial<NonNullable<RelationsView['reading']>> = {}, known = 2): RelationsView => ({
  known,
  reading: {
    state: 'done',
    read: known,
    about: known,
    problem: null,
    nextAt: NOW,
    readAt: NOW,
    changes: NOTHING,
    ...change,
  },
});
const row = (fullName: string) => ({ providerId: `id-${fullName}`, fullName, headline: 'Engineer', labels: [] });
const found = (...names: string[]) => ok({ total: names.length, from: 0, relations: names.map(row) });

function openSearch(answering: Answering) {
  const onOpen = vi.fn();
  render(<RelationSearch ask={fakeAsk(answering)} now={NOW} onOpen={onOpen} />);
  return onOpen;
}
const type = async (text: string) =>
  fireEvent.input(await screen.findByRole('textbox', { name: 'Search relations' }), { target: { value: text } });
const names = () => screen.queryAllByRole('listitem').map((line) => line.querySelector('strong')?.textContent);

test('before the first reading there is one button, and what it does is said', async () => {
  const read = vi.fn(() => ok(network({ state: 'reading', read: 0, about: 30_000 }, 0)));
  openSearch({ relations: () => ok({ known: 0, reading: null }), 'relations.read': read });
  expect(await screen.findByText(/page by page/)).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Read my relations' }));
  expect(await screen.findByText('Reading your relations: 0 of about 30,000')).toBeDefined();
  expect(read).toHaveBeenCalledOnce();
});

test('a relation that is chosen is opened by provider id', async () => {
  const onOpen = openSearch({
    relations: () => ok(network()),
    'relations.search': ({ query }) => (query === 'ad' ? found('Ada') : found('Ada', 'Bo')),
  });
  await waitFor(() => expect(names()).toEqual(['Ada', 'Bo']));
  await type('ad');
  await waitFor(() => expect(names()).toEqual(['Ada']));
  fireEvent.click(screen.getByRole('button', { name: /^Ada/ }));
  expect(onOpen).toHaveBeenCalledWith({ kind: 'provider-id', value: 'id-Ada' });
});

test('Enter opens the first that was found, but nobody while nothing is typed', async () => {
  const onOpen = openSearch({ relations: () => ok(network()), 'relations.search': () => found('Ada', 'Bo') });
  const form = (await screen.findByRole('textbox', { name: 'Search relations' })).closest('form')!;
  await waitFor(() => expect(names()).toHaveLength(2));
  fireEvent.submit(form);
  expect(onOpen).not.toHaveBeenCalled();
  await type('a');
  await screen.findByText('2 found');
  fireEvent.submit(form);
  expect(onOpen).toHaveBeenCalledWith({ kind: 'provider-id', value: 'id-Ada' });
});

test('Enter that is pressed before it is found opens whom that finds, and nobody once something else is typed', async () => {
  const late = new Map<string, (answer: Answer<'relations.search'>) => void>();
  const onOpen = openSearch({
    relations: () => ok(network()),
    'relations.search': ({ query }) =>
      query === '' ? found('Ada', 'Bo') : new Promise((resolve) => late.set(query, resolve)),
  });
  const answer = async (query: string, name: string) => {
    await waitFor(() => expect(late.has(query)).toBe(true));
    late.get(query)?.(found(name));
  };
  await type('b');
  const form = (await screen.findByRole('textbox', { name: 'Search relations' })).closest('form')!;
  fireEvent.submit(form);
  await type('bo');
  await answer('b', 'Bea');
  await answer('bo', 'Bo');
  await waitFor(() => expect(names()).toEqual(['Bo']));
  expect(onOpen).not.toHaveBeenCalled();
  await type('a');
  fireEvent.submit(form);
  await answer('a', 'Ada');
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith({ kind: 'provider-id', value: 'id-Ada' }));
  expect(onOpen).toHaveBeenCalledOnce();
});

test('an answer that was overtaken by the next keystroke is not shown', async () => {
  let late: (answer: Answer<'relations.search'>) => void = () => {};
  openSearch({
    relations: () => ok(network()),
    'relations.search': ({ query }) =>
      query === 'a' ? new Promise((resolve) => (late = resolve)) : found(query === 'ab' ? 'Abe' : 'Zoe'),
  });
  await type('a');
  await type('ab');
  await waitFor(() => expect(names()).toEqual(['Abe']));
  late(found('Ada') as Answer<'relations.search'>);
  await new Promise((drawn) => setTimeout(drawn, 20));
  expect(names()).toEqual(['Abe']);
});

test('a reading that stopped says where and why, and goes on when asked', async () => {
  const goOn = vi.fn(() => ok(network({ state: 'reading', read: 1_200, about: 30_000 })));
  const problem = {
    kind: 'account-paused',
    pause: { why: 'account-limited', since: NOW, until: NOW + 60_000 },
  } as const;
  openSearch({
    relations: () => ok(network({ state: 'stopped', read: 1_200, about: 30_000, problem })),
    'relations.read': goOn,
    'relations.search': () => found(),
  });
  expect(await screen.findByText('Stopped at 1,200 of about 30,000')).toBeDefined();
  expect(screen.getByRole('alert').textContent).toMatch(/paus|rest|LinkedIn/i);
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByText('Reading your relations: 1,200 of about 30,000')).toBeDefined();
  expect(goOn).toHaveBeenCalledOnce();
});

test('who came, went or was renamed is listed on request', async () => {
  const changes = {
    added: [{ providerId: 'a', fullName: 'Ada' }],
    removed: [{ providerId: 'b', fullName: 'Bo' }],
    renamed: [{ providerId: 'c', fullName: 'Cy Stone', before: 'Cy' }],
  };
  openSearch({ relations: () => ok(network({ changes })), 'relations.search': () => found() });
  expect(await screen.findByText('1 new, 1 no longer listed, 1 renamed')).toBeDefined();
  expect(screen.getByText('Cy is now Cy Stone')).toBeDefined();
});

test('a list that cannot be read says so', async () => {
  openSearch({ relations: () => failed({ kind: 'worker-silent' }) });
  expect(await screen.findByRole('alert')).toBeDefined();
});
