import { BUTTONS } from '@/lib/copy/person-copy';
import { Composer, type ComposerProps, type Named } from './composer';
import { type PersonActions, sendRequest } from './person-actions';
import type { PersonState } from './person-session';

interface MessageFormProps {
  /** Of whom no more need be known yet than the name. */
  readonly person: Named;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
}

/** The box for a message. */
export const MessageForm = (props: MessageFormProps) => (
  <MessageComposer
    {...props}
    button={{ label: BUTTONS.message, icon: 'send' }}
    onSend={() => props.actions.send(sendRequest('message', { text: props.state.drafts.message.text }))}
  />
);

/** The box for the text of a message or an InMail. `complete`: whether all else that has to be written is. */
export function MessageComposer({
  person,
  state,
  now,
  actions,
  complete = true,
  button,
  onSend,
}: MessageFormProps & Pick<ComposerProps, 'button' | 'onSend'> & { readonly complete?: boolean }) {
  const { message } = state.drafts;
  return (
    <Composer
      label="Message"
      draft={message}
      saved={state.draftsSaved}
      max={null}
      person={person}
      templates={state.templates.filter(({ field }) => field === 'message')}
      now={now}
      busy={state.busy}
      ready={complete && message.text.trim() !== ''}
      attaching={{ files: state.files, actions }}
      button={button}
      onEdit={(text) => actions.edit('message', text)}
      onDiscard={() => actions.discard('message')}
      onSend={onSend}
    />
  );
}
