import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { INBOX, linkWords, messageMarks } from '@/lib/copy/inbox-copy';
import { MESSAGE, reactionWords } from '@/lib/copy/messages/message-words';
import { CONVERSATION_WORDS } from '@/lib/copy/person-copy';
import type { AttachmentView, MessageView } from '@/lib/protocol/inbox';
import type { Answer } from '@/lib/protocol/requests';
import { MessageActions } from './message-actions';
import type { MessageChanges } from './message-changes';
import { MessageEdit } from './message-edit';
import { MessageFile } from './message-file';
import { MessageNotes } from './message-notes';
import { Quoted } from './quoted';
import './message.css';

/** What a message is drawn with in its chat. */
export interface MessageSurroundings {
  /** Who has a provider id, or who it is if that is not known. */
  readonly nameOf: (senderId: string | null) => string;
  readonly now: number;
  /** What the user does to messages; null where nothing can be done. */
  readonly changes: MessageChanges | null;
  readonly onLoad: (message: MessageView, attachment: AttachmentView) => Promise<Answer<'inbox.attachment'>>;
  /** Makes what is written next a reply to one message; null where none can be written. */
  readonly onReply: ((message: MessageView) => void) | null;
  /** Reads the conversation again. */
  readonly onLook: () => void;
}

interface MessageLineProps extends MessageSurroundings {
  readonly message: MessageView;
}

/** One message: own ones on one side, theirs on the other, events in the middle. */
export function MessageLine(props: MessageLineProps) {
  const { message, nameOf, now, changes } = props;
  const line = useLine(message, changes);
  if (message.isEvent) {
    return (
      <li class="chat-event small muted" dir="auto">
        {message.text ?? INBOX.event}
      </li>
    );
  }
  return (
    <li class="chat-message" data-own={message.own} data-open={line.open !== null} tabIndex={-1} ref={line.element}>
      <div class="chat-message-head">
        <p class="small muted">
          <bdi>{message.own ? CONVERSATION_WORDS.you : nameOf(message.senderId)}</bdi> · {messageMarks(message, now)}
          {message.invitationNote && ` · ${CONVERSATION_WORDS.invitationNote}`}
          {message.inMail && ` · ${INBOX.inMail}`}
        </p>
        {changes && <MessageActions message={message} changes={changes} onReply={props.onReply} />}
      </div>
      <div class="chat-bubble">
        {message.quoted && <Quoted quoted={message.quoted} nameOf={nameOf} />}
        {message.inMail && message.subject && (
          <p class="chat-subject" dir="auto">
            {message.subject}
          </p>
        )}
        {changes && line.open === 'edit' ? (
          <MessageEdit message={message} changes={changes} now={now} />
        ) : (
          <Words message={message} />
        )}
        {!message.deleted && <Attachments {...props} />}
      </div>
      {changes && <MessageNotes {...props} changes={changes} />}
      {message.reactions.length > 0 && (
        <p class="chat-reactions small muted">
          <span class="hidden">{MESSAGE.reactions} </span>
          {message.reactions.map((reaction) => (
            <bdi key={reaction.value}>{reactionWords(reaction, nameOf)}</bdi>
          ))}
        </p>
      )}
    </li>
  );
}

/** How it stands with the changes of a message; when what was open on it closes, the focus goes back to the message. */
function useLine({ messageId }: MessageView, changes: MessageChanges | null) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  // Before anything can be pressed.
  useLayoutEffect(() => changes?.subscribe(() => draw(undefined)), [changes]);
  const element = useRef<HTMLLIElement>(null);
  const open = changes?.of(messageId).open ?? null;
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current !== null && open === null && document.activeElement === document.body) element.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return { element, open };
}

function Words({ message: { deleted, text, attachments } }: { readonly message: MessageView }) {
  if (deleted) return <em class="muted">{INBOX.deleted}</em>;
  if (!text) return attachments.length > 0 ? null : <em class="muted">{CONVERSATION_WORDS.noText}</em>;
  return (
    <p class="chat-text" dir="auto">
      {text}
    </p>
  );
}

function Attachments({ message, now, onLoad }: MessageLineProps) {
  return message.attachments.map((attachment) =>
    attachment.link === null ? (
      <MessageFile
        key={attachment.attachmentId}
        attachment={attachment}
        now={now}
        onLoad={() => onLoad(message, attachment)}
      />
    ) : (
      <a key={attachment.attachmentId} href={attachment.link} target="_blank" rel="noopener noreferrer">
        {linkWords({ ...attachment, link: attachment.link })}
      </a>
    ),
  );
}
