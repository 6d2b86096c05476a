import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '@/components/ui/field';

interface NumberSettingProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly hint: ComponentChildren;
  /** What is wrong with a number outside the bounds, and what to enter instead. */
  readonly bounds: string;
  readonly onSave: (value: number) => void;
}

/** A whole number that is stored when the field is left or Enter is pressed, and only while it is within its bounds. */
export function NumberSetting({ label, value, min, max, hint, bounds, onSave }: NumberSettingProps) {
  // What is typed hides only the value it was typed over: a stored change or a reset shows at once.
  const [draft, setDraft] = useState<{ readonly over: number; readonly text: string } | null>(null);
  const typed = draft?.over === value ? draft.text : String(value);
  const wanted = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
  const fits = wanted !== null && wanted >= min && wanted <= max;
  const save = () => {
    if (fits && wanted !== value) onSave(wanted);
  };
  return (
    <form
      class="settings-number"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={label}
        type="number"
        value={typed}
        min={min}
        max={max}
        onInput={(text) => setDraft({ over: value, text })}
        onBlur={save}
        hint={hint}
        error={fits ? null : bounds}
      />
    </form>
  );
}
