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
