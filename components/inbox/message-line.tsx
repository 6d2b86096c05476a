import { INBOX, linkWords, messageMarks, REACTIONS, reactionWords } from '@/lib/copy/inbox-copy';
import { INVITATION_NOTE, NO_TEXT, YOU } from '@/lib/copy/person-copy';
import type { AttachmentView, ChatMessageView } from '@/lib/protocol/inbox';
import type { Answer } from '@/lib/protocol/requests';
import { MessageFile } from './message-file';
import './inbox.css';

interface MessageLineProps {
  readonly message: ChatMessageView;
  /** Who wrote it, where it was not the user. */
  readonly sender: string;
  readonly now: number;
  readonly onLoad: (message: ChatMessageView, attachment: AttachmentView) => Promise<Answer<'inbox.attachment'>>;
}

/** One message: own ones on one side, theirs on the other, events in the middle. */
export function MessageLine({ message, sender, now, onLoad }: MessageLineProps) {
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
        <bdi>{message.own ? YOU : sender}</bdi> · {messageMarks(message, now)}
        {message.invitationNote && ` · ${INVITATION_NOTE}`}
        {message.inMail && ` · ${INBOX.inMail}`}
      </p>
      <div class="chat-bubble">
        {message.inMail && message.subject && (
          <p class="chat-subject" dir="auto">
            {message.subject}
          </p>
        )}
        <Words message={message} />
        {!message.deleted &&
          message.attachments.map((attachment) =>
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
          )}
      </div>
      {message.reactions.length > 0 && (
        <p class="small muted">
          <span class="hidden">{REACTIONS} </span>
          <bdi>{reactionWords(message.reactions)}</bdi>
        </p>
      )}
    </li>
  );
}

function Words({ message: { deleted, text, attachments } }: { readonly message: ChatMessageView }) {
  if (deleted) return <em class="muted">{INBOX.deleted}</em>;
  if (!text) return attachments.length > 0 ? null : <em class="muted">{NO_TEXT}</em>;
  return (
    <p class="chat-text" dir="auto">
      {text}
    </p>
  );
}
