/**
 * As a `ref`: takes the focus when it appears and the focus was lost with what stood here before, so that the keyboard
 * stays in place. The element needs a tabindex of -1.
 */
export function keepFocus(element: HTMLElement | null): void {
  const owner = element?.ownerDocument;
  if (owner && (owner.activeElement === null || owner.activeElement === owner.body))
    element.focus({ preventScroll: true });
}
