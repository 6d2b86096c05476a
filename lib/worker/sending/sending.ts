import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { LastWords } from '@/lib/outreach/people/linkedin-records';
import { asListed } from '@/lib/outreach/rules/invitations/listed-invitations';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import { createSendEngine } from '@/lib/outreach/sending/send-engine';
import { createSendJournals } from '@/lib/outreach/sending/send-journals';
import { isDoubtfulRefusal } from '@/lib/outreach/sending/settle/came-to-nothing';
import type { Problem } from '@/lib/protocol/problem';
import type { CallLog } from '@/lib/storage/account/call-log';
import { chatIdsItem } from '@/lib/storage/account/chat-ids-item';
import { peopleItem } from '@/lib/storage/account/people-item';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { journaledAccounts } from '@/lib/storage/journal/journaled-accounts';
import { sessionItem } from '@/lib/storage/journal/session-item';
import { draftItem } from '@/lib/storage/own-data/draft-items';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import type { Connection } from '@/lib/worker/account/connection';
import { createChats } from '@/lib/worker/account/find-chat';
import { createInvitationNotes } from '@/lib/worker/account/invitation-notes';
import { createInvitationIds } from '@/lib/worker/account/pending-invitations';
import { createPeople } from '@/lib/worker/account/people';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import type { InvitationLists } from '@/lib/worker/network/invitation-lists';
import { createDrafts } from '@/lib/worker/person/drafts';
import { createEntryNews } from './entry-news';
import { createHeldSends, type HeldCount } from './held-sends';
import { createRecovery } from './recovery';
import { createSendApi } from './send-api';
import { createSendRequests } from './send-requests';
import { sendSettings } from './send-settings';
import { createSends } from './sends';
import { createSessionName } from './session-name';

/** Where sending meets Chrome. */
export interface SendingEdge {
  /** The timer that shows a computer that stood still. */
  readonly timer: Pick<SendPorts, 'uptime' | 'repeat'>;
  /** Told of every entry that was written. */
  keepAwake: SendPorts['onEntry'];
  /** Shows how many sends can still be undone, and has the pages look: one that began elsewhere they do not follow before they have seen it. */
  showHeld(held: HeldCount): void;
  /** Shows how many sends are unconfirmed. */
  showUnconfirmed(count: number): Promise<void>;
  /** Has the surfaces look again at what is typed and not sent. */
  tellDrafts(): void;
  /** Has the pages look again: what is known of their person has changed without them. */
  tellPages(): void;
}

export interface SendingDeps {
  readonly connection: Connection;
  readonly store: KeptJournal;
  readonly callLog: CallLog;
  /** Resolves to what still has to be finished before anything may be done; null where that is nothing. */
  open(): Promise<Problem | null>;
  readonly edge: SendingEdge;
  readonly lock: SendPorts['lock'];
  now(): number;
  /** The machine's own clock: the engine weighs it against the server's by itself. */
  machineNow(): number;
  serverNow(): number | null;
  random(): number;
  newId(): string;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  setAlarm(name: string, when: number): Promise<void>;
  readonly invitationLists: Pick<InvitationLists, 'readAll' | 'readFirstPage'>;
  /** What is kept of the last words of a chat. */
  lastWords(accountId: string, chatId: string): Promise<LastWords | null>;
  /** Resolves once what woke the worker is answered. */
  readonly firstAnswer: Promise<void>;
  report(error: unknown): void;
}

/** Sending: the engine over the API and the journal, what it asks of the account, and what goes on without being asked for. */
export function createSending(deps: SendingDeps) {
  const { connection, store, callLog, edge, lock, now, machineNow, serverNow, random, newId, sleep, setAlarm } = deps;
  const { invitationLists, open, firstAnswer, report } = deps;
  const news = createEntryNews(report);
  const chats = createChats(chatIdsItem);

  const settings: SendPorts['settings'] = async (accountId) => {
    const [account, stored] = await Promise.all([connection.account(accountId), settingsItem.read()]);
    return sendSettings(stored, account ?? { accountId, tier: 'free' });
  };
  const session = createSessionName(sessionItem, newId);
  const journals = createSendJournals({
    store,
    calendar: localCalendar,
    settings,
    session: session.read,
    now: machineNow,
    serverNow,
    lock,
    onEntry: news.tell,
  });
  const listed = async (person: Person): Promise<Person> =>
    asListed(person, await engine.listed(person.accountId, (send) => isSamePerson(send, person)));
  const onRead = async (person: Person) => {
    await engine.sawProfile(person).catch(report);
    edge.tellPages();
  };
  const people = createPeople({ item: peopleItem, now, countRead: journals.countRead, listed, onRead });
  const notes = createInvitationNotes({ store, people });
  const engine = createSendEngine(
    {
      api: createSendApi({ connection, people, chats, callLog, notes, invitationLists, report }),
      store,
      calendar: localCalendar,
      settings,
      isConnected: async (accountId) => (await connection.account(accountId)) !== null,
      now: machineNow,
      serverNow,
      ...edge.timer,
      random,
      newId,
      session: session.read,
      sleep,
      lock,
      onEntry: news.tell,
    },
    journals,
  );
  connection.onReadProblem((accountId, problem) => void engine.rest(accountId, problem).catch(report));
  const invitationIds = createInvitationIds(engine);
  const sends = createSends({
    connection,
    engine,
    journaledAccounts,
    people,
    chats,
    invitationIds,
    callLog,
    lastWords: deps.lastWords,
  });
  const recovery = createRecovery({
    open,
    engine,
    accountIds: async () => (await connection.accounts()).map(({ accountId }) => accountId),
    now,
    setAlarm,
    showAttention: edge.showUnconfirmed,
    firstAnswer,
    report,
  });

  const drafts = createDrafts({
    item: draftItem,
    entries: async (accountId) => {
      const entries = await engine.entries(accountId);
      return entries.ok ? entries.value : [];
    },
    changed: edge.tellDrafts,
    whoIs: async (accountId, value) => {
      const known = await people.known(accountId, { kind: 'provider-id', value });
      if (!known) return null;
      const { providerId, publicIdentifier, fullName } = known;
      return { providerId, publicIdentifier, fullName };
    },
    now,
    report,
  });

  news.listen(drafts.onEntry);
  news.listen((entry) => void chats.onEntry(entry).catch(report));
  // It was found after the refusal was told, and how things stand with the person is told otherwise since.
  news.listen((entry) => isOfPendingInvitation(entry) && edge.tellPages());
  news.listen(edge.keepAwake);
  const heldSends = createHeldSends(edge.showHeld);
  news.listen(heldSends.saw);
  const allWaiting = async (
    accounts: Awaited<ReturnType<typeof connection.accounts>>,
  ): Promise<readonly JournalEntry[]> => {
    const ofEach = accounts.map(({ accountId }) => engine.entries(accountId));
    return (await Promise.all(ofEach)).flatMap((entries) => (entries.ok ? entries.value.filter(isOpenEnded) : []));
  };
  // What waits for the user has outlived workers before this one. It is counted before the first request, which may be the one that ends
  // it; showing it can wait for the answer.
  // The accounts are read together with what recovery reads.
  const found = Promise.all([connection.accounts(), recovery.ready])
    .then(([accounts]) => allWaiting(accounts))
    .then(heldSends.found)
    .catch(report);
  const ready = recovery.ready.then(() => found);
  Promise.all([ready, firstAnswer]).then(heldSends.showFound).catch(report);
  news.listen(recovery.onEntry);

  return {
    engine,
    sends,
    recovery: { ...recovery, ready },
    drafts,
    people,
    chats,
    invitationIds,
    notes,
    session,
    /** To be told of every entry that was written. */
    listen: news.listen,
    /**
     * To be called once there are other accounts than before: what waited as one that is gone ends, and is answered with, and what is
     * shown of sends is counted anew.
     */
    async accountsAre(accountIds: readonly string[]): Promise<readonly JournalEntry[]> {
      const stopped = await sends.endDisconnected();
      heldSends.keepOnly(accountIds);
      const seeWaiting = async () => (await allWaiting(await connection.accounts())).forEach(heldSends.saw);
      await Promise.all([seeWaiting(), recovery.plan()]).catch(report);
      return stopped;
    },
    handlers: createSendRequests(sends, connection),
  };
}

/** Whether LinkedIn refused an invitation since it holds one already. */
const isOfPendingInvitation = ({ action, state, problem }: JournalEntry): boolean =>
  action === 'invite' && state === 'refused' && problem?.kind === 'person-refused' && isDoubtfulRefusal(problem);
