import { fromBase64, toBase64 } from '../../base64.ts';
import type { Flags } from '../world/records.ts';
import { refuse } from './api-error.ts';
import type { Queried } from './context.ts';

/** Cursors are base64 JSON, as Unipile's are: opaque to clients, and with characters that a URL has to escape. */
const encode = (value: unknown): string => toBase64(new TextEncoder().encode(JSON.stringify(value)));

function decode(cursor: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64(cursor)));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Not one of ours: refused below like any other.
  }
  return refuse('invalid_parameters');
}

/** `limit` of the query, or of the cursor; 400 unless it is a whole number from 1 to `max`. */
function limitOf(c: Queried, bounds: { max: number; standard: number }, held: unknown): number {
  const typed = c.req.query('limit');
  if (typed === undefined) return typeof held === 'number' ? held : bounds.standard;
  const limit = Number(typed);
  if (!Number.isInteger(limit) || limit < 1 || limit > bounds.max) refuse('invalid_parameters');
  return limit;
}

/** A page as its list answers it. */
interface Page<T> {
  readonly items: readonly T[];
  /** Absent only where the flags ask for it. */
  readonly cursor?: string | null;
}

interface PageOptions {
  readonly flags: Flags;
  readonly max: number;
  /** The limit where none is asked for. */
  readonly standard: number;
}

function finish<T>(c: Queried, flags: Flags, items: readonly T[], here: string, next: string | null): Page<T> {
  if (flags.emptyPages > 0) {
    flags.emptyPages -= 1;
    return { items: [], cursor: here };
  }
  const asked = c.req.query('cursor');
  if (flags.repeatedCursor && asked !== undefined) return { items, cursor: asked };
  return next === null && flags.missingCursor ? { items } : { items, cursor: next };
}

/** A page by position, in the cursor's key `startIndex` (relations) or `cursor` (invitations). */
export function pageByPosition<T>(
  c: Queried,
  items: readonly T[],
  key: 'startIndex' | 'cursor',
  options: PageOptions,
): Page<T> {
  const asked = c.req.query('cursor');
  const held = asked === undefined ? {} : decode(asked);
  const limit = limitOf(c, options, held.limit);
  const start = asked === undefined ? 0 : held[key];
  if (typeof start !== 'number' || start < 0) return refuse('invalid_parameters');
  const end = start + limit;
  const next = end < items.length ? encode({ limit, [key]: end }) : null;
  return finish(c, options.flags, items.slice(start, end), encode({ limit, [key]: start }), next);
}

/** The filters a cursor carries: they replace the query's. */
export function heldFilters(c: Queried): Record<string, unknown> | null {
  const asked = c.req.query('cursor');
  return asked === undefined ? null : decode(asked);
}

interface Dated {
  readonly id: string;
  readonly at: number;
}

const newestFirst = (a: Dated, b: Dated): number => b.at - a.at || Number(b.id > a.id) - Number(b.id < a.id);

interface LastSeen {
  readonly last_id: string;
  readonly last_date: string;
}

const isLastSeen = (value: unknown): value is LastSeen =>
  typeof value === 'object' && value !== null && 'last_id' in value && 'last_date' in value;

/** A page newest first, whose cursor holds the last item seen and the filters that chose the items. */
export function pageByDate<T extends Dated>(
  c: Queried,
  items: readonly T[],
  filters: Readonly<Record<string, unknown>>,
  options: PageOptions,
): Page<T> {
  const held = heldFilters(c);
  const limit = limitOf(c, options, held?.limit);
  const last = held?.cursor ?? null;
  if (held !== null && last !== null && !isLastSeen(last)) return refuse('invalid_parameters');
  const seen = isLastSeen(last) ? { id: last.last_id, at: Date.parse(last.last_date) } : null;
  const rest = [...items].sort(newestFirst).filter((item) => seen === null || newestFirst(seen, item) < 0);
  const page = rest.slice(0, limit);
  const end = page.at(-1);
  const after = (item: Dated | null): unknown =>
    item === null ? null : { last_id: item.id, last_date: new Date(item.at).toISOString() };
  const next = end !== undefined && rest.length > limit ? encode({ ...filters, limit, cursor: after(end) }) : null;
  return finish(c, options.flags, page, encode({ ...filters, limit, cursor: after(seen) }), next);
}
