import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import {
  deletedSentence,
  TEMPLATE_BUTTONS,
  TEMPLATE_FOR_WORDS,
  templatesEmpty,
  templatesLede,
} from '@/lib/copy/templates-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { TemplateView } from '@/lib/protocol/templates';
import { OwnFieldsList } from './own-fields';
import { Section } from './section';
import { TemplateForm } from './template-form';
import './templates-section.css';
import { type TemplatesModel, useTemplates } from './use-templates';

interface TemplatesSectionProps {
  readonly ask: Ask;
  readonly now: number;
  /** Characters that fit into a note of the chosen account. */
  readonly noteMax: number;
}

/** The user's templates: written, put in order, deleted and brought back. */
export function TemplatesSection({ ask, now, noteMax }: TemplatesSectionProps) {
  const model = useTemplates(ask);
  const { templates, written, deleted, problem } = model;
  return (
    <Section id="templates" title={SECTION_TITLES.templates} lede={templatesLede()} root={model.root}>
      {problem && <ProblemNotice problem={problem} now={now} />}
      {templates?.length === 0 && <p class="muted">{templatesEmpty()}</p>}
      {templates && templates.length > 0 && (
        <ol class="templates">
          {templates.map((template, at) => (
            <Template key={template.id} template={template} at={at} last={at === templates.length - 1} model={model} />
          ))}
        </ol>
      )}
      {deleted && (
        <div data-deleted>
          <Notice alert actions={<Button onClick={() => void model.restore()}>{TEMPLATE_BUTTONS.undo}</Button>}>
            {deletedSentence(deleted.template.name)}
          </Notice>
        </div>
      )}
      {written ? (
        <TemplateForm written={written} model={model} noteMax={noteMax} />
      ) : (
        <div class="settings-actions" data-add>
          <Button onClick={model.add}>{TEMPLATE_BUTTONS.add}</Button>
        </div>
      )}
      <OwnFieldsList fields={model.fields} busy={model.busy} onPut={model.putField} />
    </Section>
  );
}

interface TemplateProps {
  readonly template: TemplateView;
  readonly at: number;
  readonly last: boolean;
  readonly model: TemplatesModel;
}

function Template({ template, at, last, model }: TemplateProps) {
  const { id, name, field, text } = template;
  const whose = <span class="hidden"> {name}</span>;
  return (
    <li class="template" data-template={id}>
      <p>
        <strong dir="auto">{name}</strong> <span class="muted">· {TEMPLATE_FOR_WORDS[field]}</span>
      </p>
      <p class="template-text muted" dir="auto">
        {text}
      </p>
      <div class="settings-actions">
        <Button onClick={() => model.edit(template)}>
          {TEMPLATE_BUTTONS.edit}
          {whose}
        </Button>
        <span data-way="up">
          <Button disabled={at === 0} onClick={() => void model.move(template, at - 1, 'up')}>
            {TEMPLATE_BUTTONS.up}
            {whose}
          </Button>
        </span>
        <span data-way="down">
          <Button disabled={last} onClick={() => void model.move(template, at + 1, 'down')}>
            {TEMPLATE_BUTTONS.down}
            {whose}
          </Button>
        </span>
        <Button kind="danger" onClick={() => void model.remove(template, at)}>
          {TEMPLATE_BUTTONS.delete}
          {whose}
        </Button>
      </div>
    </li>
  );
}
