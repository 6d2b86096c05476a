import type { Problem } from '@/lib/protocol/problem';
import type { RelationsReading } from '@/lib/storage/network/relations-index';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { ListPage } from '@/lib/unipile/http/list-page';
import { EMPTY_PAGES, emptyInARow, WENT_NOWHERE } from '@/lib/unipile/http/list-pages';
import type { RelationItem } from '@/lib/unipile/shapes/relation-item';
import { NO_CHANGES } from './relations-sync-changes';

/** Relations a page. The API takes 1 to 1,000 here (unipile-v1.md 1.1); this is what its two references agree on for every list. */
export const LIST_PAGE_SIZE = 250;

/** The pause between two pages: random within these, as somebody scrolls, and short enough for a worker to live through. */
const PAUSE_MS = { min: 8_000, max: 20_000 };

/** Far above LinkedIn's 30,000 relations: stops a list that never ends. */
const MAX_PAGES = 400;

const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 60 * 60_000;
const MAX_FAILURES = 7;
/** How often the list is begun anew by itself where its place is lost. */
const MAX_RESTARTS = 3;

/** Time and chance of one step: UTC ms, and uniform in [0, 1). */
export interface Moment {
  readonly now: number;
  readonly random: number;
}

/** A new reading, following the one before if there was one. */
export const newReading = (
  accountId: string,
  before: RelationsReading | null,
  about: number | null,
  now: number,
): RelationsReading => ({
  accountId,
  number: (before?.number ?? 0) + 1,
  state: 'reading',
  cursor: null,
  pages: 0,
  read: 0,
  about,
  whole: true,
  nextAt: now,
  failures: 0,
  problem: null,
  readAt: before?.readAt ?? null,
  changes: NO_CHANGES,
});

/** A reading that resumes where it stopped, with the next page no earlier than planned. */
export const resumedReading = (reading: RelationsReading, now: number): RelationsReading => ({
  ...reading,
  state: 'reading',
  problem: null,
  failures: 0,
  empty: 0,
  restarts: 0,
  nextAt: Math.min(reading.nextAt, now + PAUSE_MS.max),
});

/** The reading after a list page: the next one planned, stopped where pages come empty one after the other, or done, at the end of the list, at a cursor that repeats, or after too many pages. */
export function afterListPage(
  reading: RelationsReading,
  page: ListPage<RelationItem>,
  { now, random }: Moment,
): RelationsReading {
  const { items, cursor, skipped, ended } = page;
  const pages = reading.pages + 1;
  const empty = emptyInARow(page, reading.empty ?? 0);
  if (empty >= EMPTY_PAGES) return stoppedReading({ ...reading, cursor, pages, whole: false }, WENT_NOWHERE);
  const read = reading.read + items.length;
  const astray = cursor !== null && (cursor === reading.cursor || pages >= MAX_PAGES);
  const done = cursor === null || astray;
  // Unipile was seen to answer with empty pages after a burst: whoever is missing from them is not gone.
  const whole = reading.whole && skipped === 0 && (items.length > 0 || ended === true) && !astray;
  return {
    ...reading,
    state: done ? 'done' : 'reading',
    cursor: done ? null : cursor,
    pages,
    empty,
    read,
    about: done && whole ? read : reading.about,
    whole,
    nextAt: now + PAUSE_MS.min + Math.floor(random * (PAUSE_MS.max - PAUSE_MS.min)),
    failures: 0,
    problem: null,
    readAt: done ? now : reading.readAt,
  };
}

const PASSES: ReadonlySet<Problem['kind']> = new Set([
  'offline',
  'unavailable',
  'timed-out',
  'unreadable-answer',
  'led-elsewhere',
]);

/**
 * The reading after a list page failed. Temporary failures are waited out, longer each time; a cursor that is no longer accepted means
 * starting over; anything else stops the reading until the user resumes it.
 */
export function afterFailure(
  reading: RelationsReading,
  problem: ApiProblem,
  { now, random }: Moment,
): RelationsReading {
  const failures = reading.failures + 1;
  const placeLost = (problem.kind === 'bad-request' || problem.kind === 'not-found') && reading.cursor !== null;
  const restarts = (reading.restarts ?? 0) + (placeLost ? 1 : 0);
  if (restarts > MAX_RESTARTS || failures > MAX_FAILURES || !(placeLost || PASSES.has(problem.kind)))
    return stoppedReading(reading, problem);
  const wait = Math.min(FIRST_WAIT_MS * 2 ** reading.failures, LONGEST_WAIT_MS) * (1 + random / 2);
  return {
    ...reading,
    ...(placeLost && { cursor: null, pages: 0, read: 0 }),
    failures,
    restarts,
    problem,
    nextAt: now + Math.floor(wait),
  };
}

/** A reading that waits for the user. */
export const stoppedReading = (reading: RelationsReading, problem: Problem | null): RelationsReading => ({
  ...reading,
  state: 'stopped',
  problem,
});
