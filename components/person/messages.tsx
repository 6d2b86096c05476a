import { Boundary } from '@/components/ui/boundary';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import { moment } from '@/lib/copy/moment';
import { INVITATION_NOTE, MESSAGES_EMPTY, NO_TEXT, YOU } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { MessageView } from '@/lib/protocol/person';
import type { Answer } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';
import { conversation } from './conversation';
import './person.css';

interface MessagesProps {
  readonly messages: Answer<'person.messages'> | null;
  readonly entries: readonly EntryView[];
  readonly name: string;
  readonly now: number;
}

/** The end of the chat with the person. */
export function Messages({ messages, entries, name, now }: MessagesProps) {
  if (messages === null) {
    return (
      <div>
        <Skeleton shape="line" />
        <Skeleton shape="short" />
      </div>
    );
  }
  if (!messages.ok) {
    return (
      <p class="messages-failed muted">
        <Icon name="warning" />
        <span>{problemSentence(messages.problem, { name, now })}</span>
      </p>
    );
  }
  const listed = conversation(messages.value, entries);
  if (listed.length === 0) return <p class="muted">{MESSAGES_EMPTY}</p>;
  return (
    <ol class="messages-list">
      {listed.map((message) => (
        <Boundary key={message.messageId} part="line">
          <Message message={message} name={name} now={now} />
        </Boundary>
      ))}
    </ol>
  );
}

function Message({ message, name, now }: { message: MessageView; name: string; now: number }) {
  return (
    <li class="message" data-own={message.own}>
      <p class="small muted">
        <bdi>{message.own ? YOU : name}</bdi> · {moment(message.at, now)}
        {message.invitationNote && ` · ${INVITATION_NOTE}`}
      </p>
      <p class="message-text" dir="auto">
        {message.text ?? <em class="muted">{NO_TEXT}</em>}
      </p>
    </li>
  );
}
