import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { BUTTONS, PERSON_WORDS } from '@/lib/copy/person-copy';
import './person.css';

interface WrittenElsewhereProps {
  /** What another window wrote to the same field, unseen by this one; '' for nothing. */
  readonly other: string;
  readonly onAdd: () => void;
  readonly onDiscard: () => void;
}

/** What would have been lost when two windows wrote to one person at once: it goes below what stands in the box, or away. */
export function WrittenElsewhere({ other, onAdd, onDiscard }: WrittenElsewhereProps) {
  const around = useRef<HTMLDivElement>(null);
  if (other === '') return null;
  const end = (how: () => void) => {
    // The button goes with its notice: the next key belongs to the text.
    around.current?.closest('form')?.querySelector('textarea')?.focus();
    how();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div role="group" aria-label={PERSON_WORDS.writtenElsewhere} ref={around}>
      <Notice
        actions={
          <>
            <Button onClick={() => end(onAdd)}>{BUTTONS.addToText}</Button>
            <Button kind="quiet" onClick={() => end(onDiscard)}>
              {BUTTONS.discard}
            </Button>
          </>
        }
      >
        <p>{PERSON_WORDS.writtenElsewhere}</p>
        <blockquote class="sent-note" dir="auto">
          {other}
        </blockquote>
      </Notice>
    </div>
  );
}
