import { MESSAGE } from '@/lib/copy/messages/message-words';
import { CONVERSATION_WORDS } from '@/lib/copy/person-copy';
import type { QuotedView } from '@/lib/protocol/inbox';
import './message.css';

interface QuotedProps {
  readonly quoted: QuotedView;
  /** Who has a provider id, or who it is if that is not known. */
  readonly nameOf: (senderId: string | null) => string;
  /** What stands there where the words are not known. */
  readonly words?: string | null;
}

/** What a reply replies to. */
export function Quoted({ quoted: { own, senderId, text }, nameOf, words = null }: QuotedProps) {
  const who = own ? CONVERSATION_WORDS.you : own === null && senderId === null ? null : nameOf(senderId);
  return (
    <blockquote class="chat-quoted small muted">
      {who && <bdi>{who}</bdi>}
      <p dir="auto">{text || (words ?? MESSAGE.quotedWithoutText)}</p>
    </blockquote>
  );
}
