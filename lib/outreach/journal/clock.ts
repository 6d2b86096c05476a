import type { AccountJournal, AccountLedger } from './account-journal';
import type { Calendar } from './calendar';
import type { JournalEntry } from './journal-entry';

/** A clock this far behind the highest reading was set back; less is drift between two clocks, which places allow for. */
export const CLOCK_DRIFT_MS = 60_000;

/** One reading of the clock, UTC ms. */
export interface Reading {
  /** As the clock shows it. Windows are measured from this, so that a clock set back keeps places taken. */
  readonly now: number;
  /** Never earlier than any reading before: what is written down. */
  readonly stamp: number;
  /** Set where the clock was set back: sends wait until it shows this again. */
  readonly movedUntil: number | null;
  /** True where the reading is the server's and may correct what was written. */
  readonly sure: boolean;
}

/** How long the machine's clock is trusted after it agreed with the server's: about as long as a profile is cached. */
const SURE_FOR_MS = 10 * 60_000;

/**
 * Whether the server's clock must be heard before a send. The machine's may be days ahead: then places would seem free that are
 * taken, and people unknown who are not. A clock that seems to have been set back is in doubt as well. Where the server never told
 * its time, the machine's is all there is.
 */
export const isDoubtful = ({ now, movedUntil, sure }: Reading, { sureAt }: AccountLedger): boolean =>
  !sure && (movedUntil !== null || (sureAt !== null && Math.abs(now - sureAt) > SURE_FOR_MS));

/** The machine's clock and the API server's, where it is known; both UTC ms. */
interface Clocks {
  now(): number;
  serverNow?(): number | null;
}

/** Reads the clock against the highest reading that the ledger keeps. */
export function readClock(clocks: Clocks, { clock }: AccountLedger): Reading {
  const server = clocks.serverNow?.() ?? null;
  const now = server ?? clocks.now();
  return {
    now,
    stamp: Math.max(now, clock),
    movedUntil: clock - now > CLOCK_DRIFT_MS ? clock : null,
    sure: server !== null,
  };
}

/**
 * The journal after its clock proved to have run ahead: nothing in it can be later than `now`, so every later moment becomes
 * `now`, which keeps each place taken for its whole window. Answers with the changed entries only.
 */
export function correctClock(journal: AccountJournal, now: number, calendar: Calendar): AccountJournal {
  const { ledger, entries } = journal;
  const shift = ledger.clock - now;
  const notLater = (at: number) => Math.min(at, now);
  const pause = ledger.pause && {
    ...ledger.pause,
    since: notLater(ledger.pause.since),
    until: ledger.pause.until === null ? null : Math.min(ledger.pause.until, Math.max(now, ledger.pause.until - shift)),
  };
  return {
    ledger: {
      ...ledger,
      clock: now,
      sureAt: now,
      knownSince: notLater(ledger.knownSince),
      pause,
      usage: ledger.usage && { ...ledger.usage, at: notLater(ledger.usage.at) },
      elsewhere: ledger.elsewhere.map((send) => ({
        ...send,
        at: send.at === null ? null : notLater(send.at),
        seenAt: notLater(send.seenAt),
      })),
      reconciledAt: ledger.reconciledAt === null ? null : notLater(ledger.reconciledAt),
      reads: ledger.reads.map(notLater),
    },
    entries: entries.filter((entry) => isAhead(entry, now)).map((entry) => notAhead(entry, now, calendar)),
  };
}

const isAhead = ({ at, sentAt, closedAt, checks }: JournalEntry, now: number) =>
  [at, sentAt, closedAt, checks.nextAt, checks.absentAt].some((moment) => (moment ?? 0) > now);

function notAhead(entry: JournalEntry, now: number, calendar: Calendar): JournalEntry {
  const notLater = <T extends number | null | undefined>(at: T) => (typeof at === 'number' ? Math.min(at, now) : at);
  const moved = entry.at > now;
  return {
    ...entry,
    at: Math.min(entry.at, now),
    day: moved ? calendar.dayOf(now) : entry.day,
    month: moved ? calendar.monthOf(now) : entry.month,
    sentAt: notLater(entry.sentAt) ?? null,
    closedAt: notLater(entry.closedAt) ?? null,
    checks: {
      ...entry.checks,
      nextAt: notLater(entry.checks.nextAt) ?? null,
      absentAt: notLater(entry.checks.absentAt),
    },
  };
}
