import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { say } from '@/lib/copy/language/say';
import { numberWords } from '@/lib/copy/number-words';
import './field.css';
import { Icon } from './icon';
import { useSteadyCaret } from './steady-caret';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Rows of a multi-line box; one line where left out. */
  readonly rows?: number;
  readonly type?: 'text' | 'email' | 'url' | 'password' | 'number' | 'date';
  readonly hint?: ComponentChildren;
  /** What is wrong and what to do; read out when the field is reached. */
  readonly error?: string | null;
  /** Characters typed and allowed, shown as "n / max". */
  readonly count?: { readonly used: number; readonly max: number } | undefined;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  /** The most that can be typed, in UTF-16 units. */
  readonly maxLength?: number;
  readonly name?: string;
  readonly autoComplete?: string;
  readonly onBlur?: () => void;
  /** True where the box explains itself by its position: the label is read aloud but not drawn. */
  readonly labelHidden?: boolean | undefined;
  /** Of a multi-line box. */
  readonly boxRef?: (box: HTMLTextAreaElement | null) => void;
  /** Ctrl+Enter or Cmd+Enter; in a one-line box plain Enter belongs to the form. */
  readonly onSubmit?: () => void;
  /** Escape, where the box has a use for it; left out where it steps back. */
  readonly onEscape?: (() => void) | undefined;
}

/** A labelled box to type in. The label alone is its accessible name; hint, count and error describe it. */
export function Field(props: FieldProps) {
  const id = useId();
  const { ref, generation } = useSteadyCaret(props.value, props.boxRef);
  const described = [props.error && `${id}-error`, props.hint && `${id}-hint`, props.count && `${id}-count`].filter(
    Boolean,
  );
  const control = {
    id,
    class: 'field-control',
    dir: 'auto',
    name: props.name,
    value: props.value,
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    required: props.required,
    maxLength: props.maxLength,
    autoComplete: props.autoComplete ?? 'off',
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': described.join(' ') || undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      props.onInput(event.currentTarget.value),
    onBlur: props.onBlur,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && props.onEscape) {
        event.preventDefault();
        props.onEscape();
      }
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      props.onSubmit?.();
    },
  } as const;
  // Preact types each `type` differently; which one it is cannot be known here.
  const line = { ...control, type: props.type ?? 'text', min: props.min, max: props.max } as InputHTMLAttributes;
  return (
    <div class="field">
      <FieldHead id={id} label={props.label} labelHidden={props.labelHidden} count={props.count} />
      {props.rows === undefined ? (
        <input {...line} key={generation} ref={ref} />
      ) : (
        <textarea {...control} key={generation} rows={props.rows} ref={ref} />
      )}
      <FieldFoot id={id} hint={props.hint} error={props.error} />
    </div>
  );
}

type FieldHeadProps = Pick<FieldProps, 'label' | 'labelHidden' | 'count'> & { readonly id: string };

/** Label and count above a control of id `id`. */
function FieldHead({ id, label, labelHidden = false, count }: FieldHeadProps) {
  const name = (
    <label class={labelHidden ? 'hidden' : 'field-label'} for={id}>
      {label}
    </label>
  );
  // Without anything to see there is no line above the box.
  if (labelHidden && !count) return name;
  return (
    <div class="field-head">
      {name}
      {count && (
        <span class="field-count" id={`${id}-count`} data-over={count.used > count.max}>
          {say('ui_field_count', { used: numberWords(count.used), max: numberWords(count.max) })}
        </span>
      )}
    </div>
  );
}

function FieldFoot({ id, hint, error }: { id: string; hint: FieldProps['hint']; error: FieldProps['error'] }) {
  return (
    <>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly hint?: ComponentChildren;
  readonly error?: string | null;
  readonly disabled?: boolean;
}

/** A labelled choice of one (role combobox). */
export function Select<V extends string>(props: SelectProps<V>) {
  const id = useId();
  const described = [props.error && `${id}-error`, props.hint && `${id}-hint`].filter(Boolean);
  return (
    <div class="field">
      <FieldHead id={id} label={props.label} />
      <div class="field-select">
        <select
          id={id}
          class="field-control"
          value={props.value}
          disabled={props.disabled}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={described.join(' ') || undefined}
          onChange={(event) => {
            const chosen = props.choices.find((choice) => choice.value === event.currentTarget.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </div>
      <FieldFoot id={id} hint={props.hint} error={props.error} />
    </div>
  );
}
