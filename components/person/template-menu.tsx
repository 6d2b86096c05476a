import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { TEMPLATE_BUTTONS, TEMPLATE_MENU } from '@/lib/copy/templates-copy';
import './template-menu.css';
import { type ReadyTemplate, TemplatePopover } from './template-popover';

interface TemplateMenuProps {
  readonly templates: () => readonly ReadyTemplate[];
  /** The text in the field. */
  readonly text: string;
  readonly onEdit: (text: string) => void;
  readonly onUse: (id: string) => void;
}

/** The templates for a field, filled in for the person. The chosen one replaces the text, which can be brought back. */
export function TemplateMenu({ templates, text, onEdit, onUse }: TemplateMenuProps) {
  const [replaced, setReplaced] = useState<{ readonly before: string; readonly after: string } | null>(null);
  const menu = useMenu();
  const choose = ({ id, text: chosen }: ReadyTemplate) => {
    const box = menu.button.current?.form?.querySelector('textarea');
    setReplaced(text.trim() === '' ? null : { before: text, after: chosen });
    menu.close(false);
    onEdit(chosen);
    onUse(id);
    box?.focus();
  };
  return (
    <>
      <button class="button" data-kind="quiet" {...menu.opener}>
        {TEMPLATE_BUTTONS.menu}
      </button>
      {menu.open && (
        <TemplatePopover
          id={menu.id}
          label={TEMPLATE_BUTTONS.menu}
          // What blocks sending is said at the field, where it can be mended.
          templates={templates().map((template) => ({ ...template, why: null }))}
          enterTakes
          onChoose={choose}
          onClose={menu.close}
        />
      )}
      {replaced?.after === text && (
        <p class="template-replaced small muted">
          {TEMPLATE_MENU.replaced}
          <Button kind="quiet" onClick={() => onEdit(replaced.before)}>
            {TEMPLATE_BUTTONS.undo}
          </Button>
        </p>
      )}
    </>
  );
}

interface SendWithTemplateProps {
  readonly label: string;
  /** To whom it goes, which the list may cover. */
  readonly lead: string;
  readonly templates: () => readonly ReadyTemplate[];
  readonly disabled: boolean;
  readonly onSend: (template: ReadyTemplate) => void;
}

/** Beside the button that sends: the chosen template goes out at once, as it reads there. What is typed stays. */
export function SendWithTemplate({ label, lead, templates, disabled, onSend }: SendWithTemplateProps) {
  const menu = useMenu();
  return (
    <>
      <button
        class="button button-icon template-send"
        data-kind="primary"
        aria-label={label}
        title={label}
        disabled={disabled}
        {...menu.opener}
      >
        <Icon name="chevron" />
      </button>
      {menu.open && (
        <TemplatePopover
          id={menu.id}
          label={label}
          lead={lead}
          templates={templates()}
          enterTakes={false}
          onChoose={(template) => {
            menu.close(true);
            onSend(template);
          }}
          onClose={menu.close}
        />
      )}
    </>
  );
}

/** A popover and its button, which gets the focus back. */
function useMenu() {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return {
    id,
    button,
    open,
    close(back: boolean) {
      setOpen(false);
      if (back) button.current?.focus();
    },
    opener: {
      ref: button,
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-expanded': open,
      // Its own, so that a press on it is no press elsewhere, which would close it before this one opens it again.
      popovertarget: open ? id : undefined,
      onClick: (event: MouseEvent) => {
        event.preventDefault();
        setOpen(!open);
      },
    },
  } as const;
}
