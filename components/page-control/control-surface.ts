import tokens from '@/components/ui/tokens.css?inline';
import type { PageControlSettings } from '@/lib/protocol/views';
import styles from './control-surface.css?inline';
import type { ButtonId, ControlButton, ControlView } from './control-view';
import { createIcon } from './create-icon';

export interface ControlSurface {
  /** The one element in the page; nothing in it can be reached from there. */
  readonly host: HTMLElement;
  /** Makes what is shown equal to `view`, touching only what differs, so that focus and what was seen stay. */
  render(view: ControlView): void;
  button(id: ButtonId): HTMLButtonElement | null;
  focus(target: ButtonId | 'note'): void;
  setDark(dark: boolean): void;
  setHidden(hidden: boolean): void;
  place(position: PageControlSettings['position']): void;
}

interface SurfaceEvents {
  onPress(id: ButtonId, event: Event): void;
  onNote(text: string): void;
  /** A button came or went. */
  onButton(button: HTMLButtonElement, shown: boolean): void;
}

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
  root.adoptedStyleSheets = [sheetOf(tokens), sheetOf(styles), placing];

  const card = element('section', 'card');
  card.setAttribute('aria-label', 'Kith');
  // The sentences are English whatever language the page is in.
  card.lang = 'en';
  card.dir = 'ltr';
  const panel = element('div', 'panel', card);
  const head = element('div', 'head', panel);
  const addressee = element('span', 'addressee', head);
  const count = element('span', 'count', head);
  count.id = 'count';
  const note = element('textarea', 'note', panel);
  note.rows = 4;
  note.setAttribute('aria-label', 'Note');
  note.setAttribute('aria-describedby', 'count');
  note.addEventListener('input', () => events.onNote(note.value));
  const row = element('div', 'row', card);
  const status = element('div', 'status', row);
  status.setAttribute('role', 'status');
  root.append(card);

  let announced = '';
  const buttons = new Map<ButtonId, HTMLButtonElement>();
  const createButton = ({ id, kind }: ControlButton) => {
    const button = element('button', kind);
    button.type = 'button';
    if (kind === 'icon') button.append(createIcon(document, id === 'show' ? 'mark' : 'minus'));
    button.addEventListener('click', (event) => events.onPress(id, event));
    buttons.set(id, button);
    return button;
  };
  const labelButton = (button: HTMLButtonElement, { kind, label }: ControlButton, name: string) => {
    if (kind === 'icon') button.setAttribute('aria-label', label);
    else write(button, label, name);
  };

  /** A new sentence is announced; the seconds that run down in it are not. */
  function renderStatus({ status: text, countdown }: ControlView) {
    if (status.textContent === text + countdown) return;
    status.ariaLive = text === announced ? 'off' : 'polite';
    announced = text;
    status.textContent = text + countdown;
  }

  function renderButtons(view: ControlView) {
    const wanted = new Set(view.buttons.map(({ id }) => id));
    for (const [id, button] of buttons) {
      if (wanted.has(id)) continue;
      buttons.delete(id);
      button.remove();
      events.onButton(button, false);
    }
    let before: Element = status;
    for (const wish of view.buttons) {
      const known = buttons.get(wish.id);
      const button = known ?? createButton(wish);
      labelButton(button, wish, view.name);
      if (before.nextElementSibling !== button) before.after(button);
      if (!known) events.onButton(button, true);
      before = button;
    }
  }

  return {
    host,
    render(view) {
      const hadFocus = root.activeElement !== null;
      panel.hidden = view.note === null;
      write(addressee, `To ${view.name}`, view.name);
      count.textContent = view.note?.count ?? '';
      count.classList.toggle('over', view.note?.over ?? false);
      note.ariaInvalid = String(view.note?.over ?? false);
      if (view.note && note.value !== view.note.text) note.value = view.note.text;
      renderStatus(view);
      renderButtons(view);
      // What had the focus may just have gone: the next thing to press takes it, not the page.
      if (hadFocus && root.activeElement === null) buttons.get(view.buttons[0]?.id ?? 'hide')?.focus();
    },
    button: (id) => buttons.get(id) ?? null,
    focus: (target) => (target === 'note' ? note : buttons.get(target))?.focus(),
    setDark: (dark) => card.classList.toggle('dark', dark),
    setHidden(hidden) {
      host.hidden = hidden;
    },
    place({ bottom, start }) {
      placing.replaceSync(
        `:host{inset-block-end:min(${bottom}px,100vh - 56px)!important;inset-inline-start:min(${start}px,100vw - 56px)!important}`,
      );
    },
  };

  /** Writes a text with the name in it set apart, so that its direction cannot turn the words around it. */
  function write(target: Element, text: string, name: string) {
    if (target.textContent === text) return;
    const at = name === '' ? -1 : text.indexOf(name);
    if (at < 0) {
      target.textContent = text;
      return;
    }
    const apart = document.createElement('bdi');
    apart.textContent = name;
    target.replaceChildren(text.slice(0, at), apart, text.slice(at + name.length));
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
