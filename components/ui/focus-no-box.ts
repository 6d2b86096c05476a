/**
 * Takes the keyboard out of what it was in below `panel`, where another person is drawn in its place: to the panel itself, where no key does
 * anything until the user has moved on from there.
 */
export function focusNoBox(panel: HTMLElement | null): void {
  const { activeElement, body } = document;
  const isBelow = activeElement === null || activeElement === body || panel?.contains(activeElement);
  if (!panel || !isBelow || panel.dataset.still !== undefined) return;
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    delete panel.dataset.still;
    panel.removeAttribute('tabindex');
  };
  panel.dataset.still = '';
  panel.tabIndex = -1;
  panel.focus({ preventScroll: true });
  for (const moved of ['blur', 'pointerdown']) panel.addEventListener(moved, end, { signal: ended.signal });
}
