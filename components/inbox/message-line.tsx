import { INBOX, linkWords, messageMarks } from '@/lib/copy/inbox-copy';
import { QUOTED_WITHOUT_TEXT, REACTIONS, reactionWords } from '@/lib/copy/messages/message-words';
import { INVITATION_NOTE, NO_TEXT, YOU } from '@/lib/copy/person-copy';
import type { AttachmentView, MessageView } from '@/lib/protocol/inbox';
import type { Answer } from '@/lib/protocol/requests';
import { MessageFile } from './message-file';
import './inbox.css';

/** What a message is drawn with in its chat. */
export interface MessageSurroundings {
  /** Who has a provider id, or who it is if that is not known. */
  readonly nameOf: (senderId: string | null) => string;
  readonly now: number;
  readonly onLoad: (message: MessageView, attachment: AttachmentView) => Promise<Answer<'inbox.attachment'>>;
}

interface MessageLineProps extends MessageSurroundings {
  readonly message: MessageView;
}

/** One message: own ones on one side, theirs on the other, events in the middle. */
export function MessageLine(props: MessageLineProps) {
  const { message, nameOf, now } = props;
  if (message.isEvent) {
    return (
      <li class="chat-event small muted" dir="auto">
        {message.text ?? INBOX.event}
      </li>
    );
  }
  return (
    <li class="chat-message" data-own={message.own}>
      <p class="small muted">
        <bdi>{message.own ? YOU : nameOf(message.senderId)}</bdi> · {messageMarks(message, now)}
        {message.invitationNote && ` · ${INVITATION_NOTE}`}
        {message.inMail && ` · ${INBOX.inMail}`}
      </p>
      <div class="chat-bubble">
        {message.quoted && <Quoted {...props} quoted={message.quoted} />}
        {message.inMail && message.subject && (
          <p class="chat-subject" dir="auto">
            {message.subject}
          </p>
        )}
        <Words message={message} />
        {!message.deleted && <Attachments {...props} />}
      </div>
      {message.reactions.length > 0 && (
        <p class="chat-reactions small muted">
          <span class="hidden">{REACTIONS} </span>
          {message.reactions.map((reaction) => (
            <bdi key={reaction.value}>{reactionWords(reaction, nameOf)}</bdi>
          ))}
        </p>
      )}
    </li>
  );
}

interface QuotedProps extends Pick<MessageSurroundings, 'nameOf'> {
  readonly quoted: NonNullable<MessageView['quoted']>;
}

/** What a reply replies to, above its own words. */
function Quoted({ quoted: { own, senderId, text }, nameOf }: QuotedProps) {
  const who = own ? YOU : own === null && senderId === null ? null : nameOf(senderId);
  return (
    <blockquote class="chat-quoted small muted">
      {who && <bdi>{who}</bdi>}
      <p>
        <bdi>{text || QUOTED_WITHOUT_TEXT}</bdi>
      </p>
    </blockquote>
  );
}

function Words({ message: { deleted, text, attachments } }: { readonly message: MessageView }) {
  if (deleted) return <em class="muted">{INBOX.deleted}</em>;
  if (!text) return attachments.length > 0 ? null : <em class="muted">{NO_TEXT}</em>;
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
        <bdi>{linkWords({ ...attachment, link: attachment.link })}</bdi>
      </a>
    ),
  );
}
