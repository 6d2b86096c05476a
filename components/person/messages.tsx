import { MessageLine, type MessageSurroundings } from '@/components/inbox/message-line';
import { Boundary } from '@/components/ui/boundary';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import { CONVERSATION_WORDS, PERSON_WORDS } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { LastMessages } from '@/lib/protocol/person';
import type { ProblemKind } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';
import { conversation } from './conversation';
import './person.css';

export interface MessagesProps extends Omit<MessageSurroundings, 'nameOf'> {
  readonly messages: Answer<'person.messages'> | null;
  readonly entries: readonly EntryView[];
  readonly name: string;
  /** What the screen says already. */
  readonly said: ProblemKind | null;
}

/** The end of the chat with the person. */
export function Messages({ messages, entries, name, said, ...surroundings }: MessagesProps) {
  const { now } = surroundings;
  if (messages === null) {
    return (
      <div>
        <Skeleton shape="line" />
        <Skeleton shape="short" />
      </div>
    );
  }
  if (!messages.ok) {
    if (messages.problem.kind === said) return null;
    return (
      <p class="messages-failed muted">
        <Icon name="warning" />
        <span>{problemSentence(messages.problem, { name, now })}</span>
      </p>
    );
  }
  const listed = conversation(messages.value.messages, entries);
  if (listed.length === 0) return <p class="muted">{emptyWords(messages.value)}</p>;
  return (
    <ol class="chat-page">
      {listed.map((message) => (
        <Boundary key={message.messageId} part="line">
          <MessageLine message={message} nameOf={() => name} {...surroundings} />
        </Boundary>
      ))}
    </ol>
  );
}

function emptyWords({ incomplete, others }: LastMessages): string {
  if (others) return PERSON_WORDS.otherChats;
  return incomplete ? PERSON_WORDS.noMessagesFound : CONVERSATION_WORDS.empty;
}
