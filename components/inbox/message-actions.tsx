import { useEffect, useReducer } from 'preact/hooks';
import { Icon, type IconName } from '@/components/ui/icon';
import { MESSAGE, MESSAGE_BUTTONS } from '@/lib/copy/messages/message-words';
import { changeableUntil, mayBeAnswered } from '@/lib/outreach/rules/messages/message-rules';
import type { MessageView } from '@/lib/protocol/inbox';
import type { MessageChanges } from './message-changes';

interface MessageActionsProps {
  readonly message: MessageView;
  readonly changes: MessageChanges;
  /** Makes what is written next a reply to it; null where none can be written. */
  readonly onReply: ((message: MessageView) => void) | null;
}

/** The buttons of a message: there while it is pointed at or has the focus, and only what can be done now. */
export function MessageActions({ message, changes, onReply }: MessageActionsProps) {
  const { messageId } = message;
  const { open, busy } = changes.of(messageId);
  useEndOfHour(message, changes);
  const offered = (['edit', 'delete'] as const).filter((change) => changes.mayBe(change, message));
  const answerable = mayBeAnswered(message);
  const reply = answerable ? onReply : null;
  if (busy || (offered.length === 0 && !answerable)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div class="message-actions" role="group" aria-label={MESSAGE.actions}>
      {reply && (
        <MessageButton
          icon="reply"
          label={MESSAGE_BUTTONS.reply}
          onClick={({ currentTarget }) => {
            reply(message);
            focusComposer(currentTarget);
          }}
        />
      )}
      {answerable && (
        <MessageButton
          icon="react"
          label={MESSAGE_BUTTONS.react}
          pressed={open === 'react'}
          onClick={() => changes.open(messageId, open === 'react' ? null : 'react')}
        />
      )}
      {offered.map((change) => (
        <MessageButton
          key={change}
          icon={change}
          label={MESSAGE_BUTTONS[change]}
          pressed={open === change}
          onClick={() => changes.open(messageId, open === change ? null : change)}
        />
      ))}
    </div>
  );
}

interface MessageButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** Left out for what opens nothing. */
  readonly pressed?: boolean;
  readonly onClick: (event: { readonly currentTarget: HTMLElement }) => void;
}

function MessageButton({ icon, label, pressed, onClick }: MessageButtonProps) {
  return (
    <button
      class="message-button"
      type="button"
      aria-label={label}
      title={label}
      aria-expanded={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The next key belongs to the reply. */
const focusComposer = (button: HTMLElement): void =>
  (button.closest('[role="tabpanel"]') ?? button.ownerDocument)
    .querySelector<HTMLElement>('form.composer textarea')
    ?.focus();

/** Draws the buttons anew when LinkedIn's hour of an own message ends. */
function useEndOfHour(message: MessageView, changes: MessageChanges): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const mayBe = changes.mayBe('delete', message);
  useEffect(() => {
    if (!mayBe) return;
    const timer = setTimeout(() => draw(undefined), changeableUntil(message) - changes.clock());
    return () => clearTimeout(timer);
  }, [mayBe, message.at, changes]);
}
