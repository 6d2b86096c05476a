import { type PersonRef, parsePersonAddress, samePerson } from '@/lib/linkedin/person-address';
import type { Ask } from '@/lib/protocol/ask';
import { type Control, createControl } from './create-control';
import { guardKeys } from './key-guard';

/** The belt beside the navigation events, ms: LinkedIn's older app in a frame may change the address by its own means. */
const CHECK_EVERY_MS = 1_000;

interface PageControlDeps {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly ask: Ask;
  /** False once the extension was updated or removed under this page. */
  readonly alive: () => boolean;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/**
 * Shows the control while the page's address is a person's, one control to a person; on every other page there is no element,
 * observer or timer, only listeners. To be called at document start, before the page's own key listeners.
 */
export function mountPageControl({ document, window, ask, alive, now, signal }: PageControlDeps): void {
  let route: { readonly ref: PersonRef; readonly control: Control; readonly end: () => void } | null = null;
  const stop = new AbortController();
  const ended = AbortSignal.any([signal, stop.signal]);

  guardKeys({
    window,
    host: () => route?.control.host() ?? null,
    onKeyDown: (event) => route?.control.onKeyDown(event),
    signal: ended,
  });
  const listen = (target: EventTarget, type: string, listener: () => void, capture = false) =>
    target.addEventListener(type, listener, { capture, signal: ended });
  // Fires once the new address stands; `navigate` comes before, with the old one (measured in Chromium 156).
  listen(window.navigation, 'currententrychange', check);
  listen(window, 'pageshow', check);
  listen(document, 'DOMContentLoaded', check);
  listen(document, 'visibilitychange', look);
  // Coming back from the popup, where the same person may just have been invited.
  listen(window, 'focus', look);
  // A native modal opens without any event but this one, which does not bubble.
  listen(document, 'toggle', check, true);
  listen(document, 'fullscreenchange', check);
  ended.addEventListener('abort', () => route?.end());
  check();

  function currentRef(): PersonRef | null {
    const address = parsePersonAddress(window.location.href);
    return address.kind === 'person' ? address.ref : null;
  }

  function check() {
    const ref = currentRef();
    if (route && !(ref && samePerson(ref, route.ref))) {
      route.end();
      route = null;
    }
    if (!alive()) {
      if (!route?.control.orphan()) stop.abort();
    } else if (route) route.control.tick();
    else if (ref && document.readyState !== 'loading' && document.visibilityState === 'visible') route = begin(ref);
  }

  function look() {
    check();
    if (document.visibilityState === 'visible') void route?.control.refresh();
  }

  function begin(ref: PersonRef) {
    const ending = new AbortController();
    const isCurrent = () => {
      const current = currentRef();
      return current !== null && samePerson(current, ref);
    };
    const control = createControl({ document, window, ask, now, ref, isCurrent, signal: ending.signal });
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') check();
    }, CHECK_EVERY_MS);
    const end = () => {
      window.clearInterval(timer);
      ending.abort();
    };
    return { ref, control, end };
  }
}
