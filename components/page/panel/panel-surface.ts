import type { ButtonId, ControlButton } from '@/lib/outreach/rules/control-rules';
import { createIcon } from './create-icon';
import { isRightToLeft } from './page-look';
import styles from './panel-surface.css?inline';
import { type Position, positionRule, type Viewport } from './position-rule';

/** A sentence and a row of buttons. */
export interface PanelView {
  /** The language that is spoken, and which way it runs. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly status: string;
  /** What the status says without the seconds that run down in it: only where this changes, the status is announced. */
  readonly announced: string;
  readonly buttons: readonly ControlButton[];
  /** What the buttons stand after, where it is not the status. */
  readonly after?: Element;
}

export interface PanelSurface {
  /** The one element in the page; nothing in it can be reached from there. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly card: HTMLElement;
  readonly status: HTMLElement;
  /** Makes what is shown equal to `view`, touching only what differs, so that focus and what was seen stay; `also` draws what else there is. */
  render(view: PanelView, also?: () => void): void;
  button(id: ButtonId): HTMLButtonElement | null;
  setDark(dark: boolean): void;
  /** What a position is in: the visible part of the page. */
  viewport(): Viewport;
  place(position: Position): void;
}

interface SurfaceEvents {
  onPress(button: HTMLButtonElement, id: ButtonId, event: UIEvent): void;
  /** A button came or went. */
  onButton(button: HTMLButtonElement, shown: boolean): void;
}

/** The same for every control of a page, which draws one for each person. */
let shared: CSSStyleSheet | null = null;

/** Builds the control, not yet in the page: a closed shadow root on one bare element, styled by constructed sheets alone. */
export function createPanelSurface(window: Window, { onPress, onButton }: SurfaceEvents): PanelSurface {
  const { document } = window;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const placing = new CSSStyleSheet();
  shared ??= sheetOf(styles);
  root.adoptedStyleSheets = [shared, placing];

  const viewport = () => ({
    width: window.innerWidth,
    height: window.innerHeight,
    rtl: isRightToLeft(document),
  });
  const card = elementIn(root, 'section', 'card');
  card.ariaLabel = 'Kith';
  const row = elementIn(card, 'div', 'row');
  const status = elementIn(row, 'div', 'status');
  status.role = 'status';

  let written = '';
  let said = '';
  const buttons = new Map<ButtonId, HTMLButtonElement>();
  const createButton = ({ id, kind }: ControlButton) => {
    const button = elementIn(row, 'button', kind);
    button.type = 'button';
    if (kind === 'icon') button.append(createIcon(document, id));
    button.addEventListener('click', (event) => onPress(button, id, event));
    buttons.set(id, button);
    return button;
  };

  function removeOthers(wishes: readonly ControlButton[]) {
    for (const [id, button] of buttons) {
      if (wishes.some((wish) => wish.id === id)) continue;
      buttons.delete(id);
      button.remove();
      onButton(button, false);
    }
  }

  function renderButtons(wishes: readonly ControlButton[], first: Element) {
    removeOthers(wishes);
    let before = first;
    for (const wish of wishes) {
      const known = buttons.get(wish.id);
      const button = known ?? createButton(wish);
      if (wish.kind === 'icon') button.ariaLabel = wish.label;
      else write(button, wish.label);
      if (before.nextElementSibling !== button) before.after(button);
      if (!known) onButton(button, true);
      before = button;
    }
  }

  return {
    host,
    root,
    card,
    status,
    render({ locale, dir, status: text, announced, buttons: wishes, after = status }, also) {
      const hadFocus = root.activeElement;
      // Inside the root, where the page can neither change nor see it: its own language and direction may be others.
      card.lang = locale;
      card.dir = dir;
      also?.();
      if (written !== text) {
        status.ariaLive = announced === said ? 'off' : 'polite';
        said = announced;
        written = text;
        status.textContent = text;
      }
      renderButtons(wishes, after);
      // The element with the focus may just have been removed: then the next button takes it, not the page.
      if (hadFocus && !root.activeElement) row.querySelector('button')?.focus();
    },
    button: (id) => buttons.get(id) ?? null,
    setDark: (dark) => card.classList.toggle('dark', dark),
    viewport,
    place: (position) => placing.replaceSync(positionRule(position, viewport())),
  };
}

/** Makes an element at the end of another. */
export function elementIn<K extends keyof HTMLElementTagNameMap>(
  parent: Element | ShadowRoot,
  tag: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const made = parent.ownerDocument.createElement(tag);
  made.className = className;
  parent.append(made);
  return made;
}

/** What stays as it is may be selected, or in use by a screen reader. */
export function write(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
