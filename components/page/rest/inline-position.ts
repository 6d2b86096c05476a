/** An element of the page that the control is drawn at, without being put into it. */
export interface InlinePosition {
  /** Whether this page has such an element. */
  readonly isThere: () => boolean;
  /** Anchors the control there, or lets go; to be called now and then, since the page may remove the element. */
  anchor(wanted: boolean): void;
}

/**
 * Anchors the host under a row of the page's buttons while that row is seen, and lets it float otherwise. It is anchored in the top
 * layer, so nothing is added to or changed in what React or Ember render, and it scrolls along without any script. At the first
 * doubt about the row it floats for good.
 */
export function createInlinePosition(deps: {
  readonly window: Window & typeof globalThis;
  readonly host: HTMLElement;
  /** The row as the page is now; null where it cannot be told. */
  readonly find: () => Element | null;
  readonly signal: AbortSignal;
}): InlinePosition {
  const { window, host, find, signal } = deps;
  let row: Element | null = null;
  let doubted = false;
  let observer: IntersectionObserver | null = null;

  const isAnchored = () => host.popover !== null && host.matches(':popover-open');
  const float = () => isAnchored() && host.hidePopover();
  const createObserver = () => {
    const made = new window.IntersectionObserver(
      (entries) => {
        const seen = entries.at(-1)?.isIntersecting === true && host.isConnected;
        if (seen && row && !isAnchored()) host.showPopover({ source: row as HTMLElement });
        else if (!seen) float();
      },
      { threshold: 1 },
    );
    signal.addEventListener('abort', () => made.disconnect());
    return made;
  };

  const leave = () => {
    observer?.disconnect();
    row = null;
    float();
    host.popover = null;
  };

  return {
    isThere: () => !doubted && find() !== null,
    anchor(wanted) {
      const found = wanted && !doubted ? find() : null;
      doubted ||= wanted && row !== null && found !== row;
      if (!wanted || doubted) {
        if (row) leave();
      } else if (found && !row) {
        row = found;
        host.popover = 'manual';
        observer ??= createObserver();
        observer.observe(found);
      }
    },
  };
}
