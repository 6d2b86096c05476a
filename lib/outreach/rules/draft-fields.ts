import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** The fields in which text may be typed and not sent yet. */
export const DRAFT_FIELDS = ['note', 'message', 'subject', 'email'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

type Carrier = Pick<JournalEntry, 'action' | 'text' | 'subject' | 'email'>;

/** The field that the text of a send was typed in; null for a send without one. */
export function textField({ action }: Pick<JournalEntry, 'action'>): DraftField | null {
  if (action === 'invite') return 'note';
  return action === 'message' || action === 'inmail' ? 'message' : null;
}

/** Whether a send carries this text of this field. */
export function carries(entry: Carrier, field: DraftField, text: string): boolean {
  if (field === 'email') return entry.action === 'invite' && entry.email === text.trim();
  if (field === 'subject') return entry.action === 'inmail' && entry.subject === text;
  return textField(entry) === field && entry.text?.trim() === text.trim();
}
