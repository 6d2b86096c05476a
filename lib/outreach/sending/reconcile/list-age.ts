import { MINUTE_MS } from '@/lib/durations';
import type { AccountJournal } from '@/lib/outreach/journal/account-journal';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import { type Counted, isListed, type Limit } from '@/lib/outreach/quota/limits';
import { quotaLine } from '@/lib/outreach/quota/quota';
import { LISTS_SERVE_MS } from '@/lib/outreach/rules/invitations/listed-invitations';

/** With no place left nothing is sent, so a reading this young is not repeated at every click. */
const FULL_FOR_MS = 10 * MINUTE_MS;

/**
 * Whether LinkedIn's lists must be read again before one more of what is `counted`. Since a reading another browser may have sent as
 * many as this one: so a reading is good for half of the places that it left, and the last places each need their own.
 */
export function listsAreStale(
  journal: AccountJournal,
  counted: readonly Counted[],
  limits: readonly Limit[],
  now: number,
  calendar: Calendar,
): boolean {
  const { reconciledAt } = journal.ledger;
  if (reconciledAt === null || Math.abs(now - reconciledAt) > LISTS_SERVE_MS) return true;
  return linesListed(journal, counted, limits, now, calendar).some(({ used, max }) => {
    if (used >= max) return now - reconciledAt > FULL_FOR_MS;
    return sendsSince(journal, reconciledAt) + 1 >= max - used;
  });
}

/**
 * No invitation leaves on an older list. The usual time to undo is shorter, so it asks nothing more of LinkedIn than the click did; over a
 * longer one, and over the gap to the invitation before, the user may have invited the same person from another device.
 */
const CURRENT_MS = 10_000;

/**
 * Why what was invited last must be read once more before an invitation leaves; null where it need not. `age`: of what was read last at that
 * moment, null where it was never read. What is too old may be read some seconds ahead. The last place of a limit is taken by whoever is
 * first, so for that one it is read right before.
 */
export function whyReadNewest(
  journal: AccountJournal,
  counted: readonly Counted[],
  limits: readonly Limit[],
  now: number,
  calendar: Calendar,
  age: number | null,
): 'last-place' | 'too-old' | null {
  const isLast = linesListed(journal, counted, limits, now, calendar).some(({ used, max }) => used >= max);
  if (isLast) return 'last-place';
  return age === null || age > CURRENT_MS ? 'too-old' : null;
}

/** How the limits stand that LinkedIn's lists can correct. */
const linesListed = (
  journal: AccountJournal,
  counted: readonly Counted[],
  limits: readonly Limit[],
  now: number,
  calendar: Calendar,
) =>
  limits
    .filter((limit) => isListed(limit.counted) && counted.includes(limit.counted))
    .map((limit) => quotaLine(limit, journal, now, calendar));

const sendsSince = ({ entries }: AccountJournal, since: number) =>
  entries.filter(({ action, place, at }) => action === 'invite' && place === 'kept' && at >= since).length;
