import type { Attention } from '@/components/page/panel/attention';
import { isSameBox, KNOWN_AFTER_MS, type Press, type Sight, type Sightings } from '@/components/page/panel/sightings';
import { sleep } from '@/lib/sleep';
import { wasFrozen } from './frozen';

/** How long a button must have been seen, in a window that has the focus, before a click on it counts, ms. */
export const SEEN_FOR_MS = 500;
/** On a busy machine the reports that a click waits for come late; after this long it is asked for again, ms. */
const REPORTS_WITHIN_MS = 1_200;
const REPORT_POLL_MS = 50;
/** The size that the design gives a button, px: higher where the user's colours put a border around it. */
const SIZE = { minHeight: 31, maxHeight: 37, minWidth: 32, maxWidth: 262 } as const;

/** Why a click is refused: it may not be the user's click on what they saw, or it came too soon to know. */
export type Doubt = 'click-not-trusted' | 'click-again';

/**
 * Why this click or key press may not be the user's own on a button that they saw; null for a trusted event on a button of
 * its own size, in the place where it was seen for `SEEN_FOR_MS`, with nothing over it and no opacity, filter or transform around
 * it until `KNOWN_AFTER_MS` after, in a window that had the focus all that time, on a page that was drawn all that time.
 */
export type DoubtOf = (event: UIEvent, button: HTMLElement, press: Press | undefined) => Promise<Doubt | null>;

/** Guards against click-jacking: overlays and transparency pass every other test (measured in Chromium 156). Ends with `signal`. */
export function createVisibleClick(deps: {
  readonly sightings: Sightings;
  readonly attention: Attention;
  readonly isPlain: (button: HTMLElement) => boolean;
  /** The time of events, ms. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}): DoubtOf {
  const { sightings, attention, isPlain, clock, signal } = deps;

  /** What every observer reported since `at`; what one of them still owes after `REPORTS_WITHIN_MS` stays as it was. */
  async function sightsAfter(at: number, button: HTMLElement) {
    await sleep(KNOWN_AFTER_MS, signal);
    while (!signal.aborted && clock() - at < REPORTS_WITHIN_MS) {
      if (sightings.of(button).every((sight) => isReportedAfter(at, sight))) break;
      await sleep(REPORT_POLL_MS, signal);
    }
    return sightings.of(button);
  }

  return async (event, button, press) => {
    if (!event.isTrusted || !press) return 'click-not-trusted';
    const at = clock();
    // The next frame of the page must show it as well.
    sightings.lookAgain();
    const doubt = doubtAt(press);
    if (doubt) return doubt;
    const sights = await sightsAfter(at, button);
    if (signal.aborted || !isPlain(button) || sights.some((sight) => sight?.seen === false)) return 'click-not-trusted';
    const stayed = sights.every((sight) => isReportedAfter(at, sight) && isSameBox(sight.box, press.box));
    const seenAllTheTime = sights.every((sight) => sight !== undefined && sight.since <= press.at - SEEN_FOR_MS);
    const frozen = wasFrozen(attention.tasks(), press.at - SEEN_FOR_MS, clock());
    return stayed && seenAllTheTime && !frozen ? null : 'click-again';
  };
}

/** What speaks against a press by what was known before it. */
function doubtAt({ at, box, late, sights, focusedSince, plain }: Press): Doubt | null {
  if (!plain || !hasItsSize(box) || sights.some((sight) => sight?.seen === false)) return 'click-not-trusted';
  const longSeen = sights.every(
    (sight) => sight !== undefined && at - sight.since >= SEEN_FOR_MS && isSameBox(sight.box, box),
  );
  return longSeen && focusedSince !== null && at - focusedSince >= SEEN_FOR_MS && !late ? null : 'click-again';
}

const isReportedAfter = (at: number, sight: Sight | undefined): sight is Sight =>
  sight !== undefined && sight.reportedAt >= at;

const hasItsSize = ({ width, height }: DOMRectReadOnly): boolean =>
  height >= SIZE.minHeight && height <= SIZE.maxHeight && width >= SIZE.minWidth && width <= SIZE.maxWidth;
