import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

type Box = HTMLInputElement | HTMLTextAreaElement;

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
 * Keeps the caret of a box that has the focus where it belongs when its text is changed from elsewhere: a browser puts it at the end.
 * Answers with the `ref` of the box; `told` is told of it as well.
 */
export function useSteadyCaret(value: string, told?: (box: HTMLTextAreaElement | null) => void) {
  const box = useRef<Box | null>(null);
  const found = box.current;
  const changes = found !== null && found === document.activeElement && found.value !== value;
  const was = changes && { text: found.value, start: found.selectionStart, end: found.selectionEnd };
  useLayoutEffect(() => {
    if (!was || !found || was.start === null || was.end === null) return;
    found.setSelectionRange(caretIn(was.text, value, was.start), caretIn(was.text, value, was.end));
  });
  return useCallback(
    (element: Box | null) => {
      box.current = element;
      if (!(element instanceof HTMLInputElement)) told?.(element);
    },
    [told],
  );
}
