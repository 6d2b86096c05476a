import { NEVER_ABORTED } from '@/lib/never-aborted';
import { isUnderWay, type JournalEntry, type Stop } from '@/lib/outreach/journal/journal-entry';
import { moveEntry } from '@/lib/outreach/journal/transitions';
import { effectiveLimits } from '@/lib/outreach/quota/effective-limits';
import { activePause, quotaLine } from '@/lib/outreach/quota/quota';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import { restAfterLast } from '@/lib/outreach/quota/spacing';
import { countedAs } from '@/lib/outreach/quota/taken-places';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { OutgoingFile } from '@/lib/unipile/shapes/outgoing-file';
import { lookAtDoubt } from './cannot-resend';
import { closeByAnswer, NEVER_LEFT, type PerformAnswer, UNFORESEEN_END } from './close-by-answer';
import { notSent } from './close-interrupted';
import type { Decision, JournalAccess, Snapshot } from './journal-access';
import type { SendPorts, SendRequest } from './ports';
import type { QuotaReconciler } from './reconcile/reconcile-quota';
import type { SendProblem } from './send-intent';
import { type Standstill, watchForStandstill } from './standstill';

/** A send that something held up for this long after it was due counts as interrupted: the user has moved on. */
const TOO_LATE_MS = 2 * 60_000;

/**
 * How long before an invitation is due LinkedIn's list is read for it, where what was read last will be too old by then: an answer takes less as
 * a rule, so that the request leaves as soon as it may, and one that takes much longer is still young enough.
 */
const READ_AHEAD_MS = 3_000;

/** The waits before the answer is written again; after the last failure settling takes care of the entry. */
const RETRY_CLOSING_MS = [1_000, 5_000, 20_000] as const;

/** The person was found invited while the entry was held, in the words that LinkedIn itself would have refused it with. */
const INVITED_ELSEWHERE: ApiProblem = { ...NEVER_LEFT, kind: 'person-refused', slug: 'cannot_resend_yet' };

/** What is needed to deliver an entry. */
export interface Cargo {
  readonly settings: SendSettings;
  readonly files: readonly OutgoingFile[];
}

type Watch = Standstill & {
  /** Whether the computer stood still, or something else held the send up. */
  isInterrupted(): boolean;
};

/** What the reading came to that was begun before an entry was due; where nothing was to be read, it is well. */
type Ahead = Result<null, SendProblem>;

type Leave =
  | { readonly kind: 'left'; readonly entry: JournalEntry }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'stopped' };

/**
 * Takes one held entry through its request, at most once: waits until it is due, reads what the request needs, writes `sending`,
 * performs, writes the answer. One send of an account at a time. One during whose wait the computer stood still does not leave: nobody saw that time to undo.
 * The signal aborts when the user takes the entry back; `lists` is asked whether LinkedIn's list speaks against it, and to hear the server's clock.
 */
export function createDelivery(
  ports: SendPorts,
  journals: JournalAccess,
  lists: Pick<QuotaReconciler, 'beforeLeaving' | 'readAhead' | 'readSent' | 'hear'>,
) {
  const { api, calendar } = ports;

  /** A lock that fails is a journal that fails. */
  const changed: JournalAccess['change'] = (accountId, decide) =>
    journals.change(accountId, decide).catch(() => failed({ kind: 'storage-failed' }));

  /** Writes that the request leaves now, unless something changed while it was held; where there is none, its problem ends the entry. */
  const leave = async ({ id, accountId }: JournalEntry, isReady: boolean, settings: SendSettings, watch: Watch) => {
    const connected = await ports.isConnected(accountId).catch(() => null);
    if (connected === null) return failed({ kind: 'storage-failed' as const });
    return changed<Leave>(accountId, (snapshot) => {
      const entry = snapshot.journal.entries.find((one) => one.id === id);
      if (entry?.state !== 'held') return ok({ value: { kind: 'stopped' } });
      return ok(isReady ? decide(entry, snapshot, connected, settings, watch) : leaving(entry, snapshot));
    });
  };

  const decide = (
    entry: JournalEntry,
    snapshot: Snapshot,
    connected: boolean,
    settings: SendSettings,
    watch: Watch,
  ): Decision<Leave> => {
    const interrupted = watch.isInterrupted();
    const { journal, clock } = snapshot;
    const ms = interrupted ? 0 : restAfterLast(entry, journal.entries, settings, clock.stamp);
    if (ms > 0) return { value: { kind: 'wait', ms } };
    const stop = connected ? stopNow(entry, snapshot, settings, interrupted) : 'disconnected';
    return stop === null ? leaving(entry, snapshot) : stopping(entry, stop, snapshot);
  };

  /** What has come between while the entry was held; null where it may leave. */
  const stopNow = (
    entry: JournalEntry,
    { journal, clock }: Snapshot,
    settings: SendSettings,
    interrupted: boolean,
  ): Stop | null => {
    if (interrupted) return 'hold';
    if (clock.movedUntil !== null) return 'clock';
    if (activePause(journal.ledger, clock.stamp) !== null) return 'pause';
    const limits = effectiveLimits(settings, journal.ledger, clock.now);
    const over = limits
      .filter(({ counted }) => countedAs(entry).includes(counted))
      .map((limit) => quotaLine(limit, journal, clock.now, calendar))
      .some(({ used, max }) => used > max);
    return over ? 'limit' : null;
  };

  /** Waits until an entry is due and what is read ahead of that was read, where there is time for it; a failure of that ends the entry. */
  const untilDue = async (entry: JournalEntry, ms: number, watch: Watch, signal: AbortSignal): Promise<Ahead> => {
    const dueAt = ports.uptime() + ms;
    let ahead: Ahead | Promise<Ahead> = ok(null);
    if (ms > READ_AHEAD_MS) {
      await watch.wait(ms - READ_AHEAD_MS, signal);
      const left = dueAt - ports.uptime();
      if (!signal.aborted && !watch.isInterrupted())
        ahead = lists.readAhead(entry, countedAs(entry), left).catch(() => failed(NEVER_LEFT));
    }
    await watch.wait(dueAt - ports.uptime(), signal);
    return ahead;
  };

  const prepare = async (
    entry: JournalEntry,
    files: Cargo['files'],
    ahead: Ahead,
  ): Promise<Result<SendRequest, ApiProblem>> => {
    try {
      const listed = ahead.ok ? await lists.beforeLeaving(entry, countedAs(entry)) : ahead;
      return listed.ok ? await api.prepare(entry, files) : failed(asAnswer(listed.problem));
    } catch {
      return failed(NEVER_LEFT);
    }
  };

  const perform = async (request: SendRequest): Promise<PerformAnswer> => {
    try {
      return await request();
    } catch {
      return failed(UNFORESEEN_END);
    }
  };

  const close = async ({ id, accountId }: JournalEntry, answer: PerformAnswer) => {
    const random = ports.random();
    const write = () =>
      changed(accountId, ({ journal, clock }) => {
        const entry = journal.entries.find((one) => one.id === id);
        if (entry?.state !== 'sending') return ok({ value: null });
        const closed = closeByAnswer(entry, journal.ledger, answer, clock.stamp, random);
        return ok({ value: null, entries: [closed.entry], ledger: closed.ledger });
      });
    let written = await write();
    for (const wait of RETRY_CLOSING_MS) {
      if (written.ok) break;
      await ports.sleep(wait, NEVER_ABORTED);
      written = await write();
    }
  };

  /**
   * Nothing leaves that could not be written down as leaving, which is told at once: the store may be full for long. It may also have
   * written all the same that the request leaves.
   */
  const giveUp = async ({ id, accountId, ...held }: JournalEntry) => {
    const snapshot = await journals.read(accountId);
    const now = snapshot.ok ? snapshot.value.journal.entries.find((one) => one.id === id) : null;
    if (now && !isUnderWay(now)) return;
    journals.owe(notSent({ ...held, id, accountId }, 'storage', snapshot.ok ? snapshot.value.clock.stamp : held.dueAt));
    for (const wait of RETRY_CLOSING_MS) {
      if ((await journals.tidy(accountId)).ok) return;
      await ports.sleep(wait, NEVER_ABORTED);
    }
  };

  /** Sends an entry that is due; answers how long it must wait instead, ms, where one before it left late. */
  const send = async (
    held: JournalEntry,
    { settings, files }: Cargo,
    ahead: Ahead,
    watch: Watch,
  ): Promise<number | null> => {
    // Whatever ends this worker before `sending` is written, nothing has left, and that is known: so all that can be read is read before.
    const request = await prepare(held, files, ahead);
    const step = await leave(held, request.ok, settings, watch);
    if (!step.ok) {
      await giveUp(held);
      return null;
    }
    if (step.value.kind === 'wait') return step.value.ms;
    if (step.value.kind !== 'left') return null;
    const answer = request.ok ? await perform(request.value) : request;
    await close(step.value.entry, answer);
    if (!answer.ok) await lookAtDoubt(api, journals, lists, step.value.entry, answer.problem);
    return null;
  };

  return async (entry: JournalEntry, cargo: Cargo, first: number, signal: AbortSignal): Promise<void> => {
    const over = new AbortController();
    const standstill = watchForStandstill(ports, () => lists.hear(entry.accountId), over.signal);
    const overdueAt = ports.uptime() + first + TOO_LATE_MS;
    const watch = { ...standstill, isInterrupted: () => standstill.stoodStill() || ports.uptime() > overdueAt };
    try {
      let wait: number | null = first;
      // What waits holds nothing up: a reply passes an invitation that keeps its distance.
      while (wait !== null) {
        const ahead = await untilDue(entry, wait, watch, signal);
        if (!signal.aborted) await watch.clear();
        if (signal.aborted) return;
        wait = await ports.lock(`send:${entry.accountId}`, async () =>
          signal.aborted ? null : send(entry, cargo, ahead, watch),
        );
      }
    } finally {
      over.abort();
    }
  };
}

/** What speaks against a send, as the answer to a request that did not leave. */
function asAnswer(problem: SendProblem): ApiProblem {
  if (problem.kind === 'already-pending') return INVITED_ELSEWHERE;
  return 'effect' in problem ? problem : NEVER_LEFT;
}

function leaving(entry: JournalEntry, { clock }: Snapshot): Decision<Leave> {
  const left = moveEntry(entry, 'sending', { sentAt: clock.stamp });
  return { value: { kind: 'left', entry: left }, entries: [left] };
}

const stopping = (entry: JournalEntry, stop: Stop, { clock }: Snapshot): Decision<Leave> => ({
  value: { kind: 'stopped' },
  entries: [notSent(entry, stop, clock.stamp)],
});
