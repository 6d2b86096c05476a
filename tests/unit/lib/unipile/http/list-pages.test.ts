import { expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import type { ListPage } from '@/lib/unipile/http/list-page';
import { collect, EMPTY_PAGES, eachListPage, type FetchListPage, filledPage } from '@/lib/unipile/http/list-pages';

type Answer = ListPage<number> | 'fails';
const problem = bareProblem('unavailable', 'none');
const page = (items: readonly number[], cursor: string | null, skipped = 0) => ({ items, cursor, skipped });

/** A list whose pages are known by their cursors; asks are recorded. */
function listOf(pages: Readonly<Record<string, Answer>>) {
  const asked: (string | null)[] = [];
  const fetchListPage: FetchListPage<number> = async (cursor) => {
    asked.push(cursor);
    const answer = pages[cursor ?? 'first']!;
    return answer === 'fails' ? failed(problem) : ok(answer);
  };
  return { asked, fetchListPage };
}

test('a list is read to its end', async () => {
  const { asked, fetchListPage } = listOf({ first: page([1, 2], 'b'), b: page([3], null) });
  expect(await collect(fetchListPage, { maxPages: 9 })).toEqual(ok({ items: [1, 2, 3], complete: true }));
  expect(asked).toEqual([null, 'b']);
});

test('an empty page with a cursor is not the end', async () => {
  const { fetchListPage } = listOf({ first: page([], 'b'), b: page([], 'c'), c: page([3], null) });
  expect(await collect(fetchListPage, { maxPages: 9 })).toEqual(ok({ items: [3], complete: true }));
});

test.each([
  ['its own', { first: page([1], 'b'), b: page([2], 'b') }],
  ['an earlier', { first: page([1], 'b'), b: page([2], 'c'), c: page([3], 'b') }],
])('a page that points to %s cursor ends the walk, incomplete', async (_, pages: Record<string, Answer>) => {
  const { asked, fetchListPage } = listOf(pages);
  expect(await collect(fetchListPage, { maxPages: 99 })).toMatchObject({ ok: true, value: { complete: false } });
  expect(asked).toHaveLength(Object.keys(pages).length);
});

test('the walk stops after the most pages allowed, incomplete', async () => {
  let page = 0;
  const endless: FetchListPage<number> = async () => ok({ items: [++page], cursor: `${page}`, skipped: 0 });
  expect(await collect(endless, { maxPages: 3 })).toEqual(ok({ items: [1, 2, 3], complete: false }));
});

test('a list that ends on the last page allowed is complete', async () => {
  const { fetchListPage } = listOf({ first: page([1], 'b'), b: page([2], null) });
  expect(await collect(fetchListPage, { maxPages: 2 })).toEqual(ok({ items: [1, 2], complete: true }));
});

test('a list with items that could not be read is incomplete', async () => {
  const { fetchListPage } = listOf({ first: page([1], 'b', 1), b: page([2], null) });
  expect(await collect(fetchListPage, { maxPages: 9 })).toEqual(ok({ items: [1, 2], complete: false }));
});

test.each([
  ['has become shorter', 3, 2, false],
  ['has become longer, at its beginning', 3, 4, true],
  ['is as long as before', 3, 3, true],
  ['does not say how long it is any more', 3, null, true],
])('a list that %s between two pages', async (_, before, after, complete) => {
  const { fetchListPage } = listOf({
    first: { ...page([1, 2], 'b'), total: before },
    b: { ...page([3], null), total: after },
  });
  expect(await collect(fetchListPage, { maxPages: 9 })).toEqual(ok({ items: [1, 2, 3], complete }));
});

test('a first page that fails is the failure of the list', async () => {
  const { fetchListPage } = listOf({ first: 'fails' });
  expect(await collect(fetchListPage, { maxPages: 9 })).toEqual(failed(problem));
});

test('a later page that fails leaves what was read, incomplete', async () => {
  const { fetchListPage } = listOf({ first: page([1], 'b'), b: 'fails' });
  expect(await collect(fetchListPage, { maxPages: 9 })).toEqual(ok({ items: [1], complete: false }));
});

test('a caller that has enough stops, and no further page is asked for', async () => {
  const { asked, fetchListPage } = listOf({ first: page([1], 'b'), b: page([2], 'c'), c: page([3], null) });
  for await (const step of eachListPage(fetchListPage, { maxPages: 9 })) {
    if (step.ok && step.value.items.includes(2)) break;
  }
  expect(asked).toEqual([null, 'b']);
});

test('each step says what follows it', async () => {
  const { fetchListPage } = listOf({ first: page([1], 'b'), b: page([2], null) });
  const steps = await Array.fromAsync(eachListPage(fetchListPage, { maxPages: 9 }));
  expect(steps.map((step) => step.ok && step.value.next)).toEqual(['more', 'end']);
});

/** Empty pages without end, each with a cursor that was never seen before. */
function nowhere() {
  const asked: (string | null)[] = [];
  const fetchListPage: FetchListPage<number> = async (cursor) => {
    asked.push(cursor);
    return ok(page([], `nowhere-${asked.length}`));
  };
  return { asked, fetchListPage };
}

test('a list of empty pages that always lead on is left, incomplete', async () => {
  const { asked, fetchListPage } = nowhere();
  expect(await collect(fetchListPage, { maxPages: 99 })).toEqual(ok({ items: [], complete: false }));
  expect(asked).toHaveLength(EMPTY_PAGES);
});

test('empty pages count only in a row', async () => {
  const { fetchListPage } = listOf({
    first: page([], 'b'),
    b: page([], 'c'),
    c: page([1], 'd'),
    d: page([], 'e'),
    e: page([], 'f'),
    f: page([2], null),
  });
  expect(await collect(fetchListPage, { maxPages: 99 })).toEqual(ok({ items: [1, 2], complete: true }));
});

test('the first page that holds something is found behind empty ones, and no further', async () => {
  const { asked, fetchListPage } = listOf({ a: page([], 'b'), b: page([], 'c'), c: page([1], 'd') });
  expect(await filledPage(fetchListPage, 'a')).toEqual(ok(page([1], 'd')));
  expect(asked).toEqual(['a', 'b', 'c']);
});

test('the end of a list is one, also where nothing is on it', async () => {
  expect(await filledPage(listOf({ first: page([], null) }).fetchListPage, null)).toEqual(ok(page([], null)));
});

test.each([
  ['always lead on', nowhere(), EMPTY_PAGES],
  ['lead to themselves', listOf({ first: page([], 'b'), b: page([], 'b') }), 2],
])('empty pages that %s are no end, and are left', async (_, { asked, fetchListPage }, requests) => {
  expect(await filledPage(fetchListPage, null)).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  expect(asked).toHaveLength(requests);
});
