import { NEVER_ABORTED } from '@/lib/never-aborted';
import type { ElsewhereSend } from '@/lib/outreach/journal/account-journal';
import { isOpenEnded, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { pauseAfter } from '@/lib/outreach/quota/back-off';
import { effectiveLimits } from '@/lib/outreach/quota/effective-limits';
import { activePause, quotaView } from '@/lib/outreach/quota/quota';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import { nextLeaves } from '@/lib/outreach/quota/spacing';
import { countedAs } from '@/lib/outreach/quota/taken-places';
import { identityRefusal } from '@/lib/outreach/rules/identity';
import { acceptedBy, type Sighting, sightingOf } from '@/lib/outreach/rules/invitations/accepted-invitations';
import { listedInvitation } from '@/lib/outreach/rules/invitations/listed-invitations';
import { textRefusal, textToSend, unseenRefusal, variableRefusal } from '@/lib/outreach/rules/text-rules';
import { createQuotaReconciler } from '@/lib/outreach/sending/reconcile/reconcile-quota';
import { createLookBack } from '@/lib/outreach/sending/settle/look-back';
import { type SeenChat, shownBy } from '@/lib/outreach/sending/settle/seen-messages';
import { createSettle, provenBy } from '@/lib/outreach/sending/settle/settle-unconfirmed';
import { createUserWord } from '@/lib/outreach/sending/settle/user-word';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { notSent } from './close-interrupted';
import { type Cargo, createDelivery } from './deliver';
import { changeEntry, type Snapshot, withChanged } from './journal-access';
import { createOpenEnded } from './open-ended';
import type { SendPorts } from './ports';
import { type Candidate, leftBehind, reserve } from './reserve';
import type { SendIntent, SendProblem } from './send-intent';
import { createSendJournals, type SendJournals } from './send-journals';

/** The send engine of all accounts. */
export interface SendEngine {
  /**
   * Checks, reserves and writes the intent, then answers with the held entry; the request leaves later, exactly once.
   */
  send(intent: SendIntent): Promise<Result<JournalEntry, SendProblem>>;
  /** Lets an entry leave that waits for the user's word; where nothing may leave now, it goes on waiting. */
  release(accountId: string, entryId: string): Promise<Result<JournalEntry, SendProblem>>;
  /** Writes down a send that was clicked for on a page that went before it could be held: it does not leave, and is told. */
  leftBehind(intent: SendIntent): Promise<Result<null, SendProblem>>;
  /** Takes a held entry back; fails with `not-held` once its request may have left. */
  undo(accountId: string, entryId: string): Promise<Result<JournalEntry, SendProblem>>;
  /** To be called once Kith is disconnected from the account: what is held ends at once, and is answered with. */
  disconnected(accountId: string): Promise<Result<readonly JournalEntry[], SendProblem>>;
  /** Answers as soon as the entry's state differs from `seen`, what it waited for was pressed, or the signal aborts. */
  follow(
    accountId: string,
    entryId: string,
    seen: JournalEntry['state'],
    signal: AbortSignal,
  ): Promise<Result<JournalEntry, SendProblem>>;
  /** To be called once at every worker start, before anything else: closes interrupted holds, marks cut-off sends. */
  recover(accountId: string): Promise<Result<readonly JournalEntry[], SendProblem>>;
  /** Looks for evidence of what is unconfirmed and due, or, where the user `asked`, of all that is unconfirmed; answers when to look next (UTC ms), null for never. */
  settle(accountId: string, asked?: boolean): Promise<Result<{ readonly nextAt: number | null }, SendProblem>>;
  /** To be told of each profile that was read: settles what it proves, and ends an invitation that was accepted. */
  sawProfile(person: Person): Promise<Result<null, SendProblem>>;
  /** The same of people in LinkedIn's list of relations. */
  sawRelations(accountId: string, sightings: readonly Sighting[]): Promise<Result<null, SendProblem>>;
  /** Settles what the messages of a chat that were read for another reason prove. */
  sawMessages(accountId: string, chat: SeenChat): Promise<Result<null, SendProblem>>;
  /** The user says what happened to an unconfirmed entry; what LinkedIn shows outweighs that it did not arrive. */
  declare(accountId: string, entryId: string, happened: boolean): Promise<Result<JournalEntry, SendProblem>>;
  /** Reads LinkedIn's own lists and repairs the quota, up or down. */
  reconcile(accountId: string): Promise<Result<QuotaView, SendProblem>>;
  quota(accountId: string): Promise<Result<QuotaView, SendProblem>>;
  /** The invitation, made elsewhere, that LinkedIn's list shows to somebody, for as long as it is believed. Makes no call. */
  listed(accountId: string, isTheirs: (send: ElsewhereSend) => boolean): Promise<ElsewhereSend | null>;
  entries(accountId: string): Promise<Result<readonly JournalEntry[], SendProblem>>;
  /** Pauses the account after a failed read, where the failure says that LinkedIn accepts no more for now. */
  rest(accountId: string, problem: ApiProblem): Promise<Result<null, SendProblem>>;
  /** Fails with `account-paused` while the account rests: nothing is then asked of LinkedIn but what the user looks at. */
  awake(accountId: string): Promise<Result<null, SendProblem>>;
  /** Ends a pause on the user's word. */
  resume(accountId: string): Promise<Result<QuotaView, SendProblem>>;
  /** Counts one profile read; refuses with `limit-reached` when none is left. */
  countRead(accountId: string): Promise<Result<null, SendProblem>>;
}

/** Builds the engine over its ports. Two engines must not serve one account: the lock orders their writes, not their holds. */
export function createSendEngine(
  ports: SendPorts,
  { journals, changes, underWay, countRead }: SendJournals = createSendJournals(ports),
): SendEngine {
  const { api, calendar } = ports;
  const lists = createQuotaReconciler(ports, journals);
  const { reconcile, ensure } = lists;
  const lookBack = createLookBack(api, journals);
  const depart = createDelivery(ports, journals, lists);

  const deliver = async (entry: JournalEntry, cargo: Cargo, wait: number) => {
    try {
      await depart(entry, cargo, wait, underWay.get(entry.id)?.signal ?? NEVER_ABORTED);
    } finally {
      underWay.delete(entry.id);
      // Whatever could not be written is now treated as if a worker had died over it.
      await journals.tidy(entry.accountId);
    }
  };

  const openEnded = createOpenEnded(ports, journals, underWay, (...of) => void deliver(...of));

  const view = async (accountId: string, { journal, clock }: Snapshot): Promise<QuotaView> => {
    const settings = await ports.settings(accountId);
    const limits = effectiveLimits(settings, journal.ledger, clock.now);
    const leaves = nextLeaves(clock.stamp, journal.entries, settings);
    return { ...quotaView(journal, limits, clock.now, calendar), leaves };
  };

  const quota = async (accountId: string): Promise<Result<QuotaView, SendProblem>> => {
    const snapshot = await journals.read(accountId);
    return snapshot.ok ? ok(await view(accountId, snapshot.value)) : snapshot;
  };

  /** Writes what something that was read shows of the entries, where that is anything. */
  const writeSeen = async (
    accountId: string,
    shown: (snapshot: Snapshot) => readonly JournalEntry[],
  ): Promise<Result<null, SendProblem>> => {
    const snapshot = await journals.read(accountId);
    if (!snapshot.ok || shown(snapshot.value).length === 0) return snapshot.ok ? ok(null) : snapshot;
    return journals.change(accountId, (at) => ok({ value: null, entries: shown(at) }));
  };

  /** Ends what this worker has under way for an entry that does not leave any more. */
  const letGo = (entryId: string) => {
    underWay.get(entryId)?.abort();
    openEnded.forget(entryId);
  };

  const disconnected: SendEngine['disconnected'] = async (accountId) => {
    const stopped = await journals.change(accountId, ({ journal, clock }) => {
      const held = journal.entries.filter(({ state }) => state === 'held');
      const entries = held.map((entry) => notSent(entry, 'disconnected', clock.stamp));
      return ok({ value: entries, entries });
    });
    if (stopped.ok) for (const { id } of stopped.value) letGo(id);
    return stopped;
  };

  const send: SendEngine['send'] = async (intent) => {
    const settings = await ports.settings(intent.accountId);
    const text = textToSend(intent.action, intent.text);
    const refusal =
      identityRefusal(intent, intent.person) ??
      unseenRefusal(intent.text ?? '') ??
      textRefusal(intent.action, text, settings.tier, intent.person, intent.asItStands) ??
      variableRefusal(intent.subject ?? '', intent.person);
    if (refusal) return failed(refusal);
    const reconciled = await ensure(intent, countedAs({ action: intent.action, text }));
    if (!reconciled.ok) return reconciled;

    const openEndedIn = settings.openEnded ? await ports.session() : undefined;
    const candidate: Candidate = { id: ports.newId(), intent, text, settings, openEndedIn, random: ports.random() };
    underWay.set(candidate.id, new AbortController());
    let decidedAt = 0;
    const held = await lookBack(intent, (snapshot) => {
      decidedAt = ports.uptime();
      return reserve(candidate, snapshot, calendar);
    });
    const files = intent.files ?? [];
    if (!held.ok) underWay.delete(candidate.id);
    else if (openEndedIn) openEnded.keep(held.value, files);
    // Writing it down took its time as well.
    else void deliver(held.value, { settings, files }, held.value.dueAt - held.value.at - (ports.uptime() - decidedAt));
    return held;
  };

  const newsOf: SendEngine['follow'] = async (accountId, entryId, seen, signal) => {
    let waited: boolean | undefined;
    for (;;) {
      const { changed, leave } = changes.join(entryId, signal);
      const snapshot = await journals.read(accountId);
      const entry = snapshot.ok ? snapshot.value.journal.entries.find(({ id }) => id === entryId) : null;
      if (entry && !signal.aborted && isAsSeen(entry, seen, waited)) {
        waited = isOpenEnded(entry);
        await changed;
        continue;
      }
      leave();
      if (!snapshot.ok) return snapshot;
      return entry ? ok(entry) : failed({ kind: 'entry-unknown' });
    }
  };

  return {
    send: async (intent) => {
      const held = await send(intent);
      // Disconnected while this was being asked for: it was not held yet when all that was held ended.
      // Where that cannot be read it is asked again before anything leaves.
      const connected = held.ok ? await ports.isConnected(intent.accountId).catch(() => true) : true;
      if (!connected) await disconnected(intent.accountId);
      return held;
    },

    release: openEnded.release,

    leftBehind: (intent) =>
      journals.change(intent.accountId, (snapshot) =>
        ok(leftBehind({ id: ports.newId(), intent, text: textToSend(intent.action, intent.text) }, snapshot, calendar)),
      ),

    undo: async (accountId, entryId) => {
      const undone = await changeEntry(journals, accountId, entryId, (entry, { clock }) =>
        entry.state === 'held' ? ok(notSent(entry, 'user', clock.stamp)) : failed({ kind: 'not-held' }),
      );
      if (undone.ok) letGo(entryId);
      return undone;
    },

    disconnected,

    follow: async (accountId, entryId, seen, signal) => {
      // What this worker had no room to write would else stay as it is for as long as somebody follows it.
      if (!underWay.has(entryId)) await journals.tidy(accountId);
      return newsOf(accountId, entryId, seen, signal);
    },

    declare: createUserWord(api, journals),

    recover: (accountId) => journals.tidy(accountId),
    settle: createSettle(api, journals),

    sawProfile: (person) =>
      writeSeen(person.accountId, ({ journal: { entries, seal }, clock }) => {
        const proven = provenBy(person, entries, clock.stamp);
        return withChanged(proven, acceptedBy(sightingOf(person), withChanged(entries, proven), seal));
      }),

    sawRelations: (accountId, sightings) =>
      writeSeen(accountId, ({ journal: { entries, seal } }) => acceptedBy(sightings, entries, seal)),

    sawMessages: (accountId, chat) =>
      writeSeen(accountId, ({ journal, clock }) => shownBy(chat, journal.entries, clock.stamp)),

    quota,

    listed: async (accountId, isTheirs) => {
      const snapshot = await journals.read(accountId);
      if (!snapshot.ok) return null;
      const { journal, clock } = snapshot.value;
      return listedInvitation(journal.ledger, isTheirs, clock.now);
    },

    reconcile: async (accountId) => {
      const done = await reconcile(accountId);
      return done.ok ? quota(accountId) : done;
    },

    rest: async (accountId, problem) =>
      journals.change(accountId, ({ journal: { ledger }, clock }) => {
        const rested = pauseAfter(ledger, problem, clock.stamp, ports.random());
        return ok({ value: null, ...(rested !== ledger && { ledger: rested }) });
      }),

    awake: async (accountId) => {
      const snapshot = await journals.read(accountId);
      if (!snapshot.ok) return snapshot;
      const pause = activePause(snapshot.value.journal.ledger, snapshot.value.clock.stamp);
      return pause ? failed({ kind: 'account-paused', pause }) : ok(null);
    },

    entries: async (accountId) => {
      const snapshot = await journals.read(accountId);
      if (!snapshot.ok) return snapshot;
      const told = snapshot.value.journal.entries.filter(({ sealed }) => sealed === undefined);
      return ok(told.sort((a, b) => b.at - a.at));
    },

    resume: async (accountId) => {
      const resumed = await journals.change(accountId, ({ journal }) =>
        ok({ value: null, ledger: { ...journal.ledger, pause: null } }),
      );
      return resumed.ok ? quota(accountId) : resumed;
    },

    countRead,
  };
}

/** Whether an entry is in the state that was seen, and still waits for the user where it did. */
const isAsSeen = (entry: JournalEntry, seen: JournalEntry['state'], waited = isOpenEnded(entry)): boolean =>
  entry.state === seen && isOpenEnded(entry) === waited;
