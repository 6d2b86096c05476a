import type { Action, JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Relation } from '@/lib/outreach/journal/person';
import { RELATION_DETAIL_MEANS } from '@/lib/outreach/rules/relation-details';
import { isDoubtfulRefusal } from '@/lib/outreach/sending/settle/came-to-nothing';
import { invitationOf, openEvidenceSources } from '@/lib/outreach/sending/settle/evidence';
import { ok } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { JournalAccess } from './journal-access';
import type { SendApi } from './ports';
import type { QuotaReconciler } from './reconcile/reconcile-quota';

/** The relations that explain why LinkedIn refused the action; null where none does. */
const EXPLAINED_BY: Readonly<Record<Action, readonly Relation[]>> = {
  invite: ['pending', 'connected', 'invited-you'],
  message: ['none', 'pending', 'invited-you'],
  inmail: ['connected'],
  withdraw: ['none', 'connected'],
  accept: ['none', 'connected'],
  decline: ['none', 'connected'],
};

/**
 * Tells the two meanings of such a refusal apart by looking: how things stand with this person explains it (then it was about
 * the person, and the pause that was written with the refusal is lifted), or the account is at a limit (the pause stays).
 * Only a look that finds the explanation lifts it.
 */
export async function lookAtDoubt(
  api: SendApi,
  journals: JournalAccess,
  lists: Pick<QuotaReconciler, 'readSent'>,
  entry: JournalEntry,
  problem: ApiProblem,
): Promise<void> {
  if (!isDoubtfulRefusal(problem)) return;
  const sources = openEvidenceSources(api, entry.accountId);
  // What is found there is kept: the invitation is offered to nobody who has one.
  const listed = entry.action === 'invite' ? await lists.readSent(entry.accountId) : null;
  const pending = listed?.ok === true && invitationOf(listed.value, entry) !== null;
  if (
    !pending &&
    !EXPLAINED_BY[entry.action].includes(RELATION_DETAIL_MEANS[await sources.relationDetail(entry)].relation)
  )
    return;
  await journals.change(entry.accountId, ({ journal: { entries, ledger } }) => {
    const refused = entries.find(({ id, state }) => id === entry.id && state === 'refused');
    if (!refused) return ok({ value: null });
    const own = ledger.pause?.since === refused.closedAt;
    return ok({
      value: null,
      entries: [{ ...refused, problem: { ...problem, kind: 'person-refused' } }],
      ledger: own ? { ...ledger, pause: null, strikes: Math.max(0, ledger.strikes - 1) } : ledger,
    });
  });
}
