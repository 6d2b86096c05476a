import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { MESSAGE, MESSAGE_BUTTONS, reactionNotMade, reactionUnclear } from '@/lib/copy/messages/message-words';
import type { WantedChange } from '@/lib/outreach/rules/messages/message-rules';
import type { MessageView } from '@/lib/protocol/inbox';
import type { MessageChanges } from './message-changes';
import { MessageDelete } from './message-edit';
import { Reacting } from './message-reactions';

interface MessageNotesProps {
  readonly message: MessageView;
  readonly changes: MessageChanges;
  readonly now: number;
  readonly onLook: () => void;
}

/** What is to be said below a message of its changes: a question, why one was not made, or that one is not sent yet. */
export function MessageNotes({ message, changes, now, onLook }: MessageNotesProps) {
  const { messageId } = message;
  const { open, busy, problem } = changes.of(messageId);
  const doubt = busy ? null : changes.doubtOf(message);
  const reactionDoubt = busy ? null : changes.reactionDoubtOf(message);
  return (
    <>
      {open === 'react' && <Reacting message={message} changes={changes} />}
      {open === 'delete' && <MessageDelete message={message} changes={changes} />}
      {problem && <ProblemNotice problem={problem} now={now} />}
      {doubt && (
        <Notice tone="warning" alert actions={<Button onClick={onLook}>{MESSAGE_BUTTONS.look}</Button>}>
          <p>{MESSAGE.changeUnclear}</p>
          <Wanted change={doubt} />
        </Notice>
      )}
      {!doubt && message.notMade && (
        <Notice tone="warning">
          <p>{MESSAGE.changeNotMade}</p>
          <Wanted change={message.notMade} />
        </Notice>
      )}
      {reactionDoubt && (
        <Notice tone="warning" alert actions={<Button onClick={onLook}>{MESSAGE_BUTTONS.look}</Button>}>
          {reactionUnclear(reactionDoubt)}
        </Notice>
      )}
      {!busy && !reactionDoubt && message.reactionNotMade && (
        <Notice tone="warning">{reactionNotMade(message.reactionNotMade)}</Notice>
      )}
      {open !== 'edit' && !doubt && <Typed message={message} changes={changes} />}
    </>
  );
}

/** The words that an edit wanted. */
function Wanted({ change }: { readonly change: WantedChange }) {
  if (change.kind !== 'edit') return null;
  return (
    <blockquote class="chat-quoted chat-text" dir="auto">
      {change.text}
    </blockquote>
  );
}

/** What was typed in place of the message and not sent. */
function Typed({ message, changes }: Pick<MessageNotesProps, 'message' | 'changes'>) {
  const { messageId } = message;
  const typed = changes.typedIn(message);
  if (typed === null) return null;
  const inTime = changes.mayBe('edit', message);
  return (
    <div class="message-typed small muted">
      <p>{inTime ? MESSAGE.notSentYet : MESSAGE.notSentInTime}</p>
      {!inTime && (
        <p class="chat-text" dir="auto">
          {typed}
        </p>
      )}
      <Button kind="quiet" onClick={() => (inTime ? changes.open(messageId, 'edit') : changes.type(messageId, null))}>
        {inTime ? MESSAGE_BUTTONS.goOn : MESSAGE_BUTTONS.discard}
      </Button>
    </div>
  );
}
