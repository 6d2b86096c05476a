import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { IconName } from '@/components/ui/icon';
import { keepFocus } from '@/components/ui/keep-focus';
import { BUTTONS, draftWords, UNSAVED_HINT } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problem-sentence';
import type { DraftText } from './draft-keeper';
import './person.css';

interface SendFormProps {
  readonly label: 'Note' | 'Message';
  readonly draft: DraftText;
  readonly saved: boolean;
  /** Characters that fit; null for no counter. */
  readonly max: number | null;
  readonly now: number;
  readonly busy: boolean;
  readonly button: { readonly label: string; readonly icon: IconName };
  /** False while something other than the length of the text stands in the way. */
  readonly ready: boolean;
  readonly hint?: string;
  /** Further fields, above the button. */
  readonly children?: ComponentChildren;
  readonly onEdit: (text: string) => void;
  readonly onDiscard: () => void;
  readonly onSend: () => void;
}

/** A text to one person and the button that sends it. Ctrl+Enter or Cmd+Enter sends too. */
export function SendForm(props: SendFormProps) {
  const { draft, max, now } = props;
  const over = max === null ? 0 : draft.text.length - max;
  const blocked = over > 0 || !props.ready;
  const send = () => {
    if (!blocked && !props.busy) props.onSend();
  };
  return (
    <form
      class="form"
      aria-label={props.label}
      tabIndex={-1}
      ref={keepFocus}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={props.label}
        rows={4}
        value={draft.text}
        error={
          max !== null && over > 0 ? problemSentence({ kind: 'text-too-long', max, over }, { name: '', now }) : null
        }
        {...(props.hint ? { hint: props.hint } : {})}
        {...(max === null ? {} : { count: { used: draft.text.length, max } })}
        onInput={props.onEdit}
        onSubmit={send}
      />
      {props.children}
      <div class="form-foot">
        <div class="form-draft small muted">{props.saved ? <Restored {...props} /> : UNSAVED_HINT}</div>
        <Button kind="primary" type="submit" icon={props.button.icon} busy={props.busy} disabled={blocked}>
          {props.button.label}
        </Button>
      </div>
    </form>
  );
}

/** Says that the text is from an earlier time, and lets go of it. */
function Restored({ draft, now, onDiscard }: Pick<SendFormProps, 'draft' | 'now' | 'onDiscard'>) {
  if (draft.restoredAt === null) return null;
  return (
    <>
      <span>{draftWords(draft.restoredAt, now)} ·</span>
      <Button kind="quiet" onClick={onDiscard}>
        {BUTTONS.discard}
      </Button>
    </>
  );
}
