import { Button } from '@/components/ui/button';
import { Field, Select } from '@/components/ui/field';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import {
  previewPerson,
  previewWords,
  TEMPLATE_BUTTONS,
  TEMPLATE_FIELDS,
  TEMPLATE_FOR_WORDS,
  templateExample,
} from '@/lib/copy/templates-copy';
import { renderTemplate } from '@/lib/outreach/people/template';
import { TEMPLATE_MAX } from '@/lib/outreach/rules/template-rules';
import type { TemplateDraft, TemplateView } from '@/lib/protocol/templates';
import type { TemplatesModel } from './use-templates';

interface TemplateFormProps {
  readonly written: TemplateDraft;
  readonly model: TemplatesModel;
  readonly noteMax: number;
}

const FIELDS = ['note', 'message'] as const satisfies readonly TemplateView['field'][];

/** A template while it is written, with how it will read and how long that is. */
export function TemplateForm({ written, model, noteMax }: TemplateFormProps) {
  const preview = renderTemplate(written.text, previewPerson(), model.fields);
  const errors = { name: tooLong(written.name, TEMPLATE_MAX.name), text: tooLong(written.text, TEMPLATE_MAX.text) };
  const filledIn = written.name.trim() !== '' && written.text.trim() !== '';
  const complete = filledIn && errors.name === null && errors.text === null;
  return (
    <form
      class="settings-form settings-panel"
      onSubmit={(event) => {
        event.preventDefault();
        void model.save();
      }}
    >
      <Field
        label={TEMPLATE_FIELDS.name}
        value={written.name}
        error={errors.name}
        onInput={(name) => model.write({ name })}
      />
      <Select
        label={TEMPLATE_FIELDS.field}
        value={written.field}
        choices={FIELDS.map((field) => ({ value: field, label: TEMPLATE_FOR_WORDS[field] }))}
        onChange={(field) => model.write({ field })}
      />
      <Field
        label={TEMPLATE_FIELDS.text}
        rows={5}
        value={written.text}
        error={errors.text}
        placeholder={templateExample()}
        {...(written.field === 'note' ? { count: { used: preview.length, max: noteMax } } : {})}
        onInput={(text) => model.write({ text })}
        onSubmit={() => complete && void model.save()}
      />
      {preview !== '' && (
        <div>
          <p class="small muted">{previewWords()}</p>
          <p class="template-text" dir="auto">
            {preview}
          </p>
        </div>
      )}
      <div class="settings-actions">
        <Button type="submit" kind="primary" busy={model.busy} disabled={!complete}>
          {TEMPLATE_BUTTONS.save}
        </Button>
        <Button kind="quiet" onClick={model.cancel}>
          {TEMPLATE_BUTTONS.cancel}
        </Button>
      </div>
    </form>
  );
}

const tooLong = (text: string, max: number): string | null =>
  text.length > max ? problemSentence({ kind: 'text-too-long', max, over: text.length - max }, NOBODY) : null;

const NOBODY = { name: '', now: 0 };
