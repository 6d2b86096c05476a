import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Listing, PendingInvitation } from '@/lib/outreach/people/linkedin-records';
import type { JournalAccess } from '@/lib/outreach/sending/journal-access';
import type { SendApi } from '@/lib/outreach/sending/ports';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { ok, type Result } from '@/lib/result';
import { createLookout, invitationOf, lookFor } from './evidence';
import { confirmed, type Finding, settled } from './settle-rules';

/** Looks for evidence of every unconfirmed entry that is due. */
export function createSettle(api: SendApi, journals: JournalAccess) {
  return async (accountId: string): Promise<Result<{ readonly nextAt: number | null }, SendProblem>> => {
    const tidy = await journals.tidy(accountId);
    if (!tidy.ok) return tidy;
    const snapshot = await journals.read(accountId);
    if (!snapshot.ok) return snapshot;
    const { journal, clock } = snapshot.value;
    const due = journal.entries.filter((entry) => isDue(entry, clock.stamp));
    if (due.length === 0) return ok({ nextAt: nextLook(journal.entries) });

    const lookout = createLookout(api, accountId);
    const known = knownMessages(journal.entries);
    const findings = new Map<string, Finding>();
    for (const entry of due) findings.set(entry.id, await lookFor(entry, lookout, known));
    const sent = due.some(({ action }) => action === 'invite' || action === 'withdraw') ? await lookout.sent() : null;

    return journals.change(accountId, ({ journal: now }) => {
      const looked = now.entries
        .filter(({ id, state }) => state === 'unconfirmed' && findings.has(id))
        .map((entry) => settled(entry, findings.get(entry.id) ?? { kind: 'unclear' }, clock.stamp));
      const seen = sent?.ok ? seenInvitations(now.entries, sent.value, clock.stamp) : [];
      const changed = new Map([...now.entries, ...looked, ...seen].map((entry) => [entry.id, entry]));
      return ok({ value: { nextAt: nextLook([...changed.values()]) }, entries: [...looked, ...seen] });
    });
  };
}

/** Sent invitations that stand in the list: confirmed at no further cost. */
export const seenInvitations = (
  entries: readonly JournalEntry[],
  list: Listing<PendingInvitation>,
  at: number,
): readonly JournalEntry[] =>
  entries
    .filter((entry) => entry.state === 'sent' && entry.action === 'invite' && invitationOf(list, entry) !== null)
    .map((entry) => confirmed(entry, 'sent-list', at));

const isDue = ({ state, checks }: JournalEntry, stamp: number) =>
  state === 'unconfirmed' && (checks.nextAt ?? stamp) <= stamp;

function nextLook(entries: readonly JournalEntry[]): number | null {
  const times = entries.filter(({ state }) => state === 'unconfirmed').flatMap(({ checks }) => checks.nextAt ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}

const knownMessages = (entries: readonly JournalEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ ids, state }) => (state === 'unconfirmed' ? [] : (ids.messageId ?? []))));
