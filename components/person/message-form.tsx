import { BUTTONS, PERSON_WORDS } from '@/lib/copy/person-copy';
import { filesNamed } from '@/lib/outreach/rules/drafts/draft-fields';
import { MESSAGE_MAX } from '@/lib/outreach/rules/text-rules';
import { Composer, type ComposerProps, type Named } from './composer';
import { type PersonActions, sendRequest } from './person-actions';
import type { PersonState } from './person-session';
import { type Conversation, quoteIn, ReplyingTo } from './replying-to';

interface MessageFormProps {
  /** Of whom no more need be known yet than the name. */
  readonly person: Named;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
  /** The one that the message goes into; null while that is not known. */
  readonly conversation: Conversation | null;
  /** Whether the message before it stands above, of which it is not known yet what becomes of it. */
  readonly waits?: boolean;
  /** Whether nothing can be sent now, for the reason that stands above. */
  readonly closed?: boolean;
}

/** The box for a message. */
export function MessageForm(props: MessageFormProps) {
  const { person, state, actions, conversation, waits = false, closed = false } = props;
  const { message, quoted: kept } = state.drafts;
  const quote = quoteIn(kept.text, conversation);
  return (
    <MessageComposer
      {...props}
      complete={!waits && !closed}
      // One after the other: a message that is not known to have left may come back, and none goes ahead of it.
      {...(waits && message.text !== '' && { hint: PERSON_WORDS.nextWaits })}
      button={{ label: BUTTONS.message, icon: 'send' }}
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
        actions.send(sendRequest('message', { text: message.text, quoted: quote, ...(asItStands && { asItStands }) }))
      }
    />
  );
}

/** The box for the text of a message or an InMail. `complete`: whether all else that has to be written is. */
export function MessageComposer({
  person,
  state,
  now,
  actions,
  complete = true,
  ...form
}: Omit<MessageFormProps, 'conversation' | 'waits' | 'closed'> &
  Pick<ComposerProps, 'button' | 'above' | 'onSend' | 'hint'> & { readonly complete?: boolean }) {
  const { message } = state.drafts;
  const lost = state.files.length > 0 ? [] : filesNamed(state.drafts.files.text);
  return (
    <Composer
      field="message"
      writesOn
      draft={message}
      other={state.drafts.otherMessage}
      saved={state.draftsSaved}
      max={MESSAGE_MAX}
      person={person}
      templates={state.templates.filter(({ field }) => field === 'message')}
      fields={state.fields}
      onUseTemplate={actions.useTemplate}
      now={now}
      busy={state.busy}
      ready={complete && message.text.trim() !== '' && lost.length === 0}
      attaching={{ files: state.files, lost, actions }}
      {...form}
      onEdit={(text) => actions.edit('message', text)}
      onDiscard={() => actions.discard('message')}
      onAddOther={() => actions.addOther('message')}
      onDiscardOther={() => actions.discard('otherMessage')}
    />
  );
}
