import { FEW_RELATIONS } from '@/lib/outreach/quota/gentle-start';
import type { JournalAccess, Snapshot } from '@/lib/outreach/sending/journal-access';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { seenInvitations } from '@/lib/outreach/sending/settle/settle-unconfirmed';
import { ok, type Result } from '@/lib/result';
import { elsewhereSends, LOOK_BACK_MS } from './elsewhere-sends';

/** Lists older than this are read again before an invitation, where they can be. */
const STALE_MS = 12 * 60 * 60 * 1_000;

/** Repairs the quota by LinkedIn's own lists. */
interface QuotaReconciler {
  /** Reads the lists now. */
  reconcile(accountId: string): Promise<Result<null, SendProblem>>;
  /**
   * Makes sure that the lists were read, and that a clock that seems set back was compared with the server's. Refuses only
   * where the lists were never read, since then the quota knows nothing.
   */
  ensure(accountId: string): Promise<Result<null, SendProblem>>;
}

/** Builds the repair over the API and the journals. */
export function createQuotaReconciler(ports: SendPorts, journals: JournalAccess): QuotaReconciler {
  const { api, calendar } = ports;

  /** The relations where they matter (an account that may still be small) and can be counted; else what was known. */
  const countRelations = async ({ journal: { ledger } }: Snapshot): Promise<number | null> => {
    const known = ledger.relationsCount;
    if (!api.countRelations || (known !== null && known >= FEW_RELATIONS)) return known;
    const counted = await api.countRelations(ledger.accountId, FEW_RELATIONS);
    return counted.ok ? counted.value : known;
  };

  const reconcile = async (accountId: string): Promise<Result<null, SendProblem>> => {
    const snapshot = await journals.read(accountId);
    if (!snapshot.ok) return snapshot;
    const sent = await api.sentInvitations(accountId);
    if (!sent.ok) return sent;
    const relations = await api.relationsSince(accountId, snapshot.value.clock.now - LOOK_BACK_MS);
    if (!relations.ok) return relations;
    const relationsCount = await countRelations(snapshot.value);

    return journals.change(accountId, ({ journal, clock: { now, stamp } }) => {
      const elsewhere = elsewhereSends(journal, sent.value.items, relations.value.items, now, calendar);
      return ok({
        value: null,
        ledger: { ...journal.ledger, elsewhere, relationsCount, reconciledAt: now },
        entries: seenInvitations(journal.entries, sent.value, stamp),
      });
    });
  };

  return {
    reconcile,
    ensure: async (accountId) => {
      const snapshot = await journals.read(accountId);
      if (!snapshot.ok) return snapshot;
      const { journal, clock } = snapshot.value;
      const { reconciledAt } = journal.ledger;
      const doubtful = clock.movedUntil !== null && !clock.sure;
      const stale = reconciledAt === null || Math.abs(clock.now - reconciledAt) > STALE_MS;
      if (!stale && !doubtful) return ok(null);
      const read = await reconcile(accountId);
      return read.ok || reconciledAt === null ? read : ok(null);
    },
  };
}
