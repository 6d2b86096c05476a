import { z } from 'zod';

/**
 * The items of a list page that can be read, and how many cannot. Where there are some and not one can be read, this is another answer
 * than Kith knows, and no empty list.
 */
export const listItems = <T>(item: z.ZodType<T>) =>
  z.array(z.unknown()).transform((all, context) => {
    const items = all.flatMap((one) => {
      const read = item.safeParse(one);
      return read.success ? [read.data] : [];
    });
    if (all.length > 0 && items.length === 0) {
      context.addIssue({ code: 'custom', message: 'not one item can be read' });
      return z.NEVER;
    }
    return { items, skipped: all.length - items.length };
  });
