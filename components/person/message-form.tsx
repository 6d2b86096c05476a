import { INMAIL } from '@/lib/copy/inbox-copy';
import { BUTTONS, PERSON_WORDS } from '@/lib/copy/person-copy';
import { filesNamed } from '@/lib/outreach/rules/drafts/draft-fields';
import { isBlank, MESSAGE_MAX } from '@/lib/outreach/rules/text-rules';
import { Composer, type Named } from './composer';
import { type PersonActions, sendRequest } from './person-actions';
import type { PersonState } from './person-session';
import { type Conversation, quoteIn, ReplyingTo } from './replying-to';
import { WrittenBeside } from './written-beside';

interface MessageFormProps {
  /** Of whom no more need be known yet than the name. */
  readonly person: Named;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
  /** How it goes. One form for both: while it becomes known which it is, the box under the fingers stays the same. */
  readonly by?: 'message' | 'inmail';
  /** The one that a message goes into; null while that is not known, and for an InMail. */
  readonly conversation?: Conversation | null;
  /** Of an InMail that begins a conversation. */
  readonly subject?: string | null;
  /** Whether all else that has to be written is. */
  readonly complete?: boolean;
  /** Where the send before it stands, of which it is not known yet what becomes of it; null where there is none. */
  readonly waitsFor?: 'above' | 'below' | null;
  /** Whether nothing can be sent now, for a reason that stands beside the form. */
  readonly closed?: boolean;
}

/** The box for the text of a message or an InMail. */
export function MessageForm({
  person,
  state,
  now,
  actions,
  by = 'message',
  conversation = null,
  subject = null,
  complete = true,
  waitsFor = null,
  closed = false,
}: MessageFormProps) {
  const { message, quoted: kept } = state.drafts;
  const quote = by === 'message' ? quoteIn(kept.text, conversation) : null;
  const lost = state.files.length > 0 ? [] : filesNamed(state.drafts.files.text);
  const mayGo = complete && waitsFor === null && !closed;
  return (
    <Composer
      field="message"
      writesOn
      draft={message}
      beside={<WrittenBeside into="message" drafts={state.drafts} isOnlyBox={by === 'message'} actions={actions} />}
      unsaved={state.draftsUnsaved}
      max={MESSAGE_MAX}
      person={person}
      templates={state.templates.filter(({ field }) => field === 'message')}
      fields={state.fields}
      onUseTemplate={actions.useTemplate}
      now={now}
      busy={state.busy}
      ready={mayGo && !isBlank(message.text) && lost.length === 0}
      attaching={{ files: state.files, lost, actions }}
      // One after the other: what is not known to have left may come back, and nothing goes ahead of it.
      {...(waitsFor !== null && message.text !== '' && { hint: WAITS_FOR[waitsFor]() })}
      button={{ label: by === 'message' ? BUTTONS.message : INMAIL.send, icon: 'send' }}
      above={
        quote && (
          <ReplyingTo
            quote={quote}
            conversation={conversation}
            name={person.fullName}
            onEnd={() => actions.discard('quoted')}
          />
        )
      }
      onSend={(asItStands) =>
        actions.send(
          sendRequest(by, {
            text: message.text,
            ...(by === 'message' ? { quoted: quote } : { subject }),
            ...(asItStands && { asItStands }),
          }),
        )
      }
      onEdit={(text) => actions.edit('message', text)}
      onDiscard={() => actions.discard('message')}
    />
  );
}

const WAITS_FOR = { above: () => PERSON_WORDS.nextWaits, below: () => PERSON_WORDS.waitsForBelow } as const;
