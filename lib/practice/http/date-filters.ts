import { refuse } from './api-error.ts';
import type { Queried } from './context.ts';
import { heldFilters } from './cursors.ts';

/** Exactly three digits of milliseconds, or 400 (unipile-v1.md 1). */
const UTC_MS = /^[12]\d{3}-[01]\d-[0-3]\dT\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

type Filters<K extends string> = Record<K | 'before' | 'after', string | null>;

/** `before`, `after` and the named filters of the query; of the cursor where there is one, since it holds them. */
export function dateFilters<K extends string>(c: Queried, names: readonly K[]): Filters<K> {
  const held = heldFilters(c);
  const read = (name: string): string | null => {
    const value = held === null ? c.req.query(name) : held[name];
    return typeof value === 'string' ? value : null;
  };
  const all = [...names, 'before', 'after'] as const;
  const filters = Object.fromEntries(all.map((name) => [name, read(name)])) as Filters<K>;
  for (const date of [filters.before, filters.after]) {
    if (date !== null && !UTC_MS.test(date)) refuse('invalid_parameters');
  }
  return filters;
}

/** Both ends are exclusive. */
export const withinDates = (
  item: { readonly at: number },
  { before, after }: { readonly before: string | null; readonly after: string | null },
): boolean => (before === null || item.at < Date.parse(before)) && (after === null || item.at > Date.parse(after));
