import { cameToNothing, leftAt } from '@/lib/outreach/journal/journal-entry';
import type { MessageView } from '@/lib/protocol/inbox';
import type { EntryView } from '@/lib/protocol/send';

/** When the user last sent words to a person that they could answer, UTC ms; null where none are known. */
export function lastOwnWords(entries: readonly EntryView[], messages: readonly MessageView[]): number | null {
  const sent = entries.filter((entry) => ASKS.has(entry.action) && !cameToNothing(entry)).map(leftAt);
  const all = [...sent, ...messages.filter(({ own }) => own).map(({ at }) => at)];
  return all.length === 0 ? null : Math.max(...all);
}

const ASKS: ReadonlySet<EntryView['action']> = new Set(['invite', 'message', 'inmail']);
