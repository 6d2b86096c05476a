/** A path under the base of its version. `path` is null where a value cannot be one segment; `pattern` has no ids and may be logged. */
export interface Route {
  readonly path: string | null;
  readonly pattern: string;
}

/** Builds a route from a template whose values are each one path segment: route`/users/${identifier}`. */
export function route(parts: TemplateStringsArray, ...values: readonly string[]): Route {
  return {
    path: values.every(isSegment) ? String.raw({ raw: parts }, ...values.map(encodeURIComponent)) : null,
    pattern: parts.join('{}'),
  };
}

/** A dot segment would climb out of the path when the URL is parsed; a lone surrogate has no encoding. */
const isSegment = (value: string) => !['', '.', '..'].includes(value) && value.isWellFormed();
