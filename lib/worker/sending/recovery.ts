import { HOUR_MS } from '@/lib/durations';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import { isLookedFor, looksWhilePaused } from '@/lib/outreach/sending/settle/settle-rules';
import type { Problem } from '@/lib/protocol/problem';

/** The alarm that looks for evidence; Chrome fires none earlier than 30 s after it was set. */
export const SETTLE_ALARM = 'settle';
const SOONEST_MS = 30_000;
/** How often a pause without an end is checked. */
const PAUSE_OVER_MS = HOUR_MS;

/** What the worker does without being asked: closes what a stopped worker left, and settles what is unconfirmed. */
export interface Recovery {
  /** Resolves once every account's journal is put right after a start; every request waits for it. */
  readonly ready: Promise<void>;
  /** Looks for evidence for all accounts, then sets the alarm for the next look. */
  settle(): Promise<void>;
  /** Counts what is unconfirmed, in the accounts that there are now, and sets the alarm for the next look at it. */
  plan(): Promise<void>;
  /** To be told of every entry that changes. */
  onEntry(entry: JournalEntry): void;
}

export function createRecovery(deps: {
  /** Resolves to what still has to be finished before anything may be done; null where that is nothing. */
  open(): Promise<Problem | null>;
  readonly engine: Pick<SendEngine, 'recover' | 'settle' | 'entries' | 'awake'>;
  accountIds(): Promise<readonly string[]>;
  now(): number;
  setAlarm(name: string, when: number): Promise<void>;
  showAttention(waiting: number): Promise<void>;
  /** Resolves once what woke the worker is answered. */
  readonly firstAnswer: Promise<void>;
  report(error: unknown): void;
}): Recovery {
  const { open, engine, accountIds, now, setAlarm, showAttention, firstAnswer, report } = deps;

  /** When the account's pause ends, UTC ms; 0 where there is none. */
  const pausedUntil = async (accountId: string): Promise<number> => {
    const awake = await engine.awake(accountId);
    if (awake.ok || awake.problem.kind !== 'account-paused') return 0;
    return awake.problem.pause.until ?? now() + PAUSE_OVER_MS;
  };

  const lookedForOf = async (accountId: string) => {
    const [entries, paused] = await Promise.all([engine.entries(accountId), pausedUntil(accountId)]);
    return (entries.ok ? entries.value : []).filter(isLookedFor).map((entry) => {
      const { nextAt } = entry.checks;
      return { entry, nextAt: nextAt === null || looksWhilePaused(entry) ? nextAt : Math.max(nextAt, paused) };
    });
  };

  const lookedFor = async () => (await Promise.all((await accountIds()).map(lookedForOf))).flat();

  /** The alarm is set anew at each start: Chrome drops alarms when the extension is updated (seen in Chromium 156). */
  const plan = async () => {
    const waiting = await lookedFor();
    await showAttention(waiting.filter(({ entry }) => entry.state === 'unconfirmed').length);
    const due = waiting.flatMap(({ nextAt }) => nextAt ?? []);
    if (due.length > 0) await setAlarm(SETTLE_ALARM, Math.max(Math.min(...due), now() + SOONEST_MS));
  };

  const recoverAll = async () => {
    const [left, ids] = await Promise.all([open(), accountIds()]);
    if (left === null) await Promise.all(ids.map((accountId) => engine.recover(accountId)));
  };
  const ready = recoverAll().catch(report);
  // No request waits for the alarm and the badge.
  Promise.all([ready, firstAnswer])
    .then(async () => ((await open()) === null ? plan() : undefined))
    .catch(report);

  return {
    ready,
    plan,
    async settle() {
      for (const accountId of await accountIds()) await engine.settle(accountId);
      await plan();
    },
    onEntry({ state, evidence }) {
      if (state === 'unconfirmed' || evidence !== null) plan().catch(report);
    },
  };
}
