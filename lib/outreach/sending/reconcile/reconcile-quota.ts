import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import { isDoubtful } from '@/lib/outreach/journal/clock';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Listing, PendingInvitation } from '@/lib/outreach/people/linkedin-records';
import { effectiveLimits } from '@/lib/outreach/quota/effective-limits';
import { FEW_RELATIONS } from '@/lib/outreach/quota/gentle-start';
import { type Counted, isListed } from '@/lib/outreach/quota/limits';
import { activePause } from '@/lib/outreach/quota/quota';
import { acceptedBy, sightingIn } from '@/lib/outreach/rules/invitations/accepted-invitations';
import { type JournalAccess, type Snapshot, withChanged } from '@/lib/outreach/sending/journal-access';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { seenInvitations } from '@/lib/outreach/sending/settle/settle-unconfirmed';
import { failed, ok, type Result } from '@/lib/result';
import { elsewhereSends, type Lists, LOOK_BACK_MS, saysMore } from './elsewhere-sends';
import { listsAreStale, whyReadNewest } from './list-age';
import { createSentReadings } from './sent-readings';

/** How long lists that could not be read to their end are not asked for again. */
const TRY_AGAIN_MS = 10 * 60 * 1_000;

/** How long somebody counts as invited by a reading that showed them. */
const BELIEVED_MS = 60_000;

/** Of relations nothing was read. */
const NOT_LISTED: Lists['relations'] = { items: [], complete: false };

/** What a send is about. */
type Wanted = Pick<JournalEntry, 'action' | 'accountId' | 'person'>;

/** Repairs the quota by LinkedIn's own lists. */
export interface QuotaReconciler {
  /** Reads the lists now. */
  reconcile(accountId: string): Promise<Result<null, SendProblem>>;
  /**
   * Makes sure, before a send that takes one more of what is `counted`, that the lists were read recently enough for the places left, and that a
   * doubtful clock was compared with the server's. Refuses where the lists were never read, since the quota then knows nothing, and
   * where the clock stays in doubt, since places may then be counted on the wrong day. Lists that could be read in part only free and
   * match nothing, but what was read of them takes its places: at the limit by these alone it refuses. Below it what is missing is told
   * beside the figure and refuses nothing, or one item that cannot be read would shut the user out for good. Refuses an invitation where the
   * list, as this worker read it last, shows one to its person: the profile, where what says so is optional, need not.
   */
  ensure(send: Wanted, counted: readonly Counted[]): Promise<Result<null, SendProblem>>;
  /**
   * Refuses an invitation that is due where LinkedIn's list shows one to its person by now. Where what was read is not current, the first page
   * is read again, which corrects the quota as well; a page that cannot be read refuses.
   */
  beforeLeaving(send: Wanted, counted: readonly Counted[]): Promise<Result<null, SendProblem>>;
  /** Reads, `leavesIn` ms ahead, what would be too old for `beforeLeaving` by then; where that fails nothing may leave. Nothing else needs reading so early. */
  readAhead(send: Wanted, counted: readonly Counted[], leavesIn: number): Promise<Result<null, SendProblem>>;
  /** Reads the whole list of sent invitations for another reason, and takes over what it shows. */
  readSent(accountId: string): Promise<Result<Listing<PendingInvitation>, SendProblem>>;
  /** Has the server tell its time, by reading the lists; false where it did not, or the account rests. */
  hear(accountId: string): Promise<boolean>;
}

/** Builds the repair over the API and the journals. */
export function createQuotaReconciler(ports: SendPorts, journals: JournalAccess): QuotaReconciler {
  const { api, calendar } = ports;
  /** When lists were last found to be longer than can be read, by account. */
  const cutShortAt = new Map<string, number>();
  const readings = createSentReadings(ports);

  /** Writes down what lists showed: invitations made elsewhere take their places, and own ones that they show are confirmed. */
  const learn = (
    accountId: string,
    lists: Lists,
    change: (ledger: AccountLedger, now: number, elsewhere: AccountLedger['elsewhere']) => Partial<AccountLedger>,
  ) =>
    journals.change(accountId, ({ journal, clock: { now, stamp } }) => {
      const { ledger } = journal;
      const seen = seenInvitations(journal.entries, lists.pending, stamp);
      // A send that had been taken for not sent and is listed now is Kith's own, not made elsewhere.
      const entries = withChanged(journal.entries, seen);
      const elsewhere = elsewhereSends({ ...journal, entries }, lists, now, calendar);
      const accepted = acceptedBy(
        lists.relations.items.flatMap((relation) => sightingIn({ ...relation, seenAt: now })),
        entries,
        journal.seal,
      );
      const changed = withChanged(seen, accepted);
      return ok({ value: null, ledger: { ...ledger, ...change(ledger, now, elsewhere) }, entries: changed });
    });

  const reconcile = async (accountId: string): Promise<Result<null, SendProblem>> => {
    const snapshot = await journals.read(accountId);
    if (!snapshot.ok) return snapshot;
    const begunAt = snapshot.value.clock.now;
    const begun = readings.begin();
    const pending = await api.sentInvitations(accountId);
    if (!pending.ok) return pending;
    readings.sawList(accountId, pending.value, begun);
    // Their number matters while the account may still be small.
    const { relationsCount: known } = snapshot.value.journal.ledger;
    const countTo = known !== null && known >= FEW_RELATIONS ? 0 : FEW_RELATIONS;
    const relations = await api.relationsSince(accountId, begunAt - LOOK_BACK_MS, countTo);
    if (!relations.ok) return relations;
    const complete = pending.value.complete && relations.value.complete;

    return learn(
      accountId,
      { pending: pending.value, relations: relations.value },
      ({ reconciledAt }, now, elsewhere) => {
        if (complete) cutShortAt.delete(accountId);
        else cutShortAt.set(accountId, now);
        return {
          elsewhere,
          relationsCount: relations.value.count ?? known,
          // What is sent from here on, the lists need not show. A clock that ran ahead may have been corrected meanwhile.
          reconciledAt: complete ? Math.min(begunAt, now) : reconciledAt,
        };
      },
    );
  };

  const readFirstPage = async (accountId: string): Promise<Result<null, SendProblem>> => {
    const begun = readings.begin();
    const pending = await api.newestSentInvitations(accountId);
    // That a reading failed changed nothing on LinkedIn, and no send is in doubt over it.
    if (!pending.ok) return failed({ ...pending.problem, effect: 'none' });
    readings.sawFirstPage(accountId, pending.value, begun);
    // Right before a send the list, which may be long, is written only where that sent elsewhere calls for it.
    return learn(accountId, { pending: pending.value, relations: NOT_LISTED }, (ledger, _, elsewhere) =>
      saysMore(ledger.elsewhere, elsewhere) ? { elsewhere } : {},
    );
  };

  /** Refuses to invite somebody whom the list shows as invited; an old reading is read again before it is believed. */
  const unlessPending = async (send: Wanted, read: Result<null, SendProblem>): Promise<Result<null, SendProblem>> => {
    const ago = read.ok && send.action === 'invite' ? readings.showedAgo(send) : null;
    if (ago === null) return read;
    if (ago > BELIEVED_MS) await reconcile(send.accountId);
    return readings.showedAgo(send) === null ? read : failed({ kind: 'already-pending' });
  };

  const wasCutShort = (accountId: string, now: number) => {
    const at = cutShortAt.get(accountId);
    return at !== undefined && Math.abs(now - at) < TRY_AGAIN_MS;
  };

  const limitsOf = async (accountId: string, { journal, clock }: Snapshot) =>
    effectiveLimits(await ports.settings(accountId), journal.ledger, clock.now);

  const ensure = async (accountId: string, counted: readonly Counted[]): Promise<Result<null, SendProblem>> => {
    const snapshot = await journals.read(accountId);
    if (!snapshot.ok) return snapshot;
    const { journal, clock } = snapshot.value;
    const limits = await limitsOf(accountId, snapshot.value);
    const doubtful = isDoubtful(clock, journal.ledger);
    const stale = listsAreStale(journal, counted, limits, clock.now, calendar) && !wasCutShort(accountId, clock.now);
    if (!stale && !doubtful) return ok(null);
    const read = await reconcile(accountId);
    const isNeeded = read.ok || read.problem.kind !== 'not-offered' || counted.some(isListed);
    if (read.ok || (isNeeded && journal.ledger.reconciledAt === null)) return read;
    // Any answer, a refusal too, brings the server's clock.
    const after = await journals.read(accountId);
    return after.ok && isDoubtful(after.value.clock, after.value.journal.ledger) ? read : ok(null);
  };

  type Why = 'resting' | ReturnType<typeof whyReadNewest>;

  /** Why the newest invitations must be read before an invitation that leaves in so many ms. */
  const whyRead = async (accountId: string, counted: readonly Counted[], leavesIn: number) => {
    const snapshot = await journals.read(accountId);
    if (!snapshot.ok) return snapshot;
    const { journal, clock } = snapshot.value;
    // While the account rests nothing is asked, and nothing leaves.
    if (activePause(journal.ledger, clock.stamp) !== null) return ok<Why>('resting');
    const limits = await limitsOf(accountId, snapshot.value);
    const age = readings.age(accountId);
    const ageThen = age === null ? null : age + leavesIn;
    return ok<Why>(whyReadNewest(journal, counted, limits, clock.now, calendar, ageThen));
  };

  return {
    reconcile,
    async beforeLeaving(send, counted) {
      const { accountId, action } = send;
      if (action !== 'invite') return ok(null);
      const why = await whyRead(accountId, counted, 0);
      if (!why.ok || why.value === 'resting') return why.ok ? ok(null) : why;
      return unlessPending(send, why.value === null ? ok(null) : await readFirstPage(accountId));
    },
    async readAhead({ accountId, action }, counted, leavesIn) {
      if (action !== 'invite') return ok(null);
      const why = await whyRead(accountId, counted, leavesIn);
      return why.ok && why.value === 'too-old' ? readFirstPage(accountId) : ok(null);
    },
    async readSent(accountId) {
      const begun = readings.begin();
      const pending = await api.sentInvitations(accountId);
      if (!pending.ok) return pending;
      readings.sawList(accountId, pending.value, begun);
      const learnt = await learn(
        accountId,
        { pending: pending.value, relations: NOT_LISTED },
        (_ledger, _now, elsewhere) => ({ elsewhere }),
      );
      return learnt.ok ? pending : learnt;
    },
    async hear(accountId) {
      const snapshot = await journals.read(accountId);
      const rests = !snapshot.ok || activePause(snapshot.value.journal.ledger, snapshot.value.clock.stamp) !== null;
      return !rests && (await reconcile(accountId)).ok;
    },
    async ensure(send, counted) {
      return unlessPending(send, await ensure(send.accountId, counted));
    },
  };
}
