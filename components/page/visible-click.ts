/** How long a button must have been seen before a click on it counts, ms: less is a swap under the finger. */
export const SEEN_FOR_MS = 500;
/** The observer reports at most every 100 ms, so what covered the button just before a click is known this much later, ms. */
const REPORT_DELAY_MS = 100;
export const SETTLE_MS = 2 * REPORT_DELAY_MS;

/** IntersectionObserver v2 (Chrome), not in TypeScript's DOM library. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

export interface VisibleClick {
  /** Starts watching a button; removed ones drop out by themselves. */
  watch(button: Element): void;
  unwatch(button: Element): void;
  /**
   * Whether this click or key press was the user's on a button that was really seen: a trusted event, nothing over the button,
   * no opacity, filter or transform on anything around it, for `SEEN_FOR_MS` before and until `SETTLE_MS` after.
   */
  isReal(event: Event, button: Element): Promise<boolean>;
}

/** Guards against click-jacking: overlays and transparency pass every other test (measured in Chromium 156). Ends with `signal`. */
export function createVisibleClick(deps: {
  readonly window: Window & typeof globalThis;
  readonly now: () => number;
  readonly signal: AbortSignal;
}): VisibleClick {
  const { window, now, signal } = deps;
  const seenSince = new WeakMap<Element, number>();
  const options: VisibilityOptions = { threshold: 1, trackVisibility: true, delay: REPORT_DELAY_MS };
  const observer = new window.IntersectionObserver((entries: readonly VisibilityEntry[]) => {
    for (const { target, isVisible } of entries) {
      if (isVisible !== true) seenSince.delete(target);
      else if (!seenSince.has(target)) seenSince.set(target, now());
    }
  }, options);
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    watch: (button) => observer.observe(button),
    unwatch(button) {
      observer.unobserve(button);
      seenSince.delete(button);
    },
    async isReal(event, button) {
      const since = seenSince.get(button);
      if (!event.isTrusted || since === undefined || now() - since < SEEN_FOR_MS) return false;
      await new Promise((resolve) => window.setTimeout(resolve, SETTLE_MS));
      return !signal.aborted && seenSince.get(button) === since;
    },
  };
}
