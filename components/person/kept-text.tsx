import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { focusNoBox } from '@/components/ui/focus-no-box';
import { BUTTONS, PERSON_WORDS } from '@/lib/copy/person-copy';

interface KeptTextProps {
  readonly text: string;
  readonly onEdit: (text: string) => void;
  readonly onDiscard: () => void;
}

/** A text that was written to somebody who has no box that sends it: in sight, to be written on, copied or thrown away. */
export function KeptText({ text, onEdit, onDiscard }: KeptTextProps) {
  const around = useRef<HTMLDivElement>(null);
  // Emptied by keys, it stays under the fingers.
  if (text === '' && !around.current?.contains(document.activeElement)) return null;
  const discard = () => {
    focusNoBox(around.current?.closest<HTMLElement>('.app-panel') ?? null);
    onDiscard();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div class="form kept-text" role="group" aria-label={PERSON_WORDS.kept} ref={around}>
      <Field label={PERSON_WORDS.kept} rows={2} value={text} onInput={onEdit} />
      <div class="notice-actions">
        <CopyButton text={text} />
        <Button kind="quiet" onClick={discard}>
          {BUTTONS.discard}
        </Button>
      </div>
    </div>
  );
}
