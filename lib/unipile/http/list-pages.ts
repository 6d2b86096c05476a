import { failed, ok, type Result } from '@/lib/result';
import { type ApiProblem, bareProblem } from './api-problem';
import type { ListPage } from './list-page';

/** Reads the page at a cursor; null is the first. */
export type FetchListPage<T> = (cursor: string | null) => Promise<Result<ListPage<T>, ApiProblem>>;

/**
 * So many empty pages in a row that lead on, and a list is going nowhere. Two have a reason: v2 looks a chat up by its person before it
 * lists inboxes, of which the first may hold nothing. For a third none is known but a burst, after which Unipile hands out empty pages
 * with ever-new cursors (unipile-v1.md 1.1).
 */
export const EMPTY_PAGES = 3;

/** What is said of a list that goes nowhere: nothing was read, and it has not ended. */
export const WENT_NOWHERE: ApiProblem = bareProblem('unavailable', 'none', 200);

/** How many empty pages in a row there are with this one, after `before` of them. */
export const emptyInARow = ({ items, skipped, cursor }: ListPage<unknown>, before: number): number =>
  items.length === 0 && skipped === 0 && cursor !== null ? before + 1 : 0;

/** A page and what follows it: `more` pages, the `end` of the list, or a `stop` before it. */
interface ListStep<T> extends ListPage<T> {
  readonly next: 'more' | 'end' | 'stop';
}

/** Whether nothing of the list was left out on this page or after it, as far as the walk has come. */
export const isWhole = ({ skipped, next }: Pick<ListStep<unknown>, 'skipped' | 'next'>): boolean =>
  skipped === 0 && next !== 'stop';

/** Whether a list has become shorter under the walk: what stood where two pages meet may have moved from the second to the first. */
const hasShifted = (before: number | null, { total = null }: ListPage<unknown>): boolean =>
  before !== null && total !== null && total < before;

/**
 * Walks a list page by page; an empty page with a cursor goes on, too many of them do not. Stops at a failed page (yielded as the
 * last), at a cursor seen before, and after `maxPages`; one that has become shorter meanwhile has no end that proves anything.
 */
export async function* eachListPage<T>(
  fetchListPage: FetchListPage<T>,
  { maxPages }: { readonly maxPages: number },
): AsyncGenerator<Result<ListStep<T>, ApiProblem>, void> {
  const seen = new Set<string | null>();
  let cursor: string | null = null;
  let next: ListStep<T>['next'] = 'more';
  let empty = 0;
  let total: number | null = null;
  let shifted = false;
  while (next === 'more') {
    seen.add(cursor);
    const page: Result<ListPage<T>, ApiProblem> = await fetchListPage(cursor);
    if (!page.ok) return yield page;
    cursor = page.value.cursor;
    empty = emptyInARow(page.value, empty);
    shifted ||= hasShifted(total, page.value);
    total = page.value.total ?? total;
    const isLost = empty >= EMPTY_PAGES;
    if (cursor === null) next = shifted ? 'stop' : 'end';
    else next = isLost || seen.has(cursor) || seen.size >= maxPages ? 'stop' : 'more';
    yield ok({ ...page.value, next });
  }
}

/**
 * A whole list. `complete` false means that more may exist: pages were left or failed, or items could not be read. Fails
 * only where the first page does.
 */
export async function collect<T>(
  fetchListPage: FetchListPage<T>,
  options: { readonly maxPages: number },
): Promise<Result<{ readonly items: readonly T[]; readonly complete: boolean }, ApiProblem>> {
  const items: T[] = [];
  let complete: boolean | null = null;
  for await (const step of eachListPage(fetchListPage, options)) {
    if (!step.ok && complete === null) return step;
    if (!step.ok) return ok({ items, complete: false });
    items.push(...step.value.items);
    complete = complete !== false && isWhole(step.value);
  }
  return ok({ items, complete: complete === true });
}

/** The first page from a cursor on that holds something, or the end of the list. */
export async function filledPage<T>(
  fetchListPage: FetchListPage<T>,
  from: string | null,
): Promise<Result<ListPage<T>, ApiProblem>> {
  let cursor = from;
  for (let empty = 0; empty < EMPTY_PAGES; ) {
    const page = await fetchListPage(cursor);
    if (!page.ok) return page;
    empty = emptyInARow(page.value, empty);
    if (empty === 0) return page;
    if (page.value.cursor === cursor) break;
    cursor = page.value.cursor;
  }
  return failed(WENT_NOWHERE);
}
