import type { Evidence, JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { moveEntry, releasedPlace } from '@/lib/outreach/journal/transitions';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long after an unclear end settling first looks. */
export const FIRST_LOOK_MS = 15 * SECOND_MS;

/** The wait after each look; the last one repeats. */
const WAITS_MS = [MINUTE_MS, 3 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, 12 * HOUR_MS, 24 * HOUR_MS] as const;

/** A request may act up to a minute after it left, and LinkedIn's lists show it 30–60 s later: before that absence proves nothing. */
const ABSENCE_COUNTS_AFTER_MS = 2 * MINUTE_MS;

/** Two complete readings this far apart must agree that nothing happened. */
const READINGS_APART_MS = MINUTE_MS;

/** What a look at LinkedIn's lists says of an entry; `unclear` where they are incomplete, contradict each other or failed. */
export type Finding =
  | { readonly kind: 'happened'; readonly source: Evidence['source']; readonly ids?: Partial<JournalEntry['ids']> }
  | { readonly kind: 'no-trace'; readonly source: Evidence['source'] }
  | { readonly kind: 'unclear' };

/**
 * An unconfirmed entry after a look that began at `readAt` (UTC ms). A trace settles it at once; the lack of one only when
 * two readings, late enough and far enough apart, agree. Else it stays unconfirmed, to be looked at after a growing wait.
 */
export function settled(entry: JournalEntry, finding: Finding, readAt: number): JournalEntry {
  if (finding.kind === 'happened') return confirmed(entry, finding.source, readAt, finding.ids);
  const counts = finding.kind === 'no-trace' && readAt - (entry.sentAt ?? entry.at) >= ABSENCE_COUNTS_AFTER_MS;
  const { absentAt } = entry.checks;
  if (!counts) return lookAgain(entry, readAt, finding.kind === 'no-trace' ? ABSENCE_COUNTS_AFTER_MS : null);
  if (absentAt === undefined)
    return lookAgain({ ...entry, checks: { ...entry.checks, absentAt: readAt } }, readAt, READINGS_APART_MS);
  if (readAt - absentAt < READINGS_APART_MS) return lookAgain(entry, readAt, READINGS_APART_MS);
  return disproved(entry, finding.source, readAt);
}

/** A sent or unconfirmed entry that was seen on LinkedIn. */
export const confirmed = (
  entry: JournalEntry,
  source: Evidence['source'],
  at: number,
  ids: Partial<JournalEntry['ids']> = {},
): JournalEntry =>
  moveEntry(entry, 'confirmed', {
    closedAt: entry.closedAt ?? at,
    evidence: { source, at },
    ids: { ...entry.ids, ...ids },
    checks: { ...entry.checks, nextAt: null },
  });

/** An unconfirmed entry that never happened: its place is free and the person may be written to again. */
export const disproved = (entry: JournalEntry, source: Evidence['source'], at: number): JournalEntry =>
  moveEntry(entry, 'not-sent', {
    closedAt: at,
    place: releasedPlace(entry),
    evidence: { source, at },
    checks: { ...entry.checks, nextAt: null },
  });

function lookAgain(entry: JournalEntry, readAt: number, atMost: number | null): JournalEntry {
  const { count } = entry.checks;
  const wait = WAITS_MS[Math.min(count, WAITS_MS.length - 1)] ?? 24 * HOUR_MS;
  const nextAt = readAt + Math.min(wait, atMost ?? wait);
  return { ...entry, checks: { ...entry.checks, count: count + 1, nextAt } };
}
