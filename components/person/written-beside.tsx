import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { BUTTONS, PERSON_WORDS } from '@/lib/copy/person-copy';
import { cameToNothing } from '@/lib/outreach/journal/journal-entry';
import { type DraftField, leftOf } from '@/lib/outreach/rules/drafts/draft-fields';
import type { DraftTexts } from './draft-keeper';
import { KeptText } from './kept-text';
import type { PersonActions } from './person-actions';
import { Quote } from './quote';
import { fieldsWithoutBox, type PersonScreen } from './screen';

interface WrittenBesideProps {
  /** Whose box it stands beside. */
  readonly into: 'note' | 'message';
  readonly drafts: DraftTexts;
  /** Whether what was written to the other box, before the person became a relation or left off being one, has none by now. */
  readonly isOnlyBox: boolean;
  readonly actions: Pick<PersonActions, 'addBeside' | 'discard'>;
}

const BESIDE = {
  note: [
    { field: 'otherNote', why: 'writtenElsewhere' },
    { field: 'message', why: 'writtenAsMessage' },
  ],
  message: [
    { field: 'otherMessage', why: 'writtenElsewhere' },
    { field: 'note', why: 'writtenAsNote' },
  ],
} as const satisfies Record<string, readonly { readonly field: DraftField; readonly why: keyof typeof PERSON_WORDS }[]>;

/** What would be lost from sight: what another window wrote to a box, unseen by this one, and what has no box any more. Each goes below what stands there, or away. */
export function WrittenBeside({ into, drafts, isOnlyBox, actions }: WrittenBesideProps) {
  const around = useRef<HTMLDivElement>(null);
  const end = (how: () => void) => {
    // The button goes with its notice: the next key belongs to the text.
    around.current?.closest('form')?.querySelector('textarea')?.focus();
    how();
  };
  const texts = BESIDE[into].filter(
    ({ field, why }) => drafts[field].text !== '' && (isOnlyBox || why === 'writtenElsewhere'),
  );
  if (texts.length === 0) return null;
  return (
    <div ref={around}>
      {texts.map(({ field, why }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
        <div key={field} role="group" aria-label={PERSON_WORDS[why]}>
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
            <p>{PERSON_WORDS[why]}</p>
            <Quote label={PERSON_WORDS[why]}>{drafts[field].text}</Quote>
          </Notice>
        </div>
      ))}
    </div>
  );
}

interface WrittenWithoutBoxProps {
  readonly screen: PersonScreen;
  readonly drafts: DraftTexts;
  readonly now: number;
  readonly actions: Pick<PersonActions, 'edit' | 'discard'>;
}

/** What was written to somebody whose screen has no box for it now; what a send carries stands with the send. */
export function WrittenWithoutBox({ screen, drafts, now, actions }: WrittenWithoutBoxProps) {
  const sends = screen.view.entries.filter((entry) => !cameToNothing(entry));
  return fieldsWithoutBox(screen, now).map((field) => (
    <KeptText
      key={field}
      text={sends.reduce((text, entry) => leftOf(entry, field, text), drafts[field].text)}
      onEdit={(text) => actions.edit(field, text)}
      onDiscard={() => actions.discard(field)}
    />
  ));
}
