import type { MiddlewareHandler } from 'hono';
import type { RequestBody } from '../../../../lib/practice/http/request-body.ts';
import type { SandboxContext, SandboxEnv } from '../../request-log.ts';
import { ERROR_TYPES } from '../api-error.ts';
import { MODELS, type OperationShape, operationAt } from './operations.ts';
import { mismatches, type Shape } from './shape.ts';

const QUERY: Readonly<Record<string, RegExp>> = {
  str: /^/,
  float: /^\d+$/,
  bool: /^(?:true|false)$/,
  List: /^/,
};

function inQuery({ query }: OperationShape, given: URLSearchParams): string[] {
  const names = [...new Set(given.keys())];
  const unknown = names.filter((name) => !Object.hasOwn(query, name));
  return [
    ...unknown.map((name) => `?${name} is not in the shape`),
    ...Object.entries(query).flatMap(([name, { type, required }]) => {
      const values = given.getAll(name);
      if (values.length === 0) return required ? [`?${name} is missing`] : [];
      if (values.length > 1 && type !== 'List') return [`?${name} is given more than once`];
      return values.filter((value) => !QUERY[type]?.test(value)).map((value) => `?${name}=${value} is no ${type}`);
    }),
  ];
}

function inBody({ body }: OperationShape, { kind, logged }: RequestBody): readonly string[] {
  if (body !== null) return mismatches(MODELS, { ref: body }, logged, 'body');
  // A write without a body may say so with an empty object (unipile-python sends one).
  const isEmpty = kind === 'none' || (kind === 'json' && JSON.stringify(logged) === '{}');
  return isEmpty ? [] : ['there is a body'];
}

const ERROR: Shape = {
  fields: {
    object: { type: 'string', enum: ['Error'] },
    type: { type: 'string', enum: ERROR_TYPES },
    status: { type: 'number' },
    title: { type: 'string' },
    detail: { type: 'string' },
    req_id: { type: 'string' },
  },
};

/** What of an answer is not as the shapes say. */
export function inAnswer(
  { status: statuses, answer }: OperationShape,
  status: number,
  body: unknown,
): readonly string[] {
  if (status >= 400) return mismatches(MODELS, ERROR, body, `${status}`);
  if (!statuses.includes(status)) return [`${status} is not one of ${statuses.join()}`];
  return answer === null ? [] : mismatches(MODELS, { ref: answer }, body, `${status}`);
}

const bodyOf = (response: Response): Promise<unknown> =>
  response.headers.get('content-type')?.includes('json') ? response.json() : Promise.resolve(null);

const wordsFor = ({ method, path }: SandboxContext['req'], found: readonly string[]) =>
  found.map((what) => `${method} ${path}: ${what}`);

/** Notes each request of v2 that is not as the shapes say, before anything else is done with it. */
export const requestsHeld =
  (offShape: string[]): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    const { pathname, searchParams } = new URL(c.req.url);
    const operation = operationAt(c.req.method, pathname);
    const found = operation
      ? [...inQuery(operation, searchParams), ...inBody(operation, c.get('body'))]
      : ['there is no such operation'];
    offShape.push(...wordsFor(c.req, found));
    await next();
  };

/** Notes each answer of v2 that is not as the shapes say: of the routes, not of what a fault makes of them. */
export const answersHeld =
  (offShape: string[]): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    await next();
    const operation = operationAt(c.req.method, new URL(c.req.url).pathname);
    if (operation) offShape.push(...wordsFor(c.req, inAnswer(operation, c.res.status, await bodyOf(c.res.clone()))));
  };
