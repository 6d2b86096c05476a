import type { EntryState, JournalEntry } from './journal-entry';

/**
 * Which state may follow which. A state with nothing after it is final. A send that was taken for not sent, by lists that lag or by
 * the user's word, is corrected when LinkedIn shows it, and so is one that was answered with a refusal.
 */
export const TRANSITIONS = {
  held: ['sending', 'not-sent'],
  sending: ['sent', 'refused', 'unconfirmed'],
  sent: ['confirmed'],
  unconfirmed: ['confirmed', 'not-sent'],
  refused: ['confirmed'],
  confirmed: [],
  'not-sent': ['confirmed'],
} as const satisfies Record<EntryState, readonly EntryState[]>;

/** What a transition may change beside the state; who, what and to whom stay as they were written. */
type Change = Partial<
  Pick<JournalEntry, 'sentAt' | 'closedAt' | 'place' | 'ids' | 'usage' | 'problem' | 'evidence' | 'checks'>
>;

/** The entry in its next state. Throws on a transition that the table does not allow: that is a bug, never an outcome. */
export function moveEntry(entry: JournalEntry, state: EntryState, change: Change): JournalEntry {
  const allowed: readonly EntryState[] = TRANSITIONS[entry.state];
  const never = entry.state === 'not-sent' && entry.sentAt === null;
  if (never || !allowed.includes(state)) throw new Error(`A send that is ${entry.state} cannot become ${state}.`);
  return { ...entry, ...change, state };
}

/** The place of an entry that turned out not to use one. */
export const releasedPlace = ({ place }: JournalEntry): JournalEntry['place'] =>
  place === 'kept' ? 'released' : place;

/** The place of an entry that turned out to use the one it had given back. */
export const retakenPlace = ({ place }: JournalEntry): JournalEntry['place'] => (place === 'released' ? 'kept' : place);
