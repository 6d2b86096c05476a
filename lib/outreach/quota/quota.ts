import { DAY_MS } from '@/lib/durations';
import type { AccountJournal, AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import { bindingLine, isFull } from './binding-line';
import { COUNTED, type Counted, isListed, type Limit } from './limits';
import type { QuotaLine, QuotaView } from './quota-view';
import { takenPlaces } from './taken-places';
import { isWithin, nextFreeAt } from './windows';

const USAGE_LASTS_MS = 7 * DAY_MS;

type LimitReached = Extract<Refusal, { kind: 'limit-reached' }>;

/** How much of one limit is used at `now`, UTC ms. */
export function quotaLine(limit: Limit, journal: AccountJournal, now: number, calendar: Calendar): QuotaLine {
  const { counted, window, max, source } = limit;
  const taken = takenPlaces(counted, journal, now).filter((place) => isWithin(window, place, now, calendar));
  const fromHere = taken.filter(({ origin }) => origin === 'here').length;
  return {
    counted,
    window,
    used: taken.length,
    max,
    fromHere,
    elsewhere: taken.length - fromHere,
    ...(isListed(counted) && mayLackElsewhere(limit, journal.ledger, now, calendar) && { elsewhereUnread: true }),
    ...(source === 'new-account' && journal.ledger.relationsCount === null && { mayRise: true }),
    source,
    nextFreeAt: taken.length < max ? null : nextFreeAt(window, taken, max, now, calendar),
    people: taken
      .filter(({ fullName }) => fullName !== '')
      .map(({ fullName, publicIdentifier, from }) => ({ fullName, publicIdentifier, at: from }))
      .sort((a, b) => b.at - a.at),
  };
}

/**
 * Whether invitations made elsewhere may be missing from a count: LinkedIn's lists were not read yet, or gave some without a date when they were
 * read first. Those were sent before Kith knew the account, so they are none of a window that began later.
 */
function mayLackElsewhere(
  { counted, window }: Limit,
  { reconciledAt, elsewhere, knownSince }: AccountLedger,
  now: number,
  calendar: Calendar,
): boolean {
  if (reconciledAt === null) return true;
  const first = { from: knownSince, to: knownSince, day: null, month: null };
  return (
    isWithin(window, first, now, calendar) &&
    elsewhere.some(
      ({ own, at, invitationId, withNote }) =>
        !own && at === null && invitationId !== null && (counted === 'invite' || withNote),
    )
  );
}

/** Every limit of an account as surfaces show it, and what stops it. */
export function quotaView(
  journal: AccountJournal,
  limits: readonly Limit[],
  now: number,
  calendar: Calendar,
): Omit<QuotaView, 'leaves'> {
  const { accountId, usage } = journal.ledger;
  return {
    accountId,
    lines: limits.map((limit) => quotaLine(limit, journal, now, calendar)),
    pause: activePause(journal.ledger, now),
    usage: usage !== null && usage.at > now - USAGE_LASTS_MS ? usage.percent : null,
  };
}

/** The limit that refuses one more of what is counted, or null: the one that every surface names. */
export function limitReached(
  counted: readonly Counted[],
  journal: AccountJournal,
  limits: readonly Limit[],
  now: number,
  calendar: Calendar,
): LimitReached | null {
  const lines = limits
    .filter((limit) => counted.includes(limit.counted))
    .map((limit) => quotaLine(limit, journal, now, calendar));
  const binding = bindingLine(lines, counted, now);
  if (!binding || !isFull(binding, now)) return null;
  const { window, used, max, source, nextFreeAt: frees } = binding;
  return { kind: 'limit-reached', counted: binding.counted, window, used, max, source, nextFreeAt: frees };
}

/** The account's pause while it lasts. */
export const activePause = ({ pause }: AccountLedger, now: number) =>
  pause !== null && (pause.until === null || pause.until > now) ? pause : null;

/** The day's counters as the ledger mirrors them: only what is used. */
export function usedToday(journal: AccountJournal, now: number, calendar: Calendar): AccountLedger['today'] {
  const counts = COUNTED.map((counted) => {
    const today = takenPlaces(counted, journal, now).filter((place) => isWithin('day', place, now, calendar));
    return [counted, today.length] as const;
  });
  return { day: calendar.dayOf(now), used: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}
