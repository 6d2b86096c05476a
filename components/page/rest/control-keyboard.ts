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
  /** Takes a key that was pressed in the control and has pressed nothing yet. */
  onKeyDown(event: KeyboardEvent): void;
  /** Hears that the keyboard came in by Tab. */
  onKeyUp(event: KeyboardEvent): void;
}

export function createControlKeyboard(deps: {
  readonly document: Document;
  readonly surface: PanelSurface;
  readonly editor: NoteEditor;
  readonly press: (id: ButtonId, event: KeyboardEvent) => void;
}): ControlKeyboard {
  const { document, surface, editor, press } = deps;
  /** Whoever clicked may have something else in mind to type in, so a letter is then no press. */
  let byKeys = false;
  let cameFrom: HTMLElement | null = null;
  surface.card.addEventListener('pointerdown', () => {
    byKeys = false;
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
    onKeyDown(event) {
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
