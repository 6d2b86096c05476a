import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** The boxes with a caret to keep; a number, a date or an address has none that a script may move. */
const HAS_WORDS: ReadonlySet<string> = new Set(['textarea', 'text']);

/**
 * Where a caret belongs once the text around it is another: where it was in what stayed, before or after the change, and behind the change
 * where it stood in it, or where nothing stood before.
 */
export function caretIn(before: string, after: string, caret: number): number {
  if (before === '') return after.length;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  if (caret <= start) return caret;
  const most = Math.min(before.length, after.length) - start;
  let end = 0;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.length - Math.min(end, before.length - caret);
}

/**
 * Keeps the caret and the focus of a box where they belong when its text is changed from elsewhere, and has the browser's undo end there: redo
 * in a box that a script has emptied brings its words twice. Only another element has no history, so each `generation` is to be one (its key).
 * Answers with the `ref` of the box; `told` is told of it as well.
 */
export function useSteadyCaret(value: string, told?: (box: HTMLTextAreaElement | null) => void) {
  const box = useRef<Box | null>(null);
  const generation = useRef(0);
  const found = box.current;
  const changes = found !== null && HAS_WORDS.has(found.type) && found.value !== value;
  const was = changes &&
    found === document.activeElement && { text: found.value, start: found.selectionStart, end: found.selectionEnd };
  if (changes) generation.current += 1;
  useLayoutEffect(() => {
    if (!was || !box.current) return;
    box.current.focus({ preventScroll: true });
    box.current.setSelectionRange(caretIn(was.text, value, was.start ?? 0), caretIn(was.text, value, was.end ?? 0));
  });
  const ref = useCallback(
    (element: Box | null) => {
      box.current = element;
      if (!(element instanceof HTMLInputElement)) told?.(element);
    },
    [told],
  );
  return { ref, generation: generation.current };
}
