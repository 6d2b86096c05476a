import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { Decision, JournalAccess, Snapshot } from '@/lib/outreach/sending/journal-access';
import type { SendApi } from '@/lib/outreach/sending/ports';
import type { SendIntent, SendProblem } from '@/lib/outreach/sending/send-intent';
import { failed, ok, type Result } from '@/lib/result';
import { mayHaveArrived } from './came-to-nothing';
import { openEvidenceSources } from './evidence';
import { noteUnread } from './note-unread';
import { confirmed } from './settle-rules';
import { lookForAll, standsFor } from './settle-unconfirmed';

/**
 * Decides on a send as the journal stands, but where an earlier one of its kind to the person was refused, or is taken for not sent, looks
 * first whether that is there all the same. What is found counts as sent from then on, and stands in the way of its double. Where LinkedIn
 * cannot be looked at nothing is sent.
 */
export function createLookBack(api: SendApi, journals: JournalAccess) {
  const putRight = async (accountId: string, earlier: readonly JournalEntry[], entries: readonly JournalEntry[]) => {
    const noting = noteUnread(api);
    const findings = await lookForAll(earlier, entries, openEvidenceSources(noting.api, accountId));
    const problem = noting.unread();
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
      if (cameToNothingBefore({ action, person }, at).length > 0) return ok({ value: { kind: 'look-first', at } });
      const decided = decide(at);
      return decided.ok ? ok({ ...decided.value, value: { kind: 'decided', value: decided.value.value } }) : decided;
    });
    if (!first.ok) return first;
    if (first.value.kind === 'decided') return ok(first.value.value);
    const { at } = first.value;
    const looked = await putRight(accountId, cameToNothingBefore({ action, person }, at), at.journal.entries);
    return looked.ok ? journals.change(accountId, decide) : looked;
  };
}

const cameToNothingBefore = ({ action, person }: Pick<SendIntent, 'action' | 'person'>, { journal, clock }: Snapshot) =>
  journal.entries.filter(
    (entry) => entry.action === action && isSamePerson(entry.person, person) && mayHaveArrived(entry, clock.stamp),
  );
