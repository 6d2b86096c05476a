import { z } from 'zod';
import type { ListPage, ListPageInput } from '@/lib/unipile/http/list-page';

/** The query of a page. A cursor already holds the filters it came from, so they are left out beside it. */
export const listPageQuery = <F extends object>({ cursor, limit = 100 }: ListPageInput, filters?: F) => ({
  ...(cursor ? { cursor } : filters),
  limit,
});

/** The schema of a page: an unreadable item is skipped and counted, a missing cursor is the end. */
export const listPageOf = <T>(item: z.ZodType<T>): z.ZodType<ListPage<T>> =>
  z
    .object({
      object: z.string().endsWith('List').optional(),
      items: z.array(z.unknown()),
      cursor: z.union([z.string(), z.number()]).nullish().catch(null),
    })
    .transform(({ items, cursor }) => {
      const read = items.map((one) => item.safeParse(one));
      return {
        items: read.flatMap((one) => (one.success ? [one.data] : [])),
        cursor: String(cursor ?? '') || null,
        skipped: read.filter((one) => !one.success).length,
      };
    });
