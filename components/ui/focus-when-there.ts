const PATIENCE_MS = 3_000;

/** Focuses the first element of a selector below `root`, now or once it appears; after three seconds it is given up. */
export function focusWhenThere(root: Element, selector: string): void {
  const focus = (): boolean => {
    const found = root.querySelector<HTMLElement>(selector);
    found?.focus();
    return found !== null;
  };
  if (focus()) return;
  const observer = new MutationObserver(() => focus() && observer.disconnect());
  observer.observe(root, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}
