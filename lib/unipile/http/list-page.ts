/** One page of a list. `cursor` null: the end. `skipped` counts items that could not be read. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly cursor: string | null;
  readonly skipped: number;
  /** True: that nothing comes any more is how this list ends, and no page that went missing. */
  readonly ended?: true;
  /** How many the whole list has, where that is said. */
  readonly total?: number | null;
}

/** Which page of a list: `limit` 1–100, the range every list takes. */
export interface ListPageInput {
  readonly cursor?: string | null | undefined;
  readonly limit?: number | undefined;
}
