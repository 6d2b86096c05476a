import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { focusFirst } from '@/components/ui/keep-focus';
import { MESSAGE, MESSAGE_BUTTONS } from '@/lib/copy/messages/message-words';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { textRefusal, textToSend } from '@/lib/outreach/rules/text-rules';
import type { MessageView } from '@/lib/protocol/inbox';
import type { MessageChanges } from './message-changes';

interface OpenedProps {
  readonly message: MessageView;
  readonly changes: MessageChanges;
  readonly now: number;
}

/** Escape leaves what is open on a message, and nothing else: what was typed stays. */
const leaveOnEscape = (leave: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  leave();
};

/** The text of a message in a box; it leaves by its button, or by Ctrl+Enter or Cmd+Enter. */
export function MessageEdit({ message, changes, now }: OpenedProps) {
  const { messageId } = message;
  const { busy } = changes.of(messageId);
  const [text, setText] = useState(changes.typedIn(message) ?? message.text ?? '');
  const refusal = textRefusal('message', textToSend('message', text), 'free');
  const ready = refusal === null && text !== message.text;
  const leave = () => changes.open(messageId, null);
  const save = () => {
    if (ready && !busy) void changes.change(message, { kind: 'edit', text });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that its box and buttons leave to it
    <div class="message-edit" onKeyDown={leaveOnEscape(leave)}>
      <Field
        label={MESSAGE.editBox}
        labelHidden
        rows={1}
        value={text}
        readOnly={busy}
        error={refusal && refusal.kind !== 'text-empty' ? problemSentence(refusal, { name: '', now }) : null}
        boxRef={focusAtEnd}
        onInput={(typed) => {
          setText(typed);
          changes.type(messageId, typed === message.text ? null : typed);
        }}
        onSubmit={save}
      />
      <div class="message-steps">
        <Button
          kind="quiet"
          disabled={busy}
          onClick={() => {
            changes.type(messageId, null);
            leave();
          }}
        >
          {MESSAGE_BUTTONS.discard}
        </Button>
        <Button kind="primary" busy={busy} disabled={!ready} onClick={save}>
          {MESSAGE_BUTTONS.save}
        </Button>
      </div>
    </div>
  );
}

/** The one question before a message is deleted. What keeps it has the focus. */
export function MessageDelete({ message, changes }: Omit<OpenedProps, 'now'>) {
  const { messageId } = message;
  const { busy } = changes.of(messageId);
  const leave = () => changes.open(messageId, null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div class="message-steps" role="group" aria-label={MESSAGE.deleteQuestion} onKeyDown={leaveOnEscape(leave)}>
      <p>{MESSAGE.deleteQuestion}</p>
      <Button kind="danger" busy={busy} onClick={() => void changes.change(message, { kind: 'delete' })}>
        {MESSAGE_BUTTONS.confirmDelete}
      </Button>
      {!busy && (
        <span ref={focusFirst}>
          <Button onClick={leave}>{MESSAGE_BUTTONS.keep}</Button>
        </span>
      )}
    </div>
  );
}

function focusAtEnd(box: HTMLTextAreaElement | null): void {
  box?.focus();
  box?.setSelectionRange(box.value.length, box.value.length);
}
