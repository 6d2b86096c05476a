import type { PanelSurface } from '@/components/page/panel/panel-surface';
import type { ButtonId } from '@/lib/outreach/rules/control-rules';
import { buttonOfKey, CONTROL_KEYS } from './control-keys';
import type { NoteEditor } from './note-editor';

/** The keyboard's way to the control and back, and the keys of its buttons. */
export interface ControlKeyboard {
  /** Moves the keyboard to the control, and back to where it was. */
  reach(): void;
  /** Tells each button's key to whoever asks for it; to be called once the buttons are drawn. */
  showKeys(ids: readonly ButtonId[]): void;
  /** Leads whoever pressed by keyboard on to what can be done next; to be called once the buttons are drawn, with what had the focus before. */
  moveOn(before: Element | null): void;
  /** Whether a key pressed a button that it was only just led to, so that another may have been meant. */
  isHasty(event: UIEvent): boolean;
  /** Takes a key that was pressed in the control and has pressed nothing yet. */
  onKeyDown(event: KeyboardEvent): void;
  /** Hears that the keyboard came in by Tab. */
  onKeyUp(event: KeyboardEvent): void;
}

/** A press that comes sooner was meant for the button that stood there before, ms. */
const MEANT_AFTER_MS = 400;

export function createControlKeyboard(deps: {
  readonly document: Document;
  readonly surface: PanelSurface;
  readonly editor: NoteEditor;
  readonly press: (id: ButtonId, event: KeyboardEvent) => void;
  /** The time of events, ms. */
  readonly clock: () => number;
  /** What was last done to the control before this. */
  readonly last: Event | null;
}): ControlKeyboard {
  const { document, surface, editor, press, clock, last } = deps;
  /** Whoever clicked may have something else in mind to type in, so a letter is then no press. */
  let byKeys = false;
  let cameFrom: HTMLElement | null = null;
  /** The next key of whoever pressed by pointer may be meant for the page. */
  let byPointer = last?.type === 'pointerdown' || last?.type === 'pointerup';
  /** What got the focus because the button that had it went. */
  let lent: Element | null = null;
  let led: { readonly to: Element; readonly at: number } | null = null;
  surface.card.addEventListener('pointerdown', () => {
    byKeys = false;
    byPointer = true;
  });

  return {
    reach() {
      const { activeElement } = surface.root;
      if (activeElement instanceof HTMLElement) {
        activeElement.blur();
        cameFrom?.focus();
        return;
      }
      cameFrom = focusedIn(document);
      byKeys = true;
      if (!editor.focus()) surface.card.querySelector<HTMLElement>('.row > :is(button, a)')?.focus();
    },
    showKeys(ids) {
      for (const id of ids) surface.button(id)?.setAttribute('aria-keyshortcuts', CONTROL_KEYS[id]);
    },
    moveOn(before) {
      const { activeElement } = surface.root;
      if (before && before !== activeElement) lent = activeElement;
      else if (activeElement !== lent) lent = null;
      const next = surface.card.querySelector<HTMLElement>('.row > button:not(.icon)');
      if (!lent || !next || byPointer) return;
      next.focus();
      lent = null;
      led = { to: next, at: clock() };
    },
    isHasty: ({ detail }) =>
      detail === 0 && led !== null && surface.root.activeElement === led.to && clock() - led.at < MEANT_AFTER_MS,
    onKeyDown(event) {
      byPointer = false;
      // A key that is held down presses once.
      if (event.repeat && event.key === 'Enter' && !editor.hasFocus()) return event.preventDefault();
      const id = byKeys && !editor.hasFocus() ? buttonOfKey(event, (one) => surface.button(one) !== null) : null;
      if (id) press(id, event);
    },
    onKeyUp({ key }) {
      byKeys ||= key === 'Tab';
    },
  };
}

/** What has the focus, in an open root of the page as well. */
function focusedIn(root: Document | ShadowRoot): HTMLElement | null {
  const { activeElement } = root;
  if (activeElement?.shadowRoot?.activeElement) return focusedIn(activeElement.shadowRoot);
  return activeElement instanceof HTMLElement ? activeElement : null;
}
