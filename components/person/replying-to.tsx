import { Quoted } from '@/components/inbox/quoted';
import { IconButton } from '@/components/ui/button';
import { REPLYING } from '@/lib/copy/messages/message-words';
import { type Quote, quoteNamed } from '@/lib/outreach/rules/drafts/draft-fields';
import type { MessageView } from '@/lib/protocol/inbox';

/** The conversation that a message goes into, as far as it is known. */
export interface Conversation {
  readonly chatId: string | null;
  readonly messages: readonly MessageView[];
}

/** The message that a draft replies to, where it is one of this conversation; while that is not known, as it was kept. */
export function quoteIn(draft: string, conversation: Conversation | null): Quote | null {
  const quote = quoteNamed(draft);
  if (quote === null || conversation === null) return quote;
  const isHere = conversation.chatId === quote.chatId && quotedIn(conversation, quote)?.deleted !== true;
  return isHere ? quote : null;
}

const quotedIn = ({ messages }: Conversation, quote: Quote): MessageView | undefined =>
  messages.find(({ messageId }) => messageId === quote.messageId);

interface ReplyingToProps {
  readonly quote: Quote;
  readonly conversation: Conversation | null;
  /** The other person's name. */
  readonly name: string;
  readonly onEnd: () => void;
}

/** What the message being written replies to, and a button that takes that away. */
export function ReplyingTo({ quote, conversation, name, onEnd }: ReplyingToProps) {
  const found = conversation && quotedIn(conversation, quote);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div class="replying-to" role="group" aria-label={REPLYING.label}>
      <Quoted
        quoted={{ ids: [], text: found?.text ?? null, own: found?.own ?? null, senderId: null }}
        nameOf={() => name}
        words={found ? null : REPLYING.earlier}
      />
      <IconButton icon="cross" label={REPLYING.end} onClick={onEnd} />
    </div>
  );
}
