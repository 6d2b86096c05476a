import { isDoubtful } from '@/lib/outreach/journal/clock';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Listing, PendingInvitation } from '@/lib/outreach/people/linkedin-records';
import { effectiveLimits } from '@/lib/outreach/quota/effective-limits';
import { FEW_RELATIONS } from '@/lib/outreach/quota/gentle-start';
import type { Counted } from '@/lib/outreach/quota/limits';
import { activePause } from '@/lib/outreach/quota/quota';
import { type JournalAccess, type Snapshot, withChanged } from '@/lib/outreach/sending/journal-access';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { invitationOf } from '@/lib/outreach/sending/settle/evidence';
import { seenInvitations } from '@/lib/outreach/sending/settle/settle-unconfirmed';
import { failed, ok, type Result } from '@/lib/result';
import { elsewhereSends, LOOK_BACK_MS } from './elsewhere-sends';
import { listsAreStale, othersMayHaveFilled } from './list-age';

/** How long lists that could not be read to their end are not asked for again. */
const TRY_AGAIN_MS = 10 * 60 * 1_000;

/** How long somebody counts as invited by a reading that showed them. */
const BELIEVED_MS = 60_000;

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
   * beside the figure and refuses nothing, or one item that cannot be read would shut the user out for good.
   */
  ensure(send: Wanted, counted: readonly Counted[]): Promise<Result<null, SendProblem>>;
  /**
   * Reads the lists once more before a send that is due leaves, if others may have filled a limit since. A reading that fails changes
   * nothing: it was read when the send was asked for. `byHand`: the send waited for the user, who may have invited on LinkedIn meanwhile.
   */
  refresh(accountId: string, counted: readonly Counted[], byHand: boolean): Promise<void>;
  /**
   * Whether somebody is to be invited to whom LinkedIn's list of sent invitations, as this worker read it last, shows one: the profile,
   * where what says so is optional, need not. An old reading is read again before it is believed.
   */
  isPending(send: Wanted): Promise<boolean>;
  /** Has the server tell its time, by reading the lists; false where it did not, or the account rests. */
  hear(accountId: string): Promise<boolean>;
}

/** Builds the repair over the API and the journals. */
export function createQuotaReconciler(ports: SendPorts, journals: JournalAccess): QuotaReconciler {
  const { api, calendar } = ports;
  /** When lists were last found to be longer than can be read, by account. */
  const cutShortAt = new Map<string, number>();
  /** The list of sent invitations as it was read last, by account, and when by the monotonic timer. */
  const pendingRead = new Map<string, { readonly listing: Listing<PendingInvitation>; readonly at: number }>();

  const reconcile = async (accountId: string): Promise<Result<null, SendProblem>> => {
    const snapshot = await journals.read(accountId);
    if (!snapshot.ok) return snapshot;
    const begunAt = snapshot.value.clock.now;
    const pending = await api.sentInvitations(accountId);
    if (!pending.ok) return pending;
    pendingRead.set(accountId, { listing: pending.value, at: ports.uptime() });
    // Their number matters while the account may still be small.
    const { relationsCount: known } = snapshot.value.journal.ledger;
    const countTo = known !== null && known >= FEW_RELATIONS ? 0 : FEW_RELATIONS;
    const relations = await api.relationsSince(accountId, begunAt - LOOK_BACK_MS, countTo);
    if (!relations.ok) return relations;
    const complete = pending.value.complete && relations.value.complete;

    return journals.change(accountId, ({ journal, clock: { now, stamp } }) => {
      // What is sent from here on, the lists need not show. A clock that ran ahead may have been corrected meanwhile.
      const { ledger } = journal;
      const seen = seenInvitations(journal.entries, pending.value, stamp);
      // A send that had been taken for not sent and is listed now is Kith's own, not made elsewhere.
      const entries = withChanged(journal.entries, seen);
      const elsewhere = elsewhereSends(
        { ...journal, ledger, entries },
        { pending: pending.value, relations: relations.value },
        now,
        calendar,
      );
      if (complete) cutShortAt.delete(accountId);
      else cutShortAt.set(accountId, now);
      return ok({
        value: null,
        ledger: {
          ...ledger,
          elsewhere,
          relationsCount: relations.value.count ?? known,
          reconciledAt: complete ? Math.min(begunAt, now) : ledger.reconciledAt,
        },
        entries: seen,
      });
    });
  };

  const isPending = async (send: Wanted) => {
    const shownAt = () => {
      const read = pendingRead.get(send.accountId);
      return read && invitationOf(read.listing, send) ? read.at : null;
    };
    const at = send.action === 'invite' ? shownAt() : null;
    if (at === null) return false;
    if (ports.uptime() - at > BELIEVED_MS) await reconcile(send.accountId);
    return shownAt() !== null;
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
    if (read.ok || journal.ledger.reconciledAt === null) return read;
    // Any answer, a refusal too, brings the server's clock.
    const after = await journals.read(accountId);
    return after.ok && isDoubtful(after.value.clock, after.value.journal.ledger) ? read : ok(null);
  };

  return {
    reconcile,
    async refresh(accountId, counted, byHand) {
      const snapshot = await journals.read(accountId);
      if (!snapshot.ok) return;
      const { journal, clock } = snapshot.value;
      // While the account rests nothing is asked, and nothing leaves.
      if (activePause(journal.ledger, clock.stamp) !== null || wasCutShort(accountId, clock.now)) return;
      const limits = await limitsOf(accountId, snapshot.value);
      if (othersMayHaveFilled(journal, counted, limits, clock.now, calendar, byHand)) await reconcile(accountId);
    },
    isPending,
    async hear(accountId) {
      const snapshot = await journals.read(accountId);
      const rests = !snapshot.ok || activePause(snapshot.value.journal.ledger, snapshot.value.clock.stamp) !== null;
      return !rests && (await reconcile(accountId)).ok;
    },
    async ensure(send, counted) {
      const read = await ensure(send.accountId, counted);
      return read.ok && (await isPending(send)) ? failed({ kind: 'already-pending' }) : read;
    },
  };
}
