import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import type { Handled } from '@/lib/outreach/today/put-away';
import { type AccountMap, createAccountMap } from '@/lib/storage/account-map';

/** What the user decided about a cause on the list of today, and when (UTC ms). */
export interface StoredHandled extends Handled {
  readonly at: number;
}

const handled = (): z.ZodType<StoredHandled> =>
  z.object({ until: z.iso.date().nullable(), at: z.number().transform(keptInstant) });

/** As many as a year of a hundred a day and what is left of it; the oldest are about what is long past. */
export const MOST_HANDLED = 40_000;

const VERSION = 1;
const packedHandled = () => z.object({ version: z.literal(VERSION), value: z.record(z.string().max(500), handled()) });

/** What was decided, as an exported file holds it. */
export const packHandled = (all: ReadonlyMap<string, StoredHandled>) => ({
  version: VERSION,
  value: Object.fromEntries(all),
});

/** What was decided, of an exported file; undefined where it cannot be read. */
export function unpackHandled(packed: unknown): ReadonlyMap<string, StoredHandled> | undefined {
  const read = packedHandled().safeParse(packed);
  return read.success ? new Map(Object.entries(read.data.value)) : undefined;
}

/** What was put off and what is done with, by the id of its cause. */
export const createHandledMap = (): AccountMap<StoredHandled> =>
  createAccountMap({
    name: 'handled',
    table: { store: 'causes', key: 'cause', value: 'decided' },
    schema: handled,
    fits: (all) => all.size <= MOST_HANDLED,
  });
