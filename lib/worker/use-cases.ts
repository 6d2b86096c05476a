import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { Handlers } from '@/lib/protocol/messaging/serve';
import type { PagePart } from '@/lib/protocol/page';
import { createCallLog } from '@/lib/storage/account/call-log';
import { keptChangesItem } from '@/lib/storage/inbox/kept-changes-item';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { createInvitationListsMap } from '@/lib/storage/network/invitation-lists-map';
import { createPhotosStore } from '@/lib/storage/network/photos-store';
import { draftItem } from '@/lib/storage/own-data/draft-items';
import { createHandledMap } from '@/lib/storage/own-data/handled-map';
import { createImportStore } from '@/lib/storage/own-data/import-store';
import { createKeepsakesMap } from '@/lib/storage/own-data/keepsakes-map';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { templatesItem } from '@/lib/storage/own-data/templates-item';
import { pageNotesItem, pageRecordItem } from '@/lib/storage/page/page-items';
import { unfinishedItem } from '@/lib/storage/unfinished-item';
import type { Connection } from '@/lib/worker/account/connection';
import { createConnectionRequests } from '@/lib/worker/account/connection-requests';
import { createKeptChanges } from '@/lib/worker/account/kept-changes';
import { createMessageViews } from '@/lib/worker/account/message-views';
import { createReconnect } from '@/lib/worker/account/reconnect';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import type { TabNow } from '@/lib/worker/chrome/tabs/tab-now';
import { createInbox } from '@/lib/worker/inbox/inbox';
import { createInvitationLists } from '@/lib/worker/network/invitation-lists';
import { createNetwork } from '@/lib/worker/network/network';
import type { RelationsSync } from '@/lib/worker/network/relations-sync';
import { createNoticing, type Noticing, type NoticingEdge } from '@/lib/worker/noticing/noticing';
import { createErasing } from '@/lib/worker/own-data/erasing';
import { createFinisher, onceFinished } from '@/lib/worker/own-data/finisher';
import { createImporting } from '@/lib/worker/own-data/importing';
import { createOwnData } from '@/lib/worker/own-data/own-data';
import { createWithJournals } from '@/lib/worker/own-data/with-journals';
import { createPageBounds } from '@/lib/worker/page/page-bounds';
import { createPageNotes } from '@/lib/worker/page/page-notes';
import { createPageRequests } from '@/lib/worker/page/page-requests';
import { createNameOf, inWordsForPages } from '@/lib/worker/page/page-words';
import { createPresses } from '@/lib/worker/page/presses';
import { createKeepsakes } from '@/lib/worker/person/keepsakes';
import { createPerson, type PersonDeps } from '@/lib/worker/person/person';
import { createPhotos, type ShrinkPhoto } from '@/lib/worker/person/photos';
import { createEndingPractice } from '@/lib/worker/practice/ending-practice';
import { createPracticeRequests } from '@/lib/worker/practice/practice-requests';
import type { Recovery } from '@/lib/worker/sending/recovery';
import { createSending, type SendingEdge } from '@/lib/worker/sending/sending';
import { createHandledCauses } from '@/lib/worker/today/handled';
import { createToday } from '@/lib/worker/today/today';
import { offerPageNotes } from './page/page-note-offer';
import { createPageTemplates } from './page/page-templates';

/** What the use cases need of the browser, of time and of chance. */
export interface WorkerEdge extends Pick<PersonDeps, 'tellKeepsakes'> {
  readonly connection: Connection;
  readonly store: KeptJournal;
  readonly sending: SendingEdge;
  readonly noticing: NoticingEdge;
  /** The server's clock wherever that is known, else the machine's, UTC ms. */
  now(): number;
  /** The machine's own clock, UTC ms. */
  machineNow(): number;
  /** The API server's clock, UTC ms; null before the first answer of this worker life. */
  serverNow(): number | null;
  /** Resolves once what woke the worker is answered: what no answer needs begins then. */
  readonly firstAnswer: Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
  newId(): string;
  newSecret(): string;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  readonly lock: SendPorts['lock'];
  setAlarm(name: string, when: number): Promise<void>;
  openPopup(windowId: number): Promise<void>;
  openTab(url: string): Promise<void>;
  bring(tabId: number, parts: readonly PagePart[]): Promise<void>;
  readonly shrinkPhoto: ShrinkPhoto;
  /** What a tab of a window is now. */
  tabNow(tabId: number, windowId: number): Promise<TabNow>;
  applyMount(): Promise<void>;
  /** Lets the server of practice go. */
  closePractice(): Promise<void>;
  report(error: unknown): void;
}

/** One handler per request, and what happens without one. */
export interface UseCases {
  readonly handlers: Handlers;
  readonly recovery: Recovery;
  readonly relationsSync: RelationsSync;
  readonly noticing: Noticing;
  /** Fails while the account rests. */
  readonly awake: SendEngine['awake'];
  /** Runs what the worker does by itself: once what an earlier one left is finished, and not while everything is half erased. */
  byItself(task: () => Promise<unknown>): Promise<void>;
}

/**
 * Builds the use cases, room by room; no room is handed anything that is not built yet, but for the last words of a chat, which no send asks
 * for before all are.
 */
export function createUseCases(edge: WorkerEdge): UseCases {
  const { connection, store, now, random, newId, sleep, lock, setAlarm, report } = edge;
  const callLog = createCallLog();
  const handled = createHandledCauses({ map: createHandledMap(), now });
  const keepsakes = createKeepsakes({ map: createKeepsakesMap(), now });
  const files = createImportStore();
  const importing = createImporting({
    store,
    files,
    settings: settingsItem,
    templates: templatesItem,
    keepsakes,
    handled,
  });
  const finisher = createFinisher({
    item: unfinishedItem,
    steps: {
      ...createErasing({ store, files, callLog, unfinished: unfinishedItem }),
      ...createEndingPractice(store),
      ...importing.steps,
    },
    withJournals: createWithJournals(lock),
    report,
  });
  const invitationLists = createInvitationLists({ map: createInvitationListsMap(), now, report });
  connection.onMove(invitationLists.erase);
  const sending = createSending({
    ...edge,
    callLog,
    open: finisher.open,
    edge: edge.sending,
    invitationLists,
    lastWords: (accountId, chatId) => inbox.index.lastWords(accountId, chatId),
  });
  const { engine, sends, recovery, drafts, people, chats, invitationIds, notes } = sending;
  const pageNotes = createPageNotes({ item: pageNotesItem, draft: draftItem, now, report });
  sending.listen(pageNotes.onEntry);
  const changes = createKeptChanges({ item: keptChangesItem, now });
  const views = createMessageViews({ notes, changes, now });
  const inbox = createInbox({
    connection,
    sends,
    engine,
    views,
    changes,
    handled,
    keepsakes,
    listed: chats.listed,
    now,
    random,
    sleep,
    report,
  });
  sending.listen((entry) => void inbox.onEntry(entry).catch(report));
  const network = createNetwork({
    connection,
    engine,
    sends,
    store,
    inboxIndex: inbox.index,
    keepsakes,
    invitationLists,
    now,
    random,
    sleep,
    setAlarm,
    report,
  });
  const noticing = createNoticing({
    connection,
    engine,
    sends,
    relationsSync: network.relationsSync,
    inboxIndex: inbox.index,
    notes,
    edge: edge.noticing,
    lock,
    now,
    random,
    sleep,
    setAlarm,
    report,
  });
  sending.listen((entry) => void noticing.watch.onEntry(entry).catch(report));
  const person = createPerson({
    connection,
    engine,
    store,
    people,
    chats,
    invitationIds,
    relations: network.relations,
    inboxIndex: inbox.index,
    sends,
    notes,
    views,
    drafts: offerPageNotes(drafts, { notes: pageNotes, people }),
    keepsakes,
    tellKeepsakes: edge.tellKeepsakes,
    now,
  });
  const photos = createPhotos({
    connection,
    store: createPhotosStore(),
    settings: settingsItem,
    index: inbox.index,
    sends,
    shrink: edge.shrinkPhoto,
    now,
    random,
    sleep,
    report,
  });
  const ownData = createOwnData({
    connection,
    store,
    callLog,
    finisher,
    importing,
    engine,
    sends,
    now,
    newId,
    newSecret: edge.newSecret,
    applyMount: edge.applyMount,
    keepsakes,
    handled,
    erasePhotos: photos.erase,
    caches: [network.relationsSync, inbox.index, keepsakes, handled, invitationLists, sending.session],
    erased: recovery.settle,
  });
  const close = edge.closePractice;
  const practice = createPracticeRequests({ connection, store, finisher, engine, recovery, newId, close });
  const today = createToday({
    connection,
    acceptances: network.acceptances,
    invitationLists,
    relations: network.relations,
    inboxIndex: inbox.index,
    fill: inbox.fill,
    keepsakes,
    handled,
    store,
    notices: noticing.watch.notices,
    calendar: localCalendar,
    now,
  });
  const page = createPageRequests({
    connection,
    settings: settingsItem,
    templates: createPageTemplates({ templates: templatesItem, settings: settingsItem, now }),
    people,
    relations: network.relations,
    sends,
    notes: pageNotes,
    stoppedSends: noticing.stoppedSends,
    bounds: createPageBounds({ record: pageRecordItem, now, sleep, tabNow: edge.tabNow }),
    presses: createPresses({ sleep }),
    now,
    openPopup: edge.openPopup,
    bring: edge.bring,
    report,
  });

  const handlers: Handlers = {
    ...createConnectionRequests({
      connection,
      reconnect: createReconnect({ connection, now, openTab: edge.openTab }),
      accountsAre: async (ids) => (await Promise.all([sending.accountsAre(ids), photos.keepOnly(ids)]))[0],
    }),
    ...sending.handlers,
    ...person.handlers,
    ...photos.handlers,
    ...page,
    ...inbox.handlers,
    ...network.handlers,
    ...noticing.handlers,
    ...today,
    ...practice,
    ...ownData.activity,
    ...ownData.data,
    ...ownData.settings,
    ...ownData.templates,
    ...ownData.webhooks,
  };
  const nameOf = createNameOf({ connection, people, sends });
  return {
    handlers: inWordsForPages(onceFinished(handlers, finisher.open), { now, nameOf }),
    recovery,
    relationsSync: network.relationsSync,
    noticing: noticing.watch,
    awake: engine.awake,
    async byItself(task) {
      await recovery.ready;
      if ((await finisher.open()) === null) await task();
    },
  };
}
