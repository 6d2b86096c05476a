import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { beginsText } from '@/components/ui/begins-text';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { IconName } from '@/components/ui/icon';
import { keepFocus, keepTyping } from '@/components/ui/keep-focus';
import { BUTTONS, draftWords, FIELD_WORDS, PERSON_WORDS } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { goesAtOnce, TEMPLATE_BUTTONS, unfilledSentence } from '@/lib/copy/templates-copy';
import type { Person } from '@/lib/outreach/journal/person';
import { allUnresolved, type OwnFields, renderTemplate, unresolved } from '@/lib/outreach/people/template';
import { byLastUse } from '@/lib/outreach/rules/template-rules';
import { isBlank, losesBlankLines, unseenRefusal } from '@/lib/outreach/rules/text-rules';
import type { Problem } from '@/lib/protocol/problem';
import type { TemplateView } from '@/lib/protocol/templates';
import { AsItStands } from './as-it-stands';
import { AttachButton, AttachedFiles, type Attaching, LostFiles } from './attach-files';
import type { DraftText } from './draft-keeper';
import { SendWithTemplate, TemplateMenu } from './template-menu';
import { Unsaved } from './unsaved';
import './composer.css';

/** What a text to a person needs to know of them. */
export type Named = Pick<Person, 'fullName' | 'firstName' | 'lastName' | 'headline' | 'company'>;

export interface ComposerProps {
  readonly field: TemplateView['field'];
  readonly draft: DraftText;
  /** Texts to the person that stand in no box. */
  readonly beside?: ComponentChildren;
  /** Why the text is not kept; null where it is. */
  readonly unsaved: Problem | null;
  /** Characters that fit; null where none of them leaves. */
  readonly max: number | null;
  readonly now: number;
  readonly busy: boolean;
  readonly button: { readonly label: string; readonly icon: IconName };
  /** False while something other than the length of the text stands in the way. */
  readonly ready: boolean;
  /** True where a press empties the box at once, for the next words. */
  readonly writesOn?: boolean;
  readonly person: Named;
  /** False while the text stays here and does not go out. */
  readonly goes?: boolean;
  /** Those for this field. */
  readonly templates: readonly TemplateView[];
  /** The user's own words for them. */
  readonly fields: OwnFields;
  readonly onUseTemplate: (id: string) => void;
  /** Offers a template to go out at once, under this name; left out where none may. */
  readonly withTemplate?: { readonly label: string; readonly ready: boolean; readonly onSend: (text: string) => void };
  readonly hint?: string;
  /** Left out where no files can go with it. */
  readonly attaching?: Attaching;
  /** What the text replies to, above its box. */
  readonly above?: ComponentChildren;
  /** Further fields, above the button. */
  readonly children?: ComponentChildren;
  readonly onEdit: (text: string) => void;
  readonly onDiscard: () => void;
  /** `asItStands`: the words in it that look like variables, where a press has named them. */
  readonly onSend: (asItStands?: string[]) => void;
}

/**
 * A text to one person: a box that grows with it, and below it in one row, always in sight, what can be added and the button that
 * sends it. Ctrl+Enter or Cmd+Enter sends too; files can be dropped and pasted.
 */
export function Composer(props: ComposerProps) {
  const { draft, person } = props;
  const { text } = draft;
  /** The text with all known variables filled in, to which the limit applies. */
  const filled = renderTemplate(text, person, props.fields);
  const error = textError(text, filled, props);
  const blocked = error !== null || !props.ready;
  const send = () => {
    if (!blocked && !props.busy) props.onSend();
  };
  const { attaching, withTemplate } = props;
  // Asked for once a list of them opens: a key typed fills in none.
  const templates = () =>
    byLastUse(props.templates).map(({ id, name, text: template }) => {
      const reads = renderTemplate(template, person, props.fields);
      return { id, name, text: reads, why: textError(reads, reads, props) };
    });
  const hint = hintOf(props);
  const isMessage = props.field === 'message';
  const label = FIELD_WORDS[props.field];
  const take = (event: Event, data: DataTransfer | null) => {
    const files = [...(data?.files ?? [])];
    if (!attaching || files.length === 0) return;
    event.preventDefault();
    attaching.actions.attach(files);
  };
  return (
    <form
      class="composer"
      aria-label={label}
      data-field={props.field}
      tabIndex={-1}
      ref={isMessage ? null : keepFocus}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        writeOn(event.currentTarget, props);
        send();
      }}
      onKeyDown={beginByTyping}
      onPaste={(event) => take(event, event.clipboardData)}
      // Words that are dragged are the box's own business.
      onDragOver={(event) => attaching && hasFile(event.dataTransfer) && event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer)}
    >
      {props.above}
      <Field
        label={label}
        labelHidden={isMessage}
        rows={isMessage ? 1 : 3}
        value={text}
        // Where what is written on while it goes would make another text of it, which would stand here once this one has left.
        readOnly={props.busy && !props.writesOn}
        error={error}
        {...(isMessage ? { boxRef: keepTyping, placeholder: label } : {})}
        {...(hint ? { hint } : {})}
        count={countOf(props, filled)}
        onInput={props.onEdit}
        onSubmit={send}
      />
      {props.unsaved && <Unsaved problem={props.unsaved} />}
      <AsItStands
        text={text}
        words={wordsInDoubt(filled, props)}
        disabled={!props.ready || props.busy}
        onSend={props.onSend}
      />
      {props.beside}
      {props.children}
      {attaching && <LostFiles {...attaching} />}
      {attaching && <AttachedFiles {...attaching} textMissing={isBlank(text)} />}
      <div class="composer-row">
        {attaching && <AttachButton actions={attaching.actions} />}
        <TemplateMenu templates={templates} text={text} onEdit={props.onEdit} onUse={props.onUseTemplate} />
        <div class="composer-draft small muted">{props.unsaved === null && <Restored {...props} />}</div>
        {filled !== text && <Button onClick={() => props.onEdit(filled)}>{TEMPLATE_BUTTONS.fill}</Button>}
        <Button kind="primary" type="submit" icon={props.button.icon} busy={props.busy} disabled={blocked}>
          {props.button.label}
        </Button>
        {withTemplate && props.templates.length > 0 && (
          <SendWithTemplate
            label={withTemplate.label}
            lead={goesAtOnce(person.fullName)}
            templates={templates}
            disabled={props.busy || !withTemplate.ready}
            onSend={({ id, text: chosen }) => {
              props.onUseTemplate(id);
              withTemplate.onSend(chosen);
            }}
          />
        )}
      </div>
    </form>
  );
}

/** A message is told that it is too long once it is; a note is written to its length. */
const countOf = ({ field, max }: ComposerProps, { length }: string) =>
  max === null || field === 'message' ? undefined : { used: length, max };

const hintOf = ({ hint, draft }: ComposerProps): string | null =>
  hint ?? (losesBlankLines(draft.text) ? PERSON_WORDS.blankLinesHint : null);

const hasFile = (dragged: DataTransfer | null): boolean =>
  [...(dragged?.items ?? [])].some(({ kind }) => kind === 'file');

/** Whoever types while the form waits means its box, and none of the commands that the letters would be. */
function beginByTyping(event: TargetedKeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event;
  if (target === currentTarget && beginsText(event)) currentTarget.querySelector('textarea')?.focus();
}

/** Pressed by the button: the next key belongs to the next message. */
function writeOn(form: HTMLFormElement, { writesOn = false }: ComposerProps): void {
  if (writesOn) form.querySelector('textarea')?.focus();
}

/** What alone keeps the text from going out: words like variables in which nothing can be filled in. */
function wordsInDoubt(filled: string, { draft: { text }, person, max, goes = true }: ComposerProps): string[] {
  if (!goes || filled !== text || (max !== null && text.length > max)) return [];
  return [...new Set(allUnresolved(text, person).map(({ written }) => written))];
}

/** Why the text cannot go out as it stands; null where it can. */
function textError(text: string, filled: string, { max, person, now, goes = true }: ComposerProps): string | null {
  if (!goes) return null;
  const context = { name: person.fullName, now };
  const unseen = unseenRefusal(text);
  if (unseen !== null) return problemSentence(unseen, context);
  const over = max === null ? 0 : filled.length - max;
  if (max !== null && over > 0) return problemSentence({ kind: 'text-too-long', max, over }, context);
  const left = unresolved(text, person);
  if (left === null) return null;
  // The other sentence asks for words without braces, and draws both of them.
  if (filled !== text || !/[{｛].*\p{L}.*[}｝]/u.test(left.written)) return unfilledSentence(left.written);
  return problemSentence({ kind: 'variable-unresolved', variable: left.variable }, context);
}

/** Says that the text is from an earlier time, and lets the user discard it. */
function Restored({ draft, now, onDiscard }: Pick<ComposerProps, 'draft' | 'now' | 'onDiscard'>) {
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
