/** One page of a list. `cursor` null: the end. `skipped` counts items that could not be read. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly cursor: string | null;
  readonly skipped: number;
}

/** Which page of a list: `limit` 1–100, the range every list takes. */
export interface ListPageInput {
  readonly cursor?: string | null | undefined;
  readonly limit?: number | undefined;
}
