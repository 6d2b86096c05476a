const isLost = ({ activeElement, body }: Document): boolean => activeElement === null || activeElement === body;

/**
 * As a `ref`: takes the focus when it appears and the focus was lost with what stood here before, so that the keyboard
 * stays in place. The element needs a tabindex of -1.
 */
export function keepFocus(element: HTMLElement | null): void {
  if (element && isLost(element.ownerDocument)) element.focus({ preventScroll: true });
}

/** As a `ref`: puts the focus on the first button in it. */
export const focusFirst = (around: HTMLElement | null): void => around?.querySelector('button')?.focus();

/** As a `ref` of a box that the next key belongs to: takes the focus as `keepFocus` does, with the caret after what stands there. */
export function keepTyping(box: HTMLTextAreaElement | null): void {
  if (!box || !isLost(box.ownerDocument)) return;
  box.focus({ preventScroll: true });
  box.setSelectionRange(box.value.length, box.value.length);
}
