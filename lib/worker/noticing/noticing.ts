import type { Notice } from '@/lib/outreach/noticing/memory';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import { noticingMemoryItem, noticingSettingsItem, seenStopsItem } from '@/lib/storage/noticing/noticing-items';
import type { Connection } from '@/lib/worker/account/connection';
import type { InvitationNotes } from '@/lib/worker/account/invitation-notes';
import type { InboxIndex } from '@/lib/worker/inbox/chat-search';
import type { RelationsSync } from '@/lib/worker/network/relations-sync';
import { createLooks } from './looks';
import { createNoticingRequests } from './noticing-requests';
import { createStoppedSends } from './stopped-sends';
import { createNoticingWatch } from './watch';

/** Where noticing meets Chrome. */
export interface NoticingEdge {
  mayNotify(): Promise<boolean>;
  /** Tells the user of something new; all of one look comes at once. */
  tell(notices: readonly Notice[]): Promise<void>;
  /** Shows how many notices of each kind wait. */
  showWaiting(notices: readonly Notice[]): Promise<void>;
}

export interface NoticingDeps {
  readonly connection: Connection;
  readonly engine: Pick<SendEngine, 'awake' | 'entries'>;
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

/** What is new in the active account: what looks for it, and what may be asked of it. */
export function createNoticing(deps: NoticingDeps) {
  const { connection, engine, relationsSync, inboxIndex, notes, edge, lock, now, random, sleep, setAlarm, report } =
    deps;
  const stoppedSends = createStoppedSends({ connection, engine, seen: seenStopsItem, now });
  const watch = createNoticingWatch({
    connection,
    engine,
    looks: createLooks({ relationsSync, inboxIndex, notes, random, sleep }),
    stoppedSends,
    settings: noticingSettingsItem,
    memory: noticingMemoryItem,
    minuteOfDay: (at) => new Date(at).getHours() * 60 + new Date(at).getMinutes(),
    now,
    random,
    lock,
    setAlarm,
    tell: edge.tell,
    showWaiting: edge.showWaiting,
  });
  connection.onMove(watch.chatsMoved);
  const handlers = createNoticingRequests({
    watch,
    settings: noticingSettingsItem,
    mayNotify: edge.mayNotify,
    report,
  });
  return { watch, stoppedSends, handlers };
}
