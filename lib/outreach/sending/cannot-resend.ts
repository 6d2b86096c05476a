import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { createLookout, invitationOf } from '@/lib/outreach/sending/settle/evidence';
import { ok } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { JournalAccess } from './journal-access';
import type { SendApi } from './ports';

/**
 * Tells the two meanings of `cannot_resend_yet` apart by looking: an invitation to this person is pending (then it was
 * about the person, and the pause that was written with the refusal is lifted), or the account is at a limit (the pause stays).
 * Only a look that finds the invitation lifts it.
 */
export async function lookAtDoubt(
  api: SendApi,
  journals: JournalAccess,
  entry: JournalEntry,
  problem: ApiProblem,
): Promise<void> {
  if (problem.slug !== 'cannot_resend_yet' || entry.action !== 'invite') return;
  const lookout = createLookout(api, entry.accountId);
  const sent = await lookout.sent();
  const pending =
    (sent.ok && invitationOf(sent.value, entry) !== null) || (await lookout.standing(entry)) === 'sent-pending';
  if (!pending) return;
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
