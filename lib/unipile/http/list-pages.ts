import { ok, type Result } from '@/lib/result';
import type { ApiProblem } from './api-problem';
import type { ListPage } from './list-page';

/** Reads the page at a cursor; null is the first. */
export type FetchListPage<T> = (cursor: string | null) => Promise<Result<ListPage<T>, ApiProblem>>;

/** A page and what follows it: `more` pages, the `end` of the list, or a `stop` before it. */
interface ListStep<T> extends ListPage<T> {
  readonly next: 'more' | 'end' | 'stop';
}

/** Whether nothing of the list was left out on this page or after it, as far as the walk has come. */
export const isWhole = ({ skipped, next }: Pick<ListStep<unknown>, 'skipped' | 'next'>): boolean =>
  skipped === 0 && next !== 'stop';

/**
 * Walks a list page by page; an empty page with a cursor goes on. Stops at a failed page (yielded as the last), at a
 * cursor seen before, and after `maxPages`.
 */
export async function* eachListPage<T>(
  fetchListPage: FetchListPage<T>,
  { maxPages }: { readonly maxPages: number },
): AsyncGenerator<Result<ListStep<T>, ApiProblem>, void> {
  const seen = new Set<string | null>();
  let cursor: string | null = null;
  let next: ListStep<T>['next'] = 'more';
  while (next === 'more') {
    seen.add(cursor);
    const page: Result<ListPage<T>, ApiProblem> = await fetchListPage(cursor);
    if (!page.ok) return yield page;
    cursor = page.value.cursor;
    next = cursor === null ? 'end' : seen.has(cursor) || seen.size >= maxPages ? 'stop' : 'more';
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
