import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Notice } from '@/lib/outreach/noticing/memory';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import {
  noticingMemoryItem,
  noticingSettingsItem,
  remindedItem,
  seenStopsItem,
} from '@/lib/storage/noticing/noticing-items';
import type { Connection } from '@/lib/worker/account/connection';
import type { InvitationNotes } from '@/lib/worker/account/invitation-notes';
import type { InboxIndex } from '@/lib/worker/inbox/chat-search';
import type { RelationsSync } from '@/lib/worker/network/relations-sync';
import type { Sends } from '@/lib/worker/sending/sends';
import { createLooks } from './looks';
import { createNoticingRequests } from './noticing-requests';
import { createStoppedSends } from './stopped-sends';
import { createWaitReminding, type StillWaiting } from './wait-reminding';
import { createNoticingWatch } from './watch';

/** Where noticing meets Chrome. */
export interface NoticingEdge {
  mayNotify(): Promise<boolean>;
  /** Tells the user of something new; all of one look comes at once. */
  tell(notices: readonly Notice[]): Promise<void>;
  /** Reminds the user of what waits for "Send now". */
  remind(waiting: StillWaiting): Promise<void>;
  /** Shows how many notices of each kind wait. */
  showWaiting(notices: readonly Notice[]): Promise<void>;
}

export interface NoticingDeps {
  readonly connection: Connection;
  readonly engine: Pick<SendEngine, 'awake' | 'entries'>;
  readonly sends: Pick<Sends, 'ofDisconnected'>;
  readonly relationsSync: RelationsSync;
  readonly inboxIndex: InboxIndex;
  readonly notes: InvitationNotes;
  readonly edge: NoticingEdge;
  readonly lock: SendPorts['lock'];
  now(): number;
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  setAlarm(name: string, when: number): Promise<void>;
  report(error: unknown): void;
}

/** What happens without the user's doing in the active account, and what waits for them. */
export type Noticing = ReturnType<typeof createNoticing>['watch'];

/** What is new in the active account: what looks for it, and what may be asked of it. */
export function createNoticing(deps: NoticingDeps) {
  const { connection, engine, sends, relationsSync, inboxIndex, notes, edge, lock, now, random, sleep } = deps;
  const { setAlarm, report } = deps;
  const stoppedSends = createStoppedSends({ connection, engine, sends, seen: seenStopsItem, now });
  const minuteOfDay = (at: number) => new Date(at).getHours() * 60 + new Date(at).getMinutes();
  const reminding = createWaitReminding({
    connection,
    engine,
    settings: noticingSettingsItem,
    reminded: remindedItem,
    lock,
    now,
    minuteOfDay,
    setAlarm,
    remind: edge.remind,
  });
  const watch = createNoticingWatch({
    connection,
    engine,
    looks: createLooks({ relationsSync, inboxIndex, notes, ownerIs: connection.ownerIs, random, sleep }),
    stoppedSends,
    settings: noticingSettingsItem,
    memory: noticingMemoryItem,
    minuteOfDay,
    now,
    random,
    lock,
    setAlarm,
    tell: edge.tell,
    showWaiting: edge.showWaiting,
  });
  connection.onMove(watch.chatsMoved);
  const all = {
    ...watch,
    /** To be called when the worker starts and when account or settings change: sets the alarms. */
    async plan(): Promise<void> {
      await Promise.all([watch.plan(), reminding.plan()]);
    },
    /** To be called when the alarm of reminders rings. */
    remind: reminding.wake,
    async onEntry(entry: JournalEntry): Promise<void> {
      await Promise.all([watch.onEntry(entry), reminding.onEntry(entry)]);
    },
  };
  const handlers = createNoticingRequests({
    watch: all,
    settings: noticingSettingsItem,
    mayNotify: edge.mayNotify,
    report,
  });
  return { watch: all, stoppedSends, handlers };
}
