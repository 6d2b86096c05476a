import type { SandboxContext } from '../request-log.ts';
import { refuseV2 } from './api-error.ts';

/** A whole number of the query, 400 where it is none. */
function whole(c: SandboxContext, name: string, standard: number): number {
  const typed = c.req.query(name);
  if (typed === undefined) return standard;
  const value = Number(typed);
  return Number.isInteger(value) && value >= 0 ? value : refuseV2('api/invalid_parameters', `querystring/${name}`);
}

/** A page by offset of a core route, whose envelope says whether there is more. */
export function corePage<T>(c: SandboxContext, items: readonly T[]): { data: readonly T[]; has_more: boolean } {
  const offset = whole(c, 'offset', 0);
  const limit = whole(c, 'limit', 100);
  return { data: items.slice(offset, offset + limit), has_more: offset + limit < items.length };
}

/** A page by offset of a list that says how long it is. */
export function offsetPage<T>(c: SandboxContext, items: readonly T[]): { data: readonly T[]; total_count: number } {
  const offset = whole(c, 'offset', 0);
  return { data: items.slice(offset, offset + whole(c, 'limit', 20)), total_count: items.length };
}

interface CursorPage<T> {
  readonly data: readonly T[];
  readonly next_cursor?: string;
}

/** A page of a list that goes by cursor alone; the last one has none. */
export function cursorPage<T>(c: SandboxContext, items: readonly T[]): CursorPage<T> {
  if (c.req.query('offset') !== undefined) refuseV2('api/invalid_parameters', 'Use cursor for pagination.');
  const cursor = c.req.query('cursor');
  const start = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString());
  if (!Number.isInteger(start)) refuseV2('api/invalid_parameters', 'querystring/cursor');
  const end = start + whole(c, 'limit', 20);
  const data = items.slice(start, end);
  return end < items.length ? { data, next_cursor: Buffer.from(String(end)).toString('base64') } : { data };
}
