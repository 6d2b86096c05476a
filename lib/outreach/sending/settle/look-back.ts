import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { Decision, JournalAccess, Snapshot } from '@/lib/outreach/sending/journal-access';
import type { SendApi } from '@/lib/outreach/sending/ports';
import type { SendIntent, SendProblem } from '@/lib/outreach/sending/send-intent';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { type EvidenceSources, openEvidenceSources } from './evidence';
import { mayHaveArrived } from './refused-sends';
import { confirmed } from './settle-rules';
import { lookForAll, standsFor } from './settle-unconfirmed';

/**
 * Decides on a send as the journal stands, but where an earlier one of its kind to the person was answered with a refusal, looks first
 * whether that is there all the same. What is found counts as sent from then on, and stands in the way of its double. Where LinkedIn
 * cannot be looked at nothing is sent.
 */
export function createLookBack(api: SendApi, journals: JournalAccess) {
  const putRight = async (accountId: string, refused: readonly JournalEntry[], entries: readonly JournalEntry[]) => {
    const { sources, unread } = heard(openEvidenceSources(api, accountId));
    const findings = await lookForAll(refused, entries, sources);
    const problem = unread();
    if (problem) return failed(problem);
    return journals.change(accountId, ({ journal, clock }) => {
      const found = journal.entries.flatMap((entry) => {
        const finding = mayHaveArrived(entry, clock.stamp) ? findings.get(entry.id) : undefined;
        const isFound = finding?.kind === 'happened' && !standsFor(entry, journal.entries, clock.stamp);
        return isFound ? [confirmed(entry, finding.source, clock.stamp, finding.ids)] : [];
      });
      return ok({ value: null, entries: found });
    });
  };

  return async <T>(
    { accountId, action, person }: SendIntent,
    decide: (snapshot: Snapshot) => Result<Decision<T>, SendProblem>,
  ): Promise<Result<T, SendProblem>> => {
    type Step =
      | { readonly kind: 'decided'; readonly value: T }
      | { readonly kind: 'look-first'; readonly at: Snapshot };
    const first = await journals.change<Step>(accountId, (at) => {
      if (refusedBefore({ action, person }, at).length > 0) return ok({ value: { kind: 'look-first', at } });
      const decided = decide(at);
      return decided.ok ? ok({ ...decided.value, value: { kind: 'decided', value: decided.value.value } }) : decided;
    });
    if (!first.ok) return first;
    if (first.value.kind === 'decided') return ok(first.value.value);
    const { at } = first.value;
    const looked = await putRight(accountId, refusedBefore({ action, person }, at), at.journal.entries);
    return looked.ok ? journals.change(accountId, decide) : looked;
  };
}

const refusedBefore = ({ action, person }: Pick<SendIntent, 'action' | 'person'>, { journal, clock }: Snapshot) =>
  journal.entries.filter(
    (entry) => entry.action === action && isSamePerson(entry.person, person) && mayHaveArrived(entry, clock.stamp),
  );

/** The sources, and why one of them could not be read. A chat that is gone was read: nothing is in it. */
function heard(of: EvidenceSources): { readonly sources: EvidenceSources; unread(): ApiProblem | null } {
  let unread: ApiProblem | null = null;
  const noting = async <T>(read: Promise<Result<T, ApiProblem>>): Promise<Result<T, ApiProblem>> => {
    const answer = await read;
    if (!answer.ok && answer.problem.kind !== 'not-found') unread ??= answer.problem;
    return answer;
  };
  return {
    sources: {
      ...of,
      sent: () => noting(of.sent()),
      received: () => noting(of.received()),
      messages: (entry) => noting(of.messages(entry)),
    },
    unread: () => unread,
  };
}
