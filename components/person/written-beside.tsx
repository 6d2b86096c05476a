import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { BUTTONS, PERSON_WORDS } from '@/lib/copy/person-copy';
import { type DraftField, OTHER_OF } from '@/lib/outreach/rules/drafts/draft-fields';
import type { DraftTexts } from './draft-keeper';
import type { PersonActions } from './person-actions';
import { Quote } from './quote';

/** A text to the person that stands in no box here: the draft field that has it, and why it does. */
export interface Beside {
  readonly field: DraftField;
  readonly text: string;
  readonly why: string;
}

/**
 * What would be lost from sight beside a box: what another window wrote to it, unseen by this one, and, where the person has but the one box
 * by now, what was written to the other before they became a relation or left off being one.
 */
export function writtenBeside(
  drafts: DraftTexts,
  field: 'note' | 'message',
  hasOneBox: boolean,
): readonly [field: typeof field, texts: readonly Beside[]] {
  const other = OTHER_OF[field];
  const before = field === 'note' ? 'message' : 'note';
  const texts = [
    ...(other ? [{ field: other, why: PERSON_WORDS.writtenElsewhere }] : []),
    ...(hasOneBox ? ([{ field: before, why: PERSON_WORDS[WRITTEN_AS[before]] }] as const) : []),
  ];
  return [
    field,
    texts.flatMap((one) => (drafts[one.field].text === '' ? [] : [{ ...one, text: drafts[one.field].text }])),
  ];
}

const WRITTEN_AS = { note: 'writtenAsNote', message: 'writtenAsMessage' } as const;

interface WrittenBesideProps {
  readonly beside: ReturnType<typeof writtenBeside>;
  readonly actions: Pick<PersonActions, 'addBeside' | 'discard'>;
}

/** Such a text goes below what stands in the box, or away. */
export function WrittenBeside({ beside: [into, texts], actions }: WrittenBesideProps) {
  const around = useRef<HTMLDivElement>(null);
  const end = (how: () => void) => {
    // The button goes with its notice: the next key belongs to the text.
    around.current?.closest('form')?.querySelector('textarea')?.focus();
    how();
  };
  if (texts.length === 0) return null;
  return (
    <div ref={around}>
      {texts.map(({ field, text, why }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
        <div key={field} role="group" aria-label={why}>
          <Notice
            actions={
              <>
                <Button onClick={() => end(() => actions.addBeside(into, field))}>{BUTTONS.addToText}</Button>
                <Button kind="quiet" onClick={() => end(() => actions.discard(field))}>
                  {BUTTONS.discard}
                </Button>
              </>
            }
          >
            <p>{why}</p>
            <Quote label={why}>{text}</Quote>
          </Notice>
        </div>
      ))}
    </div>
  );
}
