import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWER_MODELS, NEWER_OPERATIONS } from './newer.ts';
import type { Models, Shape } from './shape.ts';

/** One operation of v2: how it is asked, and what it answers. */
export interface OperationShape {
  readonly operation: string;
  readonly method: string;
  /** From `/v2` on, with `{name}` for each id. */
  readonly path: string;
  readonly query: Readonly<Record<string, { readonly type: string; readonly required: boolean }>>;
  /** The models of body and answer; null where there is none. */
  readonly body: string | null;
  readonly answer: string | null;
  readonly status: readonly number[];
}

interface Copy {
  readonly operations: readonly OperationShape[];
  readonly models: Models;
}

/**
 * What Kith speaks of v2, in the words of Unipile's own generated client (github.com/unipile/unipile-python, 6171191 of 2026-05-12, made
 * from its OpenAPI "2.0.0"): names, types and enums only, and of the models only those that its operations reach.
 */
const copy: Copy = JSON.parse(readFileSync(join(import.meta.dirname, 'python-client.json'), 'utf8'));

/** Every operation that is spoken. */
const OPERATIONS: readonly OperationShape[] = [
  ...copy.operations.filter(({ path }) => !NEWER_OPERATIONS.some((one) => one.instead === path)),
  ...NEWER_OPERATIONS.map(({ of, path, operation }) => {
    const older = copy.operations.find((one) => one.operation === of);
    if (!older) throw new Error(`there is no ${of} in the copy`);
    return { ...older, path, operation };
  }),
];

const withFields = (shape: Shape | undefined, fields: Shape['fields']): Shape => ({
  ...shape,
  fields: { ...shape?.fields, ...fields },
});

/** Every model, as it is now. */
export const MODELS: Models = {
  ...copy.models,
  ...Object.fromEntries(
    Object.entries(NEWER_MODELS(copy.models)).map(([name, fields]) => [name, withFields(copy.models[name], fields)]),
  ),
};

const partsOf = (path: string) => path.split('/');

/** The operation that a method and path are, null where there is none. A literal step wins over an id. */
export function operationAt(method: string, path: string): OperationShape | null {
  const asked = partsOf(path);
  const fits = OPERATIONS.filter((one) => {
    const parts = partsOf(one.path);
    return (
      one.method === method &&
      parts.length === asked.length &&
      parts.every((part, n) => (part.startsWith('{') ? asked[n] !== '' : part === asked[n]))
    );
  });
  const ids = ({ path: of }: OperationShape) => of.split('{').length;
  return fits.toSorted((a, b) => ids(a) - ids(b))[0] ?? null;
}
