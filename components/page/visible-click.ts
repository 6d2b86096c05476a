import { sleep } from '@/lib/sleep';
import type { Attention } from './attention';

/** How long a button must have been seen, in a window that has the focus, before a click on it counts, ms. */
export const SEEN_FOR_MS = 500;
/** An observer reports at most every 100 ms, so what covered the button just before a click is known later, ms. */
const REPORT_DELAY_MS = 100;
/** When what an observer saw at a moment is surely known, ms later. */
export const KNOWN_AFTER_MS = 2 * REPORT_DELAY_MS;
/** On a busy machine the reports that a click waits for come late; after this long it is asked for again, ms. */
const REPORTS_WITHIN_MS = 1_200;
const REPORT_POLL_MS = 50;
/** Several observers, each with a secret interval of its own, so that a page cannot show the button only at the moments of looking. */
const OBSERVERS = 3;
const BEAT_SPREAD_MS = 60;
/** A box may differ by this much between two measurements, px. */
const UNEVENNESS = 1;
/** The size that the design gives a button, px: higher where the user's colours put a border around it. */
const SIZE = { minHeight: 31, maxHeight: 37, minWidth: 32, maxWidth: 262 } as const;

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
interface Sight {
  readonly seen: boolean;
  readonly box: Box;
  /** Since when it is seen there. */
  readonly since: number;
  readonly reportedAt: number;
}

/** A press as it was when the pointer or key went down. */
interface Press {
  readonly at: number;
  readonly box: Box;
  readonly doubt: Doubt | null;
}

/** Why a click is refused: it may not be the user's click on what they saw, or it came too soon to know. */
export type Doubt = 'click-not-trusted' | 'click-again';

export interface VisibleClick {
  /** Starts watching a button. */
  watch(button: HTMLElement): void;
  unwatch(button: HTMLElement): void;
  /** Measures every button again: to be called when they may have moved or changed. */
  lookAgain(): void;
  /**
   * Why this click or key press may not be the user's own on a button that they saw; null for a trusted event on a button of
   * its own size, in the place where it was seen for `SEEN_FOR_MS`, with nothing over it and no opacity, filter or transform around
   * it until `KNOWN_AFTER_MS` after, in a window that had the focus all that time, on a page that was drawn all that time.
   */
  doubtOf(event: UIEvent, button: HTMLElement): Promise<Doubt | null>;
}

/** Guards against click-jacking: overlays and transparency pass every other test (measured in Chromium 156). Ends with `signal`. */
export function createVisibleClick(deps: {
  readonly window: Window & typeof globalThis;
  readonly attention: Attention;
  /** Whether the page shows what it draws as it is: no mask, zoom or other element around the control. */
  readonly isPlain: (button: HTMLElement) => boolean;
  /** The time of events, ms. */
  readonly clock: () => number;
  readonly random: () => number;
  readonly signal: AbortSignal;
}): VisibleClick {
  const { window, attention, isPlain, clock, signal } = deps;
  const watched = new Map<HTMLElement, AbortController>();
  const presses = new WeakMap<HTMLElement, Press>();
  const observers = Array.from({ length: OBSERVERS }, createObserver);

  function createObserver() {
    const sights = new WeakMap<Element, Sight>();
    const delay = REPORT_DELAY_MS + deps.random() * BEAT_SPREAD_MS;
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

  /** What every observer reported since `at`; what one of them still owes after `REPORTS_WITHIN_MS` stays as it was. */
  async function sightsAfter(at: number, button: HTMLElement) {
    await sleep(KNOWN_AFTER_MS, signal);
    while (!signal.aborted && clock() - at < REPORTS_WITHIN_MS) {
      if (sightsOf(button).every((sight) => isReportedAfter(at, sight))) break;
      await sleep(REPORT_POLL_MS, signal);
    }
    return sightsOf(button);
  }

  /** What speaks against a press at this moment, by what was known before it. */
  function doubtAt(at: number, button: HTMLElement, box: Box): Doubt | null {
    const sights = sightsOf(button);
    if (!isPlain(button) || !hasItsSize(box) || sights.some((sight) => sight?.seen === false))
      return 'click-not-trusted';
    const longSeen = sights.every(
      (sight) => sight !== undefined && at - sight.since >= SEEN_FOR_MS && isSameBox(sight.box, box),
    );
    const since = attention.since();
    return longSeen && since !== null && at - since >= SEEN_FOR_MS ? null : 'click-again';
  }

  function pressed({ timeStamp }: UIEvent, button: HTMLElement): Press {
    const at = clock();
    const box = button.getBoundingClientRect();
    // An event that comes late was aimed at an older picture of the page.
    const isLate = at - timeStamp > KNOWN_AFTER_MS;
    return { at, box, doubt: doubtAt(at, button, box) ?? (isLate ? 'click-again' : null) };
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
    async doubtOf(event, button) {
      // A key makes a click without a pointer.
      const press = event.detail > 0 ? presses.get(button) : pressed(event, button);
      if (!event.isTrusted || !press) return 'click-not-trusted';
      const at = clock();
      // The next frame of the page must show it as well.
      lookAgain();
      if (press.doubt) return press.doubt;
      const sights = await sightsAfter(at, button);
      if (signal.aborted || !isPlain(button) || sights.some((sight) => sight?.seen === false))
        return 'click-not-trusted';
      const stayed = sights.every((sight) => isReportedAfter(at, sight) && isSameBox(sight.box, press.box));
      const seenAllTheTime = sights.every((sight) => sight !== undefined && sight.since <= press.at - SEEN_FOR_MS);
      const frozen = attention.wasFrozen(press.at - SEEN_FOR_MS, clock());
      return stayed && seenAllTheTime && !frozen ? null : 'click-again';
    },
  };
}

const isReportedAfter = (at: number, sight: Sight | undefined): sight is Sight =>
  sight !== undefined && sight.reportedAt >= at;

const isSameBox = (one: Box, other: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) <= UNEVENNESS);

const hasItsSize = ({ width, height }: Box): boolean =>
  height >= SIZE.minHeight && height <= SIZE.maxHeight && width >= SIZE.minWidth && width <= SIZE.maxWidth;
