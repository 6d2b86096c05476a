/** Longer than a slow answer of the API takes. */
const PATIENCE_MS = 30_000;

/**
 * Focuses the first element of a selector that is to be seen below `root`, now or once it appears, and until then the first of `meanwhile`. Gives up
 * when the user has moved the focus by then, nothing appears for half a minute, or the function that it answers with is called.
 */
export function focusWhenThere(root: Element, selector: string, meanwhile?: string): () => void {
  const focus = (wanted: string): boolean => {
    const found = [...root.querySelectorAll<HTMLElement>(wanted)].find((element) => element.checkVisibility());
    found?.focus();
    return found !== undefined;
  };
  if (focus(selector)) return () => {};
  let waiting = meanwhile !== undefined && !focus(meanwhile);
  const { ownerDocument } = root;
  let left = ownerDocument.activeElement;
  // A screen that is drawn meanwhile may take the focus by itself: only what follows a press or a key is the user's.
  let pressed = false;
  const ended = new AbortController();
  const press = () => {
    pressed = true;
  };
  for (const input of ['pointerdown', 'keydown'] as const)
    ownerDocument.addEventListener(input, press, { capture: true, signal: ended.signal });
  const isMoved = () =>
    pressed && ownerDocument.activeElement !== left && ownerDocument.activeElement !== ownerDocument.body;
  const observer = new MutationObserver(() => {
    if (isMoved() || focus(selector)) end();
    else if (waiting && meanwhile !== undefined) {
      waiting = !focus(meanwhile);
      left = ownerDocument.activeElement;
    }
  });
  const end = () => {
    observer.disconnect();
    ended.abort();
  };
  observer.observe(root, { childList: true, subtree: true });
  setTimeout(end, PATIENCE_MS);
  return end;
}
