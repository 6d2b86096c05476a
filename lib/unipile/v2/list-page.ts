import { z } from 'zod';
import { ok, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Call } from '@/lib/unipile/http/exchange';
import { numberOrNull } from '@/lib/unipile/http/fields';
import type { ListPage, ListPageInput } from '@/lib/unipile/http/list-page';
import type { Route } from '@/lib/unipile/http/route';

/** A list of v2 to read a page of. */
interface ListCall<T> {
  readonly route: Route;
  readonly item: z.ZodType<T>;
  readonly query?: Call['query'];
}

const answer = z.object({
  data: z.array(z.unknown()),
  next_cursor: z.union([z.string(), z.number()]).nullish().catch(null),
  total_count: numberOrNull,
  has_more: z.boolean().nullish().catch(null),
});

/** Where a page begins: `c:` before the list's own cursor, `o:` before an offset; v2 has both, and some lists only one. */
const offsetOf = (cursor: string | null | undefined) => (cursor?.startsWith('o:') ? Number(cursor.slice(2)) : 0);

function whereQuery({ cursor, limit = 100 }: ListPageInput): Call['query'] {
  if (cursor?.startsWith('c:')) return { cursor: cursor.slice(2), limit };
  const offset = offsetOf(cursor);
  return offset > 0 ? { offset, limit } : { limit };
}

/**
 * One page. The end is where the answer says so; where it says nothing, an empty page: v2 promises no full pages, so a short one
 * proves no end (api-usage).
 */
export async function readListPage<T>(
  api: Api,
  { route, item, query = {} }: ListCall<T>,
  which: ListPageInput,
  signal: AbortSignal,
): Promise<Result<ListPage<T>, ApiProblem>> {
  const read = await api.json({ method: 'GET', route, query: { ...query, ...whereQuery(which) } }, answer, signal);
  if (!read.ok) return offsetOf(which.cursor) > 0 && isCursorOnly(read.problem) ? ok(END) : read;
  const items = read.value.data.map((one) => item.safeParse(one));
  return ok({
    items: items.flatMap((one) => (one.success ? [one.data] : [])),
    cursor: nextOf(read.value, which),
    skipped: items.filter((one) => !one.success).length,
    ...(items.length === 0 && offsetOf(which.cursor) > 0 ? { ended: true } : {}),
  });
}

const END = { items: [], cursor: null, skipped: 0, ended: true } as const;

/** A list that goes by cursor refuses every offset. It gave no cursor before, so it has been read to its end. */
const isCursorOnly = ({ status, slug }: ApiProblem) => status === 400 && slug?.endsWith('/invalid_parameters') === true;

function nextOf(
  { data, next_cursor, total_count, has_more }: z.infer<typeof answer>,
  which: ListPageInput,
): string | null {
  if (next_cursor != null && next_cursor !== '') return `c:${next_cursor}`;
  if (which.cursor?.startsWith('c:') || data.length === 0) return null;
  const offset = offsetOf(which.cursor) + data.length;
  const more = has_more ?? (total_count === null || offset < total_count);
  return more ? `o:${offset}` : null;
}
