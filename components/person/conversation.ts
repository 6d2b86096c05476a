import { isDone, isMessage, leftAt } from '@/lib/outreach/journal/journal-entry';
import type { MessageView, QuotedView } from '@/lib/protocol/inbox';
import type { EntryView } from '@/lib/protocol/send';

/** What LinkedIn's list will say of a message that it does not show yet. */
const UNLISTED = {
  own: true,
  invitationNote: false,
  senderId: null,
  seen: false,
  edited: false,
  deleted: false,
  isEvent: false,
  inMail: false,
  subject: null,
  attachments: [],
  reactions: [],
  quoted: null,
  typed: null,
  doubt: null,
  notMade: null,
  reactionDoubt: null,
  reactionNotMade: null,
} as const;

/** The last messages, oldest first, with those that were sent from here and that LinkedIn's list does not show yet. */
export function conversation(messages: readonly MessageView[], entries: readonly EntryView[]): readonly MessageView[] {
  const listed = new Set(messages.map(({ messageId }) => messageId));
  const notListed = entries.flatMap((entry): MessageView[] => {
    const { action, ids, text, target } = entry;
    if (!isMessage(action) || !isDone(entry) || ids.messageId === null || listed.has(ids.messageId)) return [];
    const quoted = target.quotedId === undefined ? null : quotedIn(messages, target.quotedId);
    return [{ ...UNLISTED, messageId: ids.messageId, text, at: leftAt(entry), quoted }];
  });
  const newestListed = messages.reduce((newest, { at }) => Math.max(newest, at), 0);
  return [...messages, ...notListed.filter(({ at }) => at > newestListed)].sort((a, b) => a.at - b.at);
}

function quotedIn(messages: readonly MessageView[], id: string): QuotedView {
  const found = messages.find(({ messageId }) => messageId === id);
  return { ids: [id], text: found?.text ?? null, own: found?.own ?? null, senderId: found?.senderId ?? null };
}
