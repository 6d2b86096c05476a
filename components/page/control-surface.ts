import { isRightToLeft, say, spoken } from '@/lib/copy/language/say';
import styles from './control-surface.css?inline';
import type { ButtonId, ControlButton, ControlView } from './control-view';
import { createIcon, type IconName } from './create-icon';

export interface ControlSurface {
  /** The one element in the page; nothing in it can be reached from there. */
  readonly host: HTMLElement;
  /** Makes what is shown equal to `view`, touching only what differs, so that focus and what was seen stay. */
  render(view: ControlView): void;
  button(id: ButtonId): HTMLButtonElement | null;
  focus(target: ButtonId | 'note'): void;
  hasFocus(target: ButtonId): boolean;
  /** The text of the note; null before it was opened. */
  text(): string | null;
  /** Inserts a text into the note, replacing the selection, and returns the whole note. */
  insert(text: string): string;
  setDark(dark: boolean): void;
  setHidden(hidden: boolean): void;
  /** Applies a style rule that positions the host. */
  place(rule: string): void;
}

interface SurfaceEvents {
  onPress(id: ButtonId, event: UIEvent): void;
  onTemplate(text: string): void;
  /** A button came or went. */
  onButton(button: HTMLButtonElement, id: ButtonId, shown: boolean): void;
}

const ICONS: Partial<Record<ButtonId, IconName>> = { show: 'mark', hide: 'minus', move: 'grip' };

/** The same for every control of a page, which draws one for each person. */
let shared: CSSStyleSheet | null = null;

/** Builds the control, not yet in the page: a closed shadow root on one bare element, styled by constructed sheets alone. */
export function createControlSurface(document: Document, events: SurfaceEvents): ControlSurface {
  const element = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, parent?: Element) => {
    const made = document.createElement(tag);
    made.className = className;
    parent?.append(made);
    return made;
  };

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const placing = new CSSStyleSheet();
  shared ??= sheetOf(styles);
  root.adoptedStyleSheets = [shared, placing];

  const card = element('section', 'card');
  card.setAttribute('aria-label', 'Kith');
  let editor: ReturnType<typeof createEditor> | null = null;
  const row = element('div', 'row', card);
  const status = element('div', 'status', row);
  status.setAttribute('role', 'status');
  root.append(card);

  /** The box for the note. Created only when it is needed: Chrome searches a page for forms whenever a text field is added. */
  function createEditor() {
    const panel = element('div', 'panel');
    const head = element('div', 'head', panel);
    const addressee = element('span', 'addressee', head);
    const count = element('span', 'count', head);
    count.id = 'count';
    const note = element('textarea', 'note', panel);
    note.rows = 4;
    // What is written has a direction of its own.
    note.dir = 'auto';
    note.setAttribute('aria-describedby', 'count');
    const templates = element('div', 'row', panel);
    card.prepend(panel);
    return { panel, addressee, count, note, templates };
  }

  let announced = '';
  let link: HTMLAnchorElement | null = null;
  const buttons = new Map<ButtonId, HTMLButtonElement>();
  const createButton = ({ id, kind }: ControlButton) => {
    const button = element('button', kind);
    button.type = 'button';
    const icon = ICONS[id];
    if (icon) button.append(createIcon(document, icon));
    button.addEventListener('click', (event) => events.onPress(id, event));
    buttons.set(id, button);
    return button;
  };
  const labelButton = (button: HTMLButtonElement, { kind, label }: ControlButton) => {
    if (kind === 'icon') button.setAttribute('aria-label', label);
    else write(button, label);
  };

  /** Inside the root, where the page can neither change nor see it: its own language and direction may be others. */
  function renderLanguage() {
    const { locale } = spoken();
    card.lang = locale;
    card.dir = isRightToLeft(locale) ? 'rtl' : 'ltr';
  }

  function renderStatus({ status: seen, announced: next, hint }: ControlView) {
    const text = hint === '' ? seen : `${seen} ${hint}`;
    if (status.textContent === text) return;
    status.ariaLive = next === announced ? 'off' : 'polite';
    announced = next;
    status.textContent = seen;
    if (hint === '') return;
    element('span', 'heard', status).textContent = ` ${hint}`;
  }

  /** Returns what the buttons stand after. */
  function renderLink({ link: wanted }: ControlView): Element {
    if (!wanted) {
      link?.remove();
      return status;
    }
    link ??= element('a', 'quiet');
    link.href = wanted.address;
    write(link, wanted.label);
    if (!link.parentElement) status.after(link);
    return link;
  }

  function renderEditor({ note: wanted }: ControlView) {
    if (wanted) editor ??= createEditor();
    if (!editor) return;
    const { panel, addressee, count, note } = editor;
    panel.hidden = wanted === null;
    note.ariaLabel = say('page_note');
    write(addressee, wanted?.to ?? '');
    write(count, wanted?.count ?? '');
    count.classList.toggle('over', wanted?.over ?? false);
    note.ariaInvalid = String(wanted?.over ?? false);
    if (wanted && note.value !== wanted.text) note.value = wanted.text;
    renderTemplates(editor.templates, wanted?.templates ?? []);
  }

  function renderTemplates(templates: Element, list: NonNullable<ControlView['note']>['templates']) {
    if (templates.childElementCount === list.length) return;
    const buttons = list.map(({ name, text }) => {
      const button = element('button', 'quiet');
      button.type = 'button';
      button.dir = 'auto';
      button.textContent = name;
      button.addEventListener('click', (event) => event.isTrusted && events.onTemplate(text));
      return button;
    });
    templates.replaceChildren(...buttons);
  }

  function renderButtons(view: ControlView, first: Element) {
    const wanted = new Set(view.buttons.map(({ id }) => id));
    for (const [id, button] of buttons) {
      if (wanted.has(id)) continue;
      buttons.delete(id);
      button.remove();
      events.onButton(button, id, false);
    }
    let before = first;
    for (const wish of view.buttons) {
      const known = buttons.get(wish.id);
      const button = known ?? createButton(wish);
      labelButton(button, wish);
      if (before.nextElementSibling !== button) before.after(button);
      if (!known) events.onButton(button, wish.id, true);
      before = button;
    }
  }

  return {
    host,
    render(view) {
      const hadFocus = root.activeElement !== null;
      renderLanguage();
      renderEditor(view);
      renderStatus(view);
      renderButtons(view, renderLink(view));
      // The element with the focus may just have been removed: then the next button takes it, not the page.
      if (hadFocus && root.activeElement === null) buttons.get(view.buttons[0]?.id ?? 'hide')?.focus();
    },
    button: (id) => buttons.get(id) ?? null,
    focus: (target) => (target === 'note' ? editor?.note : buttons.get(target))?.focus(),
    hasFocus: (target) => root.activeElement !== null && root.activeElement === buttons.get(target),
    text: () => editor?.note.value ?? null,
    insert(text) {
      const note = editor?.note;
      note?.setRangeText(text, note.selectionStart, note.selectionEnd, 'end');
      return note?.value ?? '';
    },
    setDark: (dark) => card.classList.toggle('dark', dark),
    setHidden(hidden) {
      host.hidden = hidden;
    },
    place: (rule) => placing.replaceSync(rule),
  };
}

/** What stays as it is may be selected, or in use by a screen reader. */
function write(target: Element, text: string) {
  if (target.textContent !== text) target.textContent = text;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
