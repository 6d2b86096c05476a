import {
  cameToNothing,
  isDone,
  isOpen,
  type JournalEntry,
  leftAt,
  messageIdsOf,
} from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { Listing, PendingInvitation } from '@/lib/outreach/people/linkedin-records';
import { activePause } from '@/lib/outreach/quota/quota';
import { isTurning, saysOf } from '@/lib/outreach/rules/relation-details';
import { type JournalAccess, withChanged } from '@/lib/outreach/sending/journal-access';
import type { SendApi } from '@/lib/outreach/sending/ports';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { ok, type Result } from '@/lib/result';
import { isProvable, mayHaveArrived } from './came-to-nothing';
import { type EvidenceSources, invitationOf, lookFor, openEvidenceSources } from './evidence';
import { confirmed, type Finding, isLookedFor, looksWhilePaused, settled } from './settle-rules';

/**
 * Looks for evidence of every entry that is in doubt, or was taken for not sent, and is due. Where the user asks for the look, all that is
 * in doubt is looked for, paused or not; before it is due only a trace counts, so that asking often neither hastens nor delays what time decides.
 */
export function createSettle(api: SendApi, journals: JournalAccess) {
  return async (accountId: string, asked = false): Promise<Result<{ readonly nextAt: number | null }, SendProblem>> => {
    const tidy = await journals.tidy(accountId);
    if (!tidy.ok) return tidy;
    const snapshot = await journals.read(accountId);
    if (!snapshot.ok) return snapshot;
    const { journal, clock } = snapshot.value;
    const pause = activePause(journal.ledger, clock.stamp);
    const due = journal.entries.filter(
      (entry) =>
        (asked && isLookedFor(entry) && entry.state === 'unconfirmed') ||
        (isDue(entry, clock.stamp) && (pause === null || looksWhilePaused(entry))),
    );
    if (due.length === 0) return ok({ nextAt: nextLook(journal.entries) });

    const sources = openEvidenceSources(api, accountId);
    const findings = await lookForAll(due, journal.entries, sources);
    const sent = due.some(({ action }) => action === 'invite' || action === 'withdraw') ? await sources.sent() : null;

    return journals.change(accountId, ({ journal: { entries: now } }) => {
      const looked = now.flatMap((entry) => {
        const finding = isLookedFor(entry) ? findings.get(entry.id) : undefined;
        return finding && (finding.kind === 'happened' || isDue(entry, clock.stamp))
          ? [settled(entry, standsFor(entry, now, clock.stamp) ? { kind: 'unclear' } : finding, clock.stamp)]
          : [];
      });
      const after = withChanged(now, looked);
      const seen = sent?.ok ? seenInvitations(after, sent.value, clock.stamp) : [];
      const changed = withChanged(looked, seen);
      return ok({ value: { nextAt: nextLook(withChanged(after, seen)) }, entries: changed });
    });
  };
}

/**
 * Invitations of the journal that are in the list: confirmed at no further cost, including one that had been taken for not sent or was refused, if
 * no later send explains the listed one.
 */
export const seenInvitations = (
  entries: readonly JournalEntry[],
  list: Listing<PendingInvitation>,
  at: number,
): readonly JournalEntry[] =>
  entries
    .filter(
      (entry) =>
        entry.action === 'invite' &&
        (entry.state === 'sent' || isTakenForNothing(entry, at)) &&
        invitationOf(list, entry) !== null &&
        !standsFor(entry, entries, at),
    )
    .map((entry) => confirmed(entry, 'sent-list', at));

/** Sends in doubt, or that came to nothing, that a profile, read after they left, proves at no further cost: only they can have caused what it says. */
export const provenBy = (
  person: Pick<Person, 'providerId' | 'publicIdentifier' | 'relationDetail' | 'readAt'>,
  entries: readonly JournalEntry[],
  at: number,
): readonly JournalEntry[] =>
  entries
    .filter(
      (entry) =>
        isProvable(entry, at) &&
        isTurning(entry.action) &&
        isSamePerson(entry.person, person) &&
        leftAt(entry) < person.readAt &&
        saysOf(entry.action, person.relationDetail, entry.before?.relationDetail ?? null) === 'happened' &&
        !standsFor(entry, entries, at),
    )
    .map((entry) => confirmed(entry, 'profile', at));

/** A message that proves one of them proves no other. */
export async function lookForAll(
  due: readonly JournalEntry[],
  entries: readonly JournalEntry[],
  sources: EvidenceSources,
): Promise<ReadonlyMap<string, Finding>> {
  const known = accountedFor(entries);
  const findings = new Map<string, Finding>();
  for (const entry of inDoubtFirst(due)) {
    const finding = await lookFor(entry, sources, known);
    findings.set(entry.id, finding);
    if (finding.kind === 'happened' && finding.ids?.messageId) known.add(finding.ids.messageId);
  }
  return findings;
}

/** The ids of the messages that a send is known to have become. */
export const accountedFor = (entries: readonly JournalEntry[]): Set<string> =>
  new Set(entries.flatMap((entry) => (entry.state === 'unconfirmed' ? [] : messageIdsOf(entry))));

/** Those in doubt before those that came to nothing, which the trace of the first would not be taken for. */
export const inDoubtFirst = (entries: readonly JournalEntry[]): readonly JournalEntry[] =>
  entries.toSorted((a, b) => Number(cameToNothing(a)) - Number(cameToNothing(b)));

/** Whether the trace of an entry that had been taken for not sent, or was refused, may belong to another entry. */
export function standsFor(entry: JournalEntry, entries: readonly JournalEntry[], now: number): boolean {
  if (!isTakenForNothing(entry, now)) return false;
  return entries.some(
    (other) =>
      other.id !== entry.id &&
      other.action === entry.action &&
      other.at >= entry.at &&
      isSamePerson(other.person, entry.person) &&
      (isOpen(other) || (isDone(other) && other.ids.messageId === null)),
  );
}

const isTakenForNothing = (entry: JournalEntry, now: number) => wasTakenForNotSent(entry) || mayHaveArrived(entry, now);

const wasTakenForNotSent = ({ state, sentAt }: JournalEntry) => state === 'not-sent' && sentAt !== null;

const isDue = (entry: JournalEntry, stamp: number) => isLookedFor(entry) && (entry.checks.nextAt ?? stamp) <= stamp;

function nextLook(entries: readonly JournalEntry[]): number | null {
  const times = entries.filter(isLookedFor).flatMap(({ checks }) => checks.nextAt ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}
