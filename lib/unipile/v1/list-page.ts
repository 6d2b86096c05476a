import { z } from 'zod';
import { listItems } from '@/lib/unipile/http/body/list-items';
import type { ListPage, ListPageInput } from '@/lib/unipile/http/list-page';

/** The query of a page. A cursor already holds the filters it came from, so they are left out beside it. */
export const listPageQuery = <F extends object>({ cursor, limit = 100 }: ListPageInput, filters?: F) => ({
  ...(cursor ? { cursor } : filters),
  limit,
});

/** The schema of a page: an unreadable item beside readable ones is skipped and counted, a missing cursor is the end. */
export const listPageOf = <T>(item: z.ZodType<T>): z.ZodType<ListPage<T>> =>
  z
    .object({
      object: z.string().endsWith('List').optional(),
      items: listItems(item),
      cursor: z.union([z.string(), z.number()]).nullish().catch(null),
    })
    .transform(({ items, cursor }) => ({ ...items, cursor: String(cursor ?? '') || null }));
