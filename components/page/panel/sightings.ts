import type { Attention } from './attention';

/** An observer reports at most every 100 ms, so what covered the button just before a click is known later, ms. */
const REPORT_DELAY_MS = 100;
/** When what an observer saw at a moment is surely known, ms later. */
export const KNOWN_AFTER_MS = 2 * REPORT_DELAY_MS;
/** Several observers, each with a secret interval of its own, so that a page cannot show the button only at the moments of looking. */
const OBSERVERS = [1, 2, 3];
const BEAT_SPREAD_MS = 60;
/** A box may differ by this much between two measurements, px. */
const UNEVENNESS = 1;

/** IntersectionObserver v2 (Chrome), not in TypeScript's DOM library. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

type Box = Pick<DOMRectReadOnly, 'x' | 'y' | 'width' | 'height'>;

/** What one observer last said of a button. */
export interface Sight {
  readonly seen: boolean;
  readonly box: Box;
  /** Since when it is seen there. */
  readonly since: number;
  readonly reportedAt: number;
}

/** A press as it was when the pointer or key went down, and all that was known then. */
export interface Press {
  readonly at: number;
  readonly box: DOMRectReadOnly;
  /** The event came late, so it was aimed at an older picture of the page. */
  readonly late: boolean;
  /** What each observer had said. */
  readonly sights: readonly (Sight | undefined)[];
  /** Since when the window had had the focus. */
  readonly focusedSince: number | null;
  /** Whether the page showed what it draws as it is. */
  readonly plain: boolean;
}

/** What is seen of buttons, written down from the moment they are drawn; what is made of it is decided by `visible-click.ts`. */
export interface Sightings {
  /** Starts watching a button. */
  watch(button: HTMLElement): void;
  unwatch(button: HTMLElement): void;
  /** Measures every button again: to be called when they may have moved or changed. */
  lookAgain(): void;
  /** What each observer said last. */
  of(button: HTMLElement): Press['sights'];
  /** The press that made this click; a key makes one without a pointer. Undefined where nothing was pressed before it. */
  pressOf(event: UIEvent, button: HTMLElement): Press | undefined;
}

/** Ends with `signal`. */
export function createSightings(deps: {
  readonly window: Window & typeof globalThis;
  readonly attention: Attention;
  /** Whether the page shows what it draws as it is: no mask, zoom or other element around the control. */
  readonly isPlain: (button: HTMLElement) => boolean;
  /** The time of events, ms. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}): Sightings {
  const { window, attention, isPlain, clock, signal } = deps;
  const watched = new Map<HTMLElement, AbortController>();
  const presses = new WeakMap<HTMLElement, Press>();
  const observers = OBSERVERS.map(createObserver);

  function createObserver() {
    const sights = new WeakMap<Element, Sight>();
    const delay = REPORT_DELAY_MS + Math.random() * BEAT_SPREAD_MS;
    const options: VisibilityOptions = { threshold: 1, trackVisibility: true, delay };
    const observer = new window.IntersectionObserver((entries: readonly VisibilityEntry[]) => {
      const at = clock();
      for (const { target, isVisible, boundingClientRect: box } of entries) {
        const before = sights.get(target);
        const stays = before?.seen === true && isVisible === true && isSameBox(before.box, box);
        sights.set(target, { seen: isVisible === true, box, since: stays ? before.since : at, reportedAt: at });
      }
    }, options);
    signal.addEventListener('abort', () => observer.disconnect());
    return { observer, sights };
  }

  const lookAgain = () => {
    for (const button of watched.keys()) {
      for (const { observer } of observers) {
        observer.unobserve(button);
        observer.observe(button);
      }
    }
  };
  window.addEventListener('resize', lookAgain, { signal });
  window.document.addEventListener('scrollend', lookAgain, { signal, capture: true });

  const sightsOf = (button: HTMLElement) => observers.map(({ sights }) => sights.get(button));

  function pressed({ timeStamp }: UIEvent, button: HTMLElement): Press {
    const at = clock();
    return {
      at,
      box: button.getBoundingClientRect(),
      late: at - timeStamp > KNOWN_AFTER_MS,
      sights: sightsOf(button),
      focusedSince: attention.since(),
      plain: isPlain(button),
    };
  }

  return {
    watch(button) {
      const gone = new AbortController();
      watched.set(button, gone);
      const press = (event: PointerEvent) => event.isTrusted && presses.set(button, pressed(event, button));
      button.addEventListener('pointerdown', press, { signal: gone.signal });
      for (const { observer } of observers) observer.observe(button);
    },
    unwatch(button) {
      watched.get(button)?.abort();
      watched.delete(button);
      presses.delete(button);
      for (const { observer, sights } of observers) {
        observer.unobserve(button);
        sights.delete(button);
      }
    },
    lookAgain,
    of: sightsOf,
    pressOf: (event, button) => (event.detail > 0 ? presses.get(button) : pressed(event, button)),
  };
}

/** Whether two measurements are of a box that has not moved. */
export const isSameBox = (one: Box, other: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) <= UNEVENNESS);
