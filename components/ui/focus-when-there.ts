const PATIENCE_MS = 3_000;

/**
 * Focuses the first element of a selector below `root`, now or once it appears, and until then the first of `meanwhile`; gives up
 * after three seconds.
 */
export function focusWhenThere(root: Element, selector: string, meanwhile?: string): void {
  const focus = (wanted: string): boolean => {
    const found = root.querySelector<HTMLElement>(wanted);
    found?.focus();
    return found !== null;
  };
  if (focus(selector)) return;
  let waiting = meanwhile !== undefined && !focus(meanwhile);
  const observer = new MutationObserver(() => {
    if (focus(selector)) observer.disconnect();
    else if (waiting && meanwhile !== undefined) waiting = !focus(meanwhile);
  });
  observer.observe(root, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}
