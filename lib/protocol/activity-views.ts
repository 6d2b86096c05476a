import type { EntryView } from './views';

/** A stretch of the journal, newest first. */
export interface ActivityPage {
  readonly entries: readonly EntryView[];
  /** Where the search goes on (`before` of the next request); null at the end of the journal. */
  readonly next: number | null;
  /** How many entries were looked at to find these. */
  readonly searched: number;
}
