import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon';
import { TEMPLATE_MENU } from '@/lib/copy/templates-copy';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';

/** A template as it reads for the person. */
export interface ReadyTemplate {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Why it cannot be taken as it is, in words; null where it can. */
  readonly why: string | null;
}

interface TemplatePopoverProps {
  readonly id: string;
  readonly label: string;
  readonly templates: readonly ReadyTemplate[];
  /** What choosing one does, where that is more than filling a box. */
  readonly lead?: string;
  /** Whether Enter in the box takes the first that fits, or only leads to it. */
  readonly enterTakes: boolean;
  readonly onChoose: (template: ReadyTemplate) => void;
  /** `back`: the focus belongs where it came from. */
  readonly onClose: (back: boolean) => void;
}

/** The templates over whatever stands there, with their texts; typing narrows them, the arrow keys go through them. */
export function TemplatePopover({ id, label, templates, lead, enterTakes, onChoose, onClose }: TemplatePopoverProps) {
  const [query, type] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const prefixes = prefixesOf(query);
  const found = templates.filter(({ name, text }) => foundAt(searchable(`${name} ${text}`), prefixes) !== null);
  const choices = () => [...(list.current?.querySelectorAll<HTMLElement>('button:not([disabled])') ?? [])];
  const move = (by: 1 | -1) => {
    const all = choices();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const box = list.current?.parentElement?.querySelector('input');
    (at + by < 0 ? box : (all[at + by] ?? all.at(-1)))?.focus();
  };
  return (
    <fieldset
      class="template-popover"
      id={id}
      popover="auto"
      tabIndex={-1}
      aria-label={label}
      ref={show}
      onToggle={(event) => event.newState === 'closed' && onClose(false)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') onClose(true);
        else if (event.key === 'ArrowDown') move(1);
        else if (event.key === 'ArrowUp') move(-1);
        else return;
        // Escape closes the popup where nobody takes it, and arrows scroll.
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {lead && <p class="small">{lead}</p>}
      {templates.length === 0 ? (
        <p class="small muted">{TEMPLATE_MENU.empty}</p>
      ) : (
        <div class="template-filter">
          <Icon name="search" />
          <input
            type="search"
            aria-label={TEMPLATE_MENU.filter}
            placeholder={TEMPLATE_MENU.filter}
            dir="auto"
            autoComplete="off"
            spellcheck={false}
            maxLength={200}
            value={query}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              // Never the form's own Enter; and one that is held down takes nothing.
              event.preventDefault();
              event.stopPropagation();
              const first = choices()[0];
              if (event.repeat || !first) return;
              if (enterTakes) first.click();
              else first.focus();
            }}
          />
        </div>
      )}
      {templates.length > 0 && found.length === 0 && (
        <p class="small muted" role="status">
          {TEMPLATE_MENU.nothing}
        </p>
      )}
      <ul ref={list}>
        {found.map((template) => (
          <li key={template.id}>
            <button
              class="template-choice"
              type="button"
              disabled={template.why !== null}
              onClick={() => onChoose(template)}
            >
              <strong dir="auto">{template.name}</strong>
              <span class="template-preview small muted" dir="auto">
                {template.text}
              </span>
              {template.why && <span class="small template-why">{template.why}</span>}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Over everything else, and the keyboard in its box; in an empty one, in the list itself. */
function show(popover: HTMLElement | null): void {
  popover?.showPopover();
  (popover?.querySelector('input') ?? popover)?.focus();
}
