import { IconButton } from '@/components/ui/button';
import { focusFirst } from '@/components/ui/keep-focus';
import { MESSAGE, MESSAGE_BUTTONS, REACTION_NAMES } from '@/lib/copy/messages/message-words';
import { hasOwn, REACTIONS } from '@/lib/outreach/rules/messages/reaction-rules';
import type { MessageView } from '@/lib/protocol/inbox';
import type { MessageChanges } from './message-changes';

interface ReactingProps {
  readonly message: MessageView;
  readonly changes: MessageChanges;
}

/** The reactions to choose from; those that were given from here are pressed, and pressed again they are taken back. */
export function Reacting({ message, changes }: ReactingProps) {
  const { messageId, reactions } = message;
  const { busy } = changes.of(messageId);
  const leave = () => changes.open(messageId, null);
  const own = REACTIONS.filter((value) => hasOwn(reactions, value) === true);
  const stay = own.length > 0 && !changes.takesReactionsBack();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      class="message-reacting"
      role="group"
      aria-label={MESSAGE.reacting}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
      }}
      ref={focusFirst}
    >
      {REACTIONS.map((value) => {
        const given = own.includes(value);
        return (
          <button
            key={value}
            class="message-reaction"
            type="button"
            aria-label={REACTION_NAMES[value]}
            title={REACTION_NAMES[value]}
            aria-pressed={given}
            disabled={busy || (given && stay)}
            onClick={() => void changes.react(message, { value, on: !given })}
          >
            {value}
          </button>
        );
      })}
      <IconButton icon="cross" label={MESSAGE_BUTTONS.close} onClick={leave} />
      {stay && <p class="small muted">{MESSAGE.notTakenBack}</p>}
    </div>
  );
}
