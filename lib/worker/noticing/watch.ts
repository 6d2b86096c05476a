import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { idKey } from '@/lib/outreach/journal/same-person';
import { afterEvents, withoutNotices, withoutOutdated } from '@/lib/outreach/noticing/events';
import { type Notice, type NoticingMemory, newMemory, withoutChatIds } from '@/lib/outreach/noticing/memory';
import { quietEnd } from '@/lib/outreach/noticing/quiet-hours';
import { afterLook, type Chance, dueLook, inReach, type Look, nextWake } from '@/lib/outreach/noticing/schedule';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import { takeGeneration } from '@/lib/storage/generation';
import type { NoticingSettings } from '@/lib/storage/noticing/noticing-items';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Connection } from '@/lib/worker/account/connection';
import type { Found, Looks } from './looks';
import type { StoppedSends } from './stopped-sends';

/** The alarm that wakes the worker for the next look. */
export const NOTICING_ALARM = 'noticing';

export interface WatchDeps extends Pick<SendPorts, 'now' | 'random' | 'lock'> {
  readonly connection: Pick<Connection, 'account' | 'accounts' | 'actingAs'>;
  readonly engine: Pick<SendEngine, 'awake' | 'entries'>;
  readonly looks: Looks;
  readonly stoppedSends: Pick<StoppedSends, 'notices' | 'see'>;
  readonly settings: StoredItem<NoticingSettings>;
  memory(accountId: string): StoredItem<NoticingMemory | null>;
  /** Minutes of the local day at a moment. */
  minuteOfDay(at: number): number;
  setAlarm(name: string, when: number): Promise<void>;
  /** Tells the user of something new; all of one look comes at once. */
  tell(notices: readonly Notice[]): Promise<void>;
  /** Shows how many notices of each kind wait. */
  showWaiting(notices: readonly Notice[]): Promise<void>;
}

/** Looks for what is new in the active account, at random times and one thing at a time; off it makes no call. */
export type NoticingWatch = ReturnType<typeof createNoticingWatch>;

export function createNoticingWatch(deps: WatchDeps) {
  const { connection, engine, looks, stoppedSends, settings, memory, now, random, lock } = deps;
  const chance = (): Chance => ({ now: now(), random });

  const remembered = async (account: StoredAccount | null) => account && (await memory(account.accountId).read());

  /** Changes the memory as it is now: the user may have seen a notice while a look was under way. */
  const change = async (accountId: string, generation: number, next: (memory: NoticingMemory) => NoticingMemory) =>
    (await memory(accountId).change((stored) => next(stored ?? newMemory(chance())), generation)) ??
    newMemory(chance());

  const noticed = async (): Promise<readonly Notice[]> =>
    ((await remembered(await connection.account()))?.notices ?? []).toReversed();

  /** A send that did not leave is told also to who looks for nothing new. */
  const waiting = async (): Promise<readonly Notice[]> => {
    const [sends, { on }, news] = await Promise.all([stoppedSends.notices(), settings.read(), noticed()]);
    return [...sends, ...(on ? news : [])];
  };

  let showing: Promise<unknown> = Promise.resolve();
  /** One after the other: what was read first is never shown last. */
  const show = (): Promise<void> => {
    const shown = showing.then(async () => deps.showWaiting(await waiting()));
    showing = shown.catch(() => undefined);
    return shown;
  };

  const invitedBy = async (accountId: string): Promise<ReadonlySet<string>> => {
    const entries = await engine.entries(accountId);
    const invites = entries.ok ? entries.value.filter(({ action }) => action === 'invite') : [];
    return new Set(invites.map(({ person }) => idKey(person.providerId)));
  };

  /** While the account is paused LinkedIn is left alone; the status comes from Unipile itself and may be asked for. */
  const mayLook = async (accountId: string, look: Look): Promise<boolean> => {
    return look === 'status' || (await engine.awake(accountId)).ok;
  };

  const found = async (accountId: string, look: Look, stored: NoticingMemory): Promise<Found | null> => {
    if (!(await mayLook(accountId, look))) return null;
    const active = await connection.actingAs(accountId);
    if (!active.ok) return null;
    const result = await looks[look](active.value, stored);
    return result.ok ? result.value : null;
  };

  /** One look. Its result is stored before anything is told, so that nothing is told twice should the worker die in between. */
  const lookAt = async (accountId: string, look: Look): Promise<void> => {
    const generation = await takeGeneration();
    const started = await change(accountId, generation, (stored) => ({
      ...stored,
      schedule: afterLook(stored.schedule, look, true, chance()),
    }));
    const news = await found(accountId, look, started);
    if (news === null) return;
    const invited = await invitedBy(accountId);
    let fresh: readonly Notice[] = [];
    await change(accountId, generation, (stored) => {
      const seen = {
        ...stored,
        ...news.seen,
        schedule: afterLook(stored.schedule, look, false, chance()),
      };
      const after = afterEvents(withoutOutdated(seen, news), news.events, { invited, now: now() });
      fresh = after.fresh;
      return after.memory;
    });
    const stillActive = (await connection.account())?.accountId === accountId;
    if (stillActive && fresh.length > 0) await deps.tell(fresh);
  };

  const wakeOnce = async (mayLookNow: boolean): Promise<void> => {
    await show();
    const { on, quiet } = await settings.read();
    const account = await connection.account();
    if (!on || account === null) return;
    const { accountId } = account;
    const endOfQuiet = (at: number) => quietEnd(at, quiet, deps.minuteOfDay);
    const { schedule } = await change(accountId, await takeGeneration(), (stored) => ({
      ...stored,
      schedule: inReach(stored.schedule, chance()),
    }));
    const due = mayLookNow && endOfQuiet(now()) === null ? dueLook(schedule, now()) : null;
    if (due !== null) await lookAt(accountId, due);
    const next = (await remembered(account))?.schedule ?? schedule;
    await deps.setAlarm(NOTICING_ALARM, nextWake(next, chance(), endOfQuiet));
    if (due !== null) await show();
  };

  const chatsMoved = async (): Promise<void> => {
    const generation = await takeGeneration();
    for (const { accountId } of await connection.accounts())
      await memory(accountId).change((stored) => stored && withoutChatIds(stored), generation);
  };

  const seen = async (ids: readonly string[]): Promise<void> => {
    const account = await connection.account();
    const others = new Set(await stoppedSends.see(ids));
    if (account && others.size > 0)
      await change(account.accountId, await takeGeneration(), (stored) => withoutNotices(stored, others));
    await show();
  };

  return {
    /** To be called when the noticing alarm rings: at most one look, then the alarm for the next. */
    wake: (): Promise<void> => lock('noticing', () => wakeOnce(true)),
    /** To be called when the worker starts and when account or settings change: sets the alarm and looks at nothing. */
    plan: (): Promise<void> => lock('noticing', () => wakeOnce(false)),
    /** What looks found in the active account and nobody has seen, newest first. */
    notices: noticed,
    /** What waits to be seen in the active account. */
    waiting,
    /** To be told of every entry that changes: a send that did not leave is shown, until there is another to that person. */
    async onEntry({ state }: JournalEntry): Promise<void> {
      if (state === 'held' || state === 'not-sent') await show();
    },
    /** Takes back the notice of an id, and answers with whom it was about; null where it is not of the active account. */
    async take(id: string): Promise<string | null> {
      const notice = (await remembered(await connection.account()))?.notices.find((one) => one.id === id);
      if (notice) await seen([id]);
      return notice?.providerId ?? null;
    },
    /** Takes back what the user has seen. */
    seen,
    /** To be called before the accounts are acted for through the other version of the API, which has other ids for their chats. */
    chatsMoved,
  };
}
