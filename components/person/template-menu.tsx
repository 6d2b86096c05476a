import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { MENU_EMPTY, REPLACED_SENTENCE, TEMPLATE_BUTTONS } from '@/lib/copy/templates-copy';
import type { Person } from '@/lib/outreach/journal/person';
import { renderTemplate } from '@/lib/outreach/people/template';
import type { TemplateView } from '@/lib/protocol/templates';
import './template-menu.css';

interface TemplateMenuProps {
  readonly templates: readonly TemplateView[];
  readonly person: Pick<Person, 'firstName' | 'lastName' | 'headline' | 'company'>;
  /** The text in the field. */
  readonly text: string;
  readonly onEdit: (text: string) => void;
}

/** The templates for a field, filled in for the person. The chosen one replaces the text, which can be brought back. */
export function TemplateMenu({ templates, person, text, onEdit }: TemplateMenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [replaced, setReplaced] = useState<{ readonly before: string; readonly after: string } | null>(null);
  const choose = (chosen: string, form: HTMLFormElement | null) => {
    setReplaced(text.trim() === '' ? null : { before: text, after: chosen });
    setOpen(false);
    onEdit(chosen);
    form?.querySelector('textarea')?.focus();
  };
  return (
    <fieldset
      class="template-menu"
      aria-label={TEMPLATE_BUTTONS.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
      }}
    >
      <button
        class="button"
        data-kind="quiet"
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {TEMPLATE_BUTTONS.menu}
      </button>
      {open && (
        <div class="template-list" id={id}>
          <TemplateList templates={templates} person={person} onChoose={choose} />
        </div>
      )}
      {replaced?.after === text && (
        <p class="template-replaced small muted">
          {REPLACED_SENTENCE}
          <Button kind="quiet" onClick={() => onEdit(replaced.before)}>
            {TEMPLATE_BUTTONS.undo}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

interface TemplateListProps extends Pick<TemplateMenuProps, 'templates' | 'person'> {
  readonly onChoose: (rendered: string, form: HTMLFormElement | null) => void;
}

function TemplateList({ templates, person, onChoose }: TemplateListProps) {
  if (templates.length === 0) return <p class="small muted">{MENU_EMPTY}</p>;
  return (
    <ul>
      {templates.map(({ id, name, text }) => {
        const rendered = renderTemplate(text, person);
        return (
          <li key={id}>
            <button
              class="template-choice"
              type="button"
              onClick={(event) => onChoose(rendered, event.currentTarget.form)}
            >
              <strong dir="auto">{name}</strong>
              <span class="template-preview small muted" dir="auto">
                {rendered}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
