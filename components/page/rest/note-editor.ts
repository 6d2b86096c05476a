import { elementIn, type PanelSurface, sheetOf, write } from '@/components/page/panel/panel-surface';
import { say } from '@/lib/copy/language/say';
import type { ControlView } from '@/lib/copy/page/control-view';
import styles from './rest.css?inline';

/** The box for the note, above the row of buttons. */
export interface NoteEditor {
  /** Created only when it is needed: Chrome searches a page for forms whenever a text field is added. */
  render(note: ControlView['note']): void;
  /** Returns whether it is open. */
  focus(): boolean;
  hasFocus(): boolean;
  /** The text of the note; null before it was opened. */
  text(): string | null;
  /** Inserts a text into the note, replacing the selection, and returns the whole note. */
  insert(text: string): string;
}

let shared: CSSStyleSheet | null = null;

export function createNoteEditor({ root, card }: Pick<PanelSurface, 'root' | 'card'>): NoteEditor {
  let editor: ReturnType<typeof createEditor> | null = null;
  shared ??= sheetOf(styles);
  root.adoptedStyleSheets.push(shared);

  function createEditor() {
    const panel = elementIn(card, 'div', 'panel');
    const head = elementIn(panel, 'div', 'head');
    const addressee = elementIn(head, 'span', 'addressee');
    const count = elementIn(head, 'span', 'count');
    count.id = 'count';
    const note = elementIn(panel, 'textarea', 'note');
    note.rows = 4;
    // What is written has a direction of its own.
    note.dir = 'auto';
    note.setAttribute('aria-describedby', 'count');
    card.prepend(panel);
    return { panel, addressee, count, note };
  }

  return {
    render(wanted) {
      if (wanted) editor ??= createEditor();
      if (!editor) return;
      const { panel, addressee, count, note } = editor;
      panel.hidden = wanted === null;
      // A browser takes the focus from a hidden box a frame later: too late for the surface to hand it on.
      if (!wanted) note.blur();
      note.ariaLabel = say('page_note');
      write(addressee, wanted?.to ?? '');
      write(count, wanted?.count ?? '');
      count.classList.toggle('over', wanted?.over ?? false);
      note.ariaInvalid = String(wanted?.over ?? false);
      if (wanted && note.value !== wanted.text) note.value = wanted.text;
    },
    focus() {
      if (!editor || editor.panel.hidden) return false;
      editor.note.focus();
      return true;
    },
    hasFocus: () => editor !== null && root.activeElement === editor.note,
    text: () => editor?.note.value ?? null,
    insert(text) {
      const note = editor?.note;
      note?.setRangeText(text, note.selectionStart, note.selectionEnd, 'end');
      return note?.value ?? '';
    },
  };
}
