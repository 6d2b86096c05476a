import { type Action, isDone, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person, Relation } from '@/lib/outreach/journal/person';

/** LinkedIn's lists show a change 30–60 s late; a reading this much younger than a proven send may still miss it. */
const EVIDENCE_LAG_MS = 120_000;

/** How a proven send changes the relation. */
const TURNS: Partial<Record<Action, { readonly from: Relation; readonly to: Relation }>> = {
  invite: { from: 'none', to: 'pending' },
  withdraw: { from: 'pending', to: 'none' },
  accept: { from: 'invited-you', to: 'connected' },
  decline: { from: 'invited-you', to: 'none' },
};

/** The person's relation to the user: as the API gave it, or as changed by a proven send that the API may not show yet. */
export function relationNow(
  { relation, readAt }: Pick<Person, 'relation' | 'readAt'>,
  entries: readonly Pick<JournalEntry, 'action' | 'state' | 'at' | 'closedAt'>[],
): Relation {
  const last = entries
    .filter((entry) => entry.action in TURNS && isDone(entry))
    .reduce<(typeof entries)[number] | null>(
      (newest, entry) => (newest && newest.at >= entry.at ? newest : entry),
      null,
    );
  const turn = last && TURNS[last.action];
  const lags = last !== null && (last.closedAt ?? last.at) + EVIDENCE_LAG_MS >= readAt;
  return turn && lags && turn.from === relation ? turn.to : relation;
}
