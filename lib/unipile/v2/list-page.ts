import { z } from 'zod';
import { ok, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { listItems } from '@/lib/unipile/http/body/list-items';
import type { Call } from '@/lib/unipile/http/exchange';
import { numberOrNull } from '@/lib/unipile/http/fields';
import type { ListPage, ListPageInput } from '@/lib/unipile/http/list-page';
import type { Route } from '@/lib/unipile/http/route';
import { learn, traitsOf } from './traits';

/** A list of v2 to read a page of. */
interface ListCall<T> {
  readonly route: Route;
  readonly item: z.ZodType<T>;
  readonly query?: Call['query'];
}

const answerOf = <T>(item: z.ZodType<T>) =>
  z.object({
    data: listItems(item),
    next_cursor: z.union([z.string(), z.number()]).nullish().catch(null),
    total_count: numberOrNull,
    has_more: z.boolean().nullish().catch(null),
  });

type Answer = z.infer<ReturnType<typeof answerOf>>;

/** Where a page begins: `c:` before the list's own cursor, `o:` before an offset; v2 has both, and some lists only one. */
const offsetOf = (cursor: string | null | undefined) => (cursor?.startsWith('o:') ? Number(cursor.slice(2)) : 0);

function whereQuery({ cursor, limit = 100 }: ListPageInput): Call['query'] {
  if (cursor?.startsWith('c:')) return { cursor: cursor.slice(2), limit };
  const offset = offsetOf(cursor);
  return offset > 0 ? { offset, limit } : { limit };
}

/**
 * One page. The end is where the answer says so. Where it says nothing, a list that was seen to go by cursor has ended, and any other
 * ends with an empty page: v2 promises no full pages, so a short one proves no end (api-usage).
 */
export async function readListPage<T>(
  api: Api,
  { route, item, query = {} }: ListCall<T>,
  which: ListPageInput,
  signal: AbortSignal,
): Promise<Result<ListPage<T>, ApiProblem>> {
  const read = await api.json(
    { method: 'GET', route, query: { ...query, ...whereQuery(which) } },
    answerOf(item),
    signal,
  );
  const { cursorLists } = await traitsOf(api);
  const known = cursorLists.includes(route.pattern);
  const learnIt = () => learn(api, { cursorLists: [...cursorLists, route.pattern] });
  if (!read.ok) {
    if (offsetOf(which.cursor) === 0 || !isRefused(read.problem)) return read;
    if (!known && namesCursor(read.problem)) await learnIt();
    return ok(END);
  }
  if (!known && isNext(read.value.next_cursor)) await learnIt();
  const { items, skipped } = read.value.data;
  return ok({
    items,
    cursor: nextOf(read.value, which, known),
    skipped,
    ...(read.value.total_count !== null && { total: read.value.total_count }),
    ...(items.length === 0 && offsetOf(which.cursor) > 0 ? { ended: true } : {}),
  });
}

const END = { items: [], cursor: null, skipped: 0, ended: true } as const;

/** A list that goes by cursor refuses every offset. It gave no cursor before, so it has been read to its end. */
const isRefused = ({ status, slug }: ApiProblem) => status === 400 && slug?.endsWith('/invalid_parameters') === true;

/** How such a refusal is worded (api-usage): enough to learn from, since a lesson that is wrong costs one request. */
const namesCursor = ({ detail }: ApiProblem) => /\bcursor\b/i.test(detail ?? '');

const isNext = (cursor: Answer['next_cursor']) => cursor != null && cursor !== '';

function nextOf(
  { data, next_cursor, total_count, has_more }: Answer,
  which: ListPageInput,
  goesByCursor: boolean,
): string | null {
  if (isNext(next_cursor)) return `c:${next_cursor}`;
  const length = data.items.length + data.skipped;
  if (which.cursor?.startsWith('c:') || length === 0) return null;
  const offset = offsetOf(which.cursor) + length;
  const more = has_more ?? (total_count === null ? !goesByCursor : offset < total_count);
  return more ? `o:${offset}` : null;
}
