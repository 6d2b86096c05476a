import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/durations';
import { ABSENCE_COUNTS_AFTER_MS } from '@/lib/outreach/journal/evidence-lag';
import { cameToNothing, type Evidence, type JournalEntry, leftAt } from '@/lib/outreach/journal/journal-entry';
import { moveEntry, releasedPlace, retakenPlace } from '@/lib/outreach/journal/transitions';

/** How long after an unclear end settling first looks. */
export const FIRST_LOOK_MS = 15 * SECOND_MS;

/** The wait after each look; the last one repeats. */
const WAITS_MS: readonly number[] = [
  MINUTE_MS,
  3 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  4 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS,
];
const LONGEST_WAIT_MS = 7 * DAY_MS;

/** Signs that the send did not happen count from this long after it: a request may take effect up to a minute after it left. */
const CONTRADICTION_COUNTS_AFTER_MS = 2 * MINUTE_MS;

/** Two complete readings this far apart must agree. */
const READINGS_APART_MS = { absence: HOUR_MS, contradiction: MINUTE_MS } as const;

/** A send that was taken for not sent is looked for until this long after it left, in case it was only late. */
const LOOKED_FOR_MS = 14 * DAY_MS;

/**
 * What a look at LinkedIn says of an entry. `never`: LinkedIn shows something that rules it out. `absence`: nothing shows that it
 * `happened`, or, for a withdrawal or a refusal, nothing shows any longer that it did not. `unlike`: a message of the user's own
 * appeared in the chat in that minute, with other words. `unclear`: lists are incomplete, contradict each other or failed.
 */
export type Finding =
  | { readonly kind: 'happened'; readonly source: Evidence['source']; readonly ids?: Partial<JournalEntry['ids']> }
  | { readonly kind: 'never'; readonly source: Evidence['source'] }
  | { readonly kind: 'absence'; readonly happened: boolean; readonly source: Evidence['source'] }
  | { readonly kind: 'unlike'; readonly text: string }
  | { readonly kind: 'unclear' };

/**
 * An entry after a look that began at `readAt` (UTC ms). A trace settles it at once; anything else only when two readings, late
 * enough and far enough apart, agree. Else it stays as it is, to be looked at after a growing wait.
 */
export function settled(entry: JournalEntry, finding: Finding, readAt: number): JournalEntry {
  if (finding.kind === 'happened') return confirmed(entry, finding.source, readAt, finding.ids);
  if (entry.state === 'not-sent') return lookAgain(entry, readAt);
  switch (finding.kind) {
    case 'never':
      return afterReading(entry, finding.source, readAt, false, 'contradiction');
    case 'absence':
      // A message that may have been this one was there: that it is gone now does not answer the question.
      if (entry.checks.unlike !== undefined) return lookAgain(entry, readAt);
      return afterReading(entry, finding.source, readAt, finding.happened, 'absence');
    case 'unlike':
      return lookAgain({ ...entry, checks: { ...entry.checks, unlike: finding.text } }, readAt);
    case 'unclear':
      return lookAgain(entry, readAt);
  }
}

/** An entry that was seen on LinkedIn, or that the user says arrived. One that had been taken for not sent, or was refused, has its place again. */
export const confirmed = (
  entry: JournalEntry,
  source: Evidence['source'],
  at: number,
  ids: Partial<JournalEntry['ids']> = {},
): JournalEntry =>
  moveEntry(entry, 'confirmed', {
    closedAt: entry.closedAt ?? at,
    place: retakenPlace(entry),
    evidence: { source, at },
    ids: { ...entry.ids, ...ids },
    checks: {
      ...entry.checks,
      nextAt: null,
      unlike: undefined,
      ...(cameToNothing(entry) && { putRightAt: at }),
    },
  });

/** An unconfirmed entry that, as far as can be told, did not happen: its place is free, and the person may be written to again. */
export const disproved = (entry: JournalEntry, source: Evidence['source'], at: number): JournalEntry => {
  const closed = moveEntry(entry, 'not-sent', {
    closedAt: at,
    place: releasedPlace(entry),
    evidence: { source, at },
    checks: { ...entry.checks, count: Math.min(entry.checks.count, WAITS_MS.indexOf(DAY_MS)), unlike: undefined },
  });
  return lookAgain(closed, at);
};

/**
 * Whether settling looks for the entry: in doubt, or taken for not sent although its request had left. One whose history is erased
 * names nobody that could be looked for.
 */
export const isLookedFor = ({ state, checks, sealed }: JournalEntry): boolean =>
  sealed === undefined && (state === 'unconfirmed' || (state === 'not-sent' && checks.nextAt !== null));

/** While the account is paused only the first look is made: the user soon knows more, and nothing is asked twice. */
export const looksWhilePaused = ({ checks }: JournalEntry): boolean => checks.count === 0;

/** Until absence counts the person stays locked for the action, unless the user says what happened. */
const COUNTS_AFTER_MS = { absence: ABSENCE_COUNTS_AFTER_MS, contradiction: CONTRADICTION_COUNTS_AFTER_MS } as const;

function afterReading(
  entry: JournalEntry,
  source: Evidence['source'],
  readAt: number,
  happened: boolean,
  by: keyof typeof COUNTS_AFTER_MS,
): JournalEntry {
  const { absentAt } = entry.checks;
  const countsAt = leftAt(entry) + COUNTS_AFTER_MS[by];
  if (readAt < countsAt) return lookAgain(entry, readAt, { noLaterThan: countsAt });
  const first = absentAt !== undefined && absentAt >= countsAt ? absentAt : readAt;
  const agreed = first + READINGS_APART_MS[by];
  if (readAt < agreed) {
    return lookAgain({ ...entry, checks: { ...entry.checks, absentAt: first } }, readAt, { exactly: agreed });
  }
  return happened ? confirmed(entry, source, readAt) : disproved(entry, source, readAt);
}

function lookAgain(
  entry: JournalEntry,
  readAt: number,
  {
    exactly,
    noLaterThan = Number.POSITIVE_INFINITY,
  }: { readonly exactly?: number; readonly noLaterThan?: number } = {},
): JournalEntry {
  const { count } = entry.checks;
  const next = exactly ?? Math.min(readAt + (WAITS_MS[count] ?? LONGEST_WAIT_MS), noLaterThan);
  const isOver = entry.state === 'not-sent' && next > leftAt(entry) + LOOKED_FOR_MS;
  return { ...entry, checks: { ...entry.checks, count: count + 1, nextAt: isOver ? null : next } };
}
