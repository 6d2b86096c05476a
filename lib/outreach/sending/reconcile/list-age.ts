import { HOUR_MS, MINUTE_MS } from '@/lib/durations';
import type { AccountJournal } from '@/lib/outreach/journal/account-journal';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import { type Counted, isListed, type Limit } from '@/lib/outreach/quota/limits';
import { quotaLine } from '@/lib/outreach/quota/quota';

/** Lists older than this are read again before an invitation, however many places are left. */
const STALE_MS = 12 * HOUR_MS;

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
  if (reconciledAt === null || Math.abs(now - reconciledAt) > STALE_MS) return true;
  return linesListed(journal, counted, limits, now, calendar).some(({ used, max }) => {
    if (used >= max) return now - reconciledAt > FULL_FOR_MS;
    return sendsSince(journal, reconciledAt) + 1 >= max - used;
  });
}

/** Another browser may send its first at once, and then keeps at least this distance, unless its user has set another. */
const OTHERS_APART_MS = 20_000;
/** As fast as somebody presses "Connect" in one of LinkedIn's own lists of people. */
const BY_HAND_APART_MS = 1_000;

/**
 * Whether others may have filled a limit since LinkedIn's lists were read, so that a send that has its place, and is due, must have them
 * read once more. Where it waited for the user (`byHand`), what they did on LinkedIn meanwhile is reckoned with as well.
 */
export function othersMayHaveFilled(
  journal: AccountJournal,
  counted: readonly Counted[],
  limits: readonly Limit[],
  now: number,
  calendar: Calendar,
  byHand: boolean,
): boolean {
  const apart = byHand ? BY_HAND_APART_MS : OTHERS_APART_MS;
  const others = 1 + Math.floor(Math.abs(now - (journal.ledger.reconciledAt ?? 0)) / apart);
  return linesListed(journal, counted, limits, now, calendar).some(({ used, max }) => used + others > max);
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
