import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { quietEnd } from '@/lib/outreach/noticing/quiet-hours';
import { waitReminder } from '@/lib/outreach/noticing/wait-reminder';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { NoticingSettings } from '@/lib/storage/noticing/noticing-items';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Connection } from '@/lib/worker/account/connection';

/** The alarm that wakes the worker for the next reminder; Chrome fires none earlier than 30 s after it was set. */
export const REMINDER_ALARM = 'wait-reminder';
const SOONEST_MS = 30_000;

/** Whom the sends are to that wait in an account, the longest first; with its name where it is not the active one. */
export interface StillWaiting {
  readonly accountId: string;
  readonly names: readonly string[];
  readonly otherAccount: string | null;
}

/**
 * Reminds of what waits for "Send now", which may be forgotten over hours: once a day at most in each account, outside the quiet hours, and
 * where the user wants to be told of things. Everybody else has the toolbar button, which counts it.
 */
export function createWaitReminding(deps: {
  readonly connection: Pick<Connection, 'account' | 'accounts'>;
  readonly engine: Pick<SendEngine, 'entries'>;
  readonly settings: Pick<StoredItem<NoticingSettings>, 'read'>;
  /** When each account was last reminded, UTC ms. */
  readonly reminded: StoredItem<Readonly<Record<string, number>>>;
  readonly lock: SendPorts['lock'];
  now(): number;
  minuteOfDay(at: number): number;
  setAlarm(name: string, when: number): Promise<void>;
  remind(waiting: StillWaiting): Promise<void>;
}) {
  const { connection, engine, settings, reminded, now, minuteOfDay, setAlarm } = deps;

  const next = async ({ accountId }: StoredAccount) => {
    const [entries, last] = await Promise.all([engine.entries(accountId), reminded.read()]);
    return entries.ok ? waitReminder(entries.value, last[accountId] ?? null) : null;
  };

  const plan = async (): Promise<void> => {
    const reminders = await Promise.all((await connection.accounts()).map(next));
    const times = reminders.flatMap((reminder) => reminder?.at ?? []);
    if (times.length === 0) return;
    const at = Math.max(Math.min(...times), now() + SOONEST_MS);
    const { quiet } = await settings.read();
    await setAlarm(REMINDER_ALARM, quietEnd(at, quiet, minuteOfDay) ?? at);
  };

  const remindOf = async (account: StoredAccount, waiting: readonly JournalEntry[]) => {
    const { accountId, name } = account;
    // Written first: a worker that dies in between has left one out, and told none twice.
    await reminded.change((last) => ({ ...last, [accountId]: now() }));
    if (!(await settings.read()).on) return;
    const isActive = (await connection.account())?.accountId === accountId;
    const names = waiting.map(({ person }) => person.fullName);
    await deps.remind({ accountId, names, otherAccount: isActive ? null : name });
  };

  const remindDue = async (): Promise<void> => {
    const { quiet } = await settings.read();
    if (quietEnd(now(), quiet, minuteOfDay) !== null) return;
    for (const account of await connection.accounts()) {
      const reminder = await next(account);
      if (reminder && reminder.at <= now()) await remindOf(account, reminder.waiting);
    }
  };

  // The alarm that rang is gone: it is set anew also where a reminder could not be shown.
  const remindAll = (): Promise<void> => remindDue().finally(plan);

  return {
    /** To be called when the worker starts: sets the alarm. */
    plan,
    /** To be called when the alarm rings. */
    wake: (): Promise<void> => deps.lock('wait-reminder', remindAll),
    /** To be told of every entry that changes: the first that waits needs an alarm. */
    async onEntry(entry: JournalEntry): Promise<void> {
      if (isOpenEnded(entry)) await plan();
    },
  };
}
