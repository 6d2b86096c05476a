import { type PersonRef, parsePersonAddress, personKey, personRef, samePerson } from '@/lib/linkedin/person-address';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { PageWord } from '@/lib/protocol/messaging/request';
import { createAskAgain } from './ask-again';
import { guardInput } from './input-guard';
import type { Panel } from './panel/create-panel';
import type { ScriptMeeting } from './script-meeting';

/** How soon a page is looked at again if no event comes, ms; while it is being built, less often the older it is. */
const BUILT_WITHIN_MS = 10_000;
const CHECK_AT_ONCE_MS = 300;
const CHECK_BUILT_MS = 15_000;
/** The pause before the next look, as a fraction of the page's age. */
const PAUSE_BY_AGE = 1 / 2;

interface PageControlDeps {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly ask: Ask;
  /** What the worker has brought into this page so far. */
  readonly parts: ScriptMeeting['parts'];
  /** False once the extension was updated or removed under this page. */
  readonly alive: () => boolean;
  /** Calls `listener` with each word that the worker says to this page. */
  readonly onWord: (listener: (word: PageWord) => void) => void;
  readonly now: () => number;
  /** Ends all that is begun here; also aborted from here, where the extension is gone. */
  readonly life: AbortController;
}

/** One person's address, from arriving there to leaving. */
interface Route {
  readonly ref: PersonRef;
  readonly begunAt: number;
  readonly leaving: AbortController;
  readonly watch: MutationObserver;
  /** Null while the worker is asked, and where it has nothing to offer. */
  control: Panel | null;
  asking: boolean;
}

/**
 * Follows the page's address and has the control drawn while it is a person's, one control to a person. On every other page there
 * is no element, observer or timer, only listeners. To be called at document start, before the page's own key listeners.
 */
export function mountPageControl({ document, window, ask, parts, alive, onWord, now, life }: PageControlDeps): void {
  let route: Route | null = null;
  let timer = 0;
  let listens = false;
  let parsed: { readonly href: string; readonly ref: PersonRef | null } = { href: '', ref: null };
  const ended = life.signal;

  guardInput({
    window,
    host: () => route?.control?.host ?? null,
    onInput: (event) => route?.control?.onInput(event),
    signal: ended,
  });
  const listen = <E extends Event>(target: EventTarget, type: string, listener: (event: E) => void, capture = false) =>
    target.addEventListener(type, listener as EventListener, { capture, signal: ended });
  // Fires once the new address is set; `navigate` fires before that, with the old one (measured in Chromium 156).
  listen(window.navigation, 'currententrychange', check);
  // The page returns from the back/forward cache with this script as it was; at any other load this event adds nothing.
  listen(window, 'pageshow', ({ persisted }: PageTransitionEvent) => persisted && look());
  listen(document, 'DOMContentLoaded', check);
  listen(document, 'visibilitychange', look);
  // Coming back from the popup, where the same person may just have been invited.
  listen(window, 'focus', look);
  // A native modal fires only this event, which does not bubble; any other modal moves the focus into itself.
  listen(document, 'toggle', check, true);
  listen(document, 'focusin', check);
  listen(document, 'fullscreenchange', check);
  ended.addEventListener('abort', leave);
  check();

  function currentRef(): PersonRef | null {
    const { href } = window.location;
    if (href === parsed.href) return parsed.ref;
    const address = parsePersonAddress(href);
    parsed = { href, ref: address.kind === 'person' ? address.ref : null };
    return parsed.ref;
  }

  function isSeen(): boolean {
    return document.visibilityState === 'visible';
  }

  function check() {
    window.clearTimeout(timer);
    const ref = currentRef();
    if (route && !(ref && samePerson(ref, route.ref))) leave();
    if (!ref || !isSeen()) return;
    // Asked on people's pages alone: the first touch of Chrome's API costs a page 0.7 ms (Chromium 156).
    if (!alive()) return life.abort();
    if (route) route.control?.fitPage();
    else if (document.readyState !== 'loading') arrive(ref);
    plan();
  }

  /** A safety net beside the events: LinkedIn's older app in a frame may change the page without any. */
  function plan() {
    if (!route) return;
    const age = now() - route.begunAt;
    const building = Math.max(CHECK_AT_ONCE_MS, age * PAUSE_BY_AGE);
    timer = window.setTimeout(beat, age < BUILT_WITHIN_MS ? building : CHECK_BUILT_MS);
  }

  function beat() {
    check();
    route?.control?.tick();
  }

  function look() {
    beat();
    if (!route || !isSeen()) return;
    if (route.control) route.control.refresh();
    else void offer(route);
  }

  /** What is returned here would be an answer to the worker. */
  function hear(word: PageWord) {
    if (ended.aborted) return;
    if (word === 'look-again') look();
    else route?.control?.reach();
  }

  function arrive(ref: PersonRef) {
    // Here and not before: no other page touches Chrome's API.
    if (!listens) onWord(hear);
    listens = true;
    // Tells when the page takes the control out, and when the script of a newer version puts its own in.
    const watch = new window.MutationObserver(check);
    watch.observe(document.documentElement, { childList: true });
    route = { ref, begunAt: now(), leaving: new AbortController(), watch, control: null, asking: false };
    void offer(route);
  }

  function leave() {
    window.clearTimeout(timer);
    route?.watch.disconnect();
    route?.leaving.abort();
    route = null;
  }

  /** Asks what can be offered for the person; the script that draws it is brought only if there is something. */
  async function offer(here: Route) {
    if (here.asking) return;
    here.asking = true;
    const { ref, leaving } = here;
    const askAgain = createAskAgain(ask, leaving.signal);
    const glance = await askAgain('page.glance', {
      ref,
      name: null,
      title: document.title,
      bring: parts.panel ? [] : ['panel'],
    });
    here.asking = false;
    const create = parts.panel;
    if (!glance.ok || !create || leaving.signal.aborted) return;
    const isCurrent = () => {
      const current = currentRef();
      return current !== null && samePerson(current, ref);
    };
    const addresses = { parsePersonAddress, personKey, personRef };
    const { signal } = leaving;
    here.control = create({
      document,
      window,
      ask,
      askAgain,
      addresses,
      now,
      ref,
      isCurrent,
      glance: glance.value,
      parts,
      signal,
    });
  }
}
