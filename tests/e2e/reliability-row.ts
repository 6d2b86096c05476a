import { test } from '@playwright/test';

/** The kind of annotation by which a test tells its line of the README's table. */
export const ROW_ANNOTATION = 'reliability';

/** One line of the table: what broke, when, and what came of it. */
export interface ReliabilityRow {
  readonly fault: string;
  readonly when: string;
  /** The user's words for what was sent. */
  readonly send: string;
  /** What the user reads afterwards. */
  readonly says: string;
  readonly server: string;
  /** What the journal says once LinkedIn's lists were read. */
  readonly ends: 'confirmed' | 'not sent' | 'no send';
}

/** A moment as Kith writes it, which is another in every run. */
const CLOCK = /\d\d:\d\d(?: tomorrow)?(?: on \w+)?/g;

/** Two windows count a day; the hour of the run decides which of them is free last. */
const DAY = /(?<= invitations )today/g;

/** Writes the line of the running test. */
export const recordRow = (row: ReliabilityRow): void => {
  const says = row.says.replaceAll(CLOCK, '09:12 tomorrow').replaceAll(DAY, 'in 24 hours');
  test.info().annotations.push({ type: ROW_ANNOTATION, description: JSON.stringify({ ...row, says }) });
};
