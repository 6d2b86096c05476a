// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LongTask } from '@/components/page/panel/attention';
import { createSightings, KNOWN_AFTER_MS, type Sightings } from '@/components/page/panel/sightings';
import { createVisibleClick, type DoubtOf, SEEN_FOR_MS } from '@/components/page/rest/visible-click';

interface Told {
  readonly target: Element;
  readonly isVisible?: boolean;
  readonly boundingClientRect: DOMRect;
}
type Tell = (entries: readonly Told[]) => void;

let button: HTMLButtonElement;
let stop: AbortController;
let tells: Tell[];
let options: { delay: number }[];
let sightings: Sightings;
let doubtOf: DoubtOf;
let box: DOMRect;
/** What the observers see of the button, each the same. */
let seen: boolean | undefined;
let focusedSince: number | null;
let tasks: readonly LongTask[];
let plain: boolean;

const report = (which: readonly Tell[] = tells) => {
  for (const tell of which) {
    const told = { target: button, boundingClientRect: box };
    tell([seen === undefined ? told : { ...told, isVisible: seen }]);
  }
};
const standAt = (where: DOMRect) => {
  box = where;
  report();
};
const see = (isVisible: boolean | undefined) => {
  seen = isVisible;
  report();
};
const made = <E extends Event>(event: E, isTrusted = true, lateBy = 0): E =>
  Object.defineProperties(event, { isTrusted: { value: isTrusted }, timeStamp: { value: Date.now() - lateBy } });
const press = (lateBy = 0) => button.dispatchEvent(made(new PointerEvent('pointerdown'), true, lateBy));
const decided = async (decision: Promise<unknown>) => {
  await vi.advanceTimersByTimeAsync(KNOWN_AFTER_MS);
  return decision;
};
const doubt = (event: UIEvent) => doubtOf(event, button, sightings.pressOf(event, button));
const click = (isTrusted = true) => doubt(made(new MouseEvent('click', { detail: 1 }), isTrusted));
const lookLong = () => vi.advanceTimersByTimeAsync(SEEN_FOR_MS);

beforeEach(async () => {
  vi.useFakeTimers();
  button = document.createElement('button');
  box = new DOMRect(24, 700, 120, 32);
  button.getBoundingClientRect = () => box;
  [tells, options, seen, tasks, plain, stop] = [[], [], true, [], true, new AbortController()];
  focusedSince = Date.now();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(
        private readonly tell: Tell,
        init: { delay: number },
      ) {
        tells.push(tell);
        options.push(init);
      }
      observe() {
        report([this.tell]);
      }
      unobserve() {}
      disconnect() {
        tells.splice(tells.indexOf(this.tell), 1);
      }
    },
  );
  const shared = {
    attention: { since: () => focusedSince, tasks: () => tasks },
    isPlain: () => plain,
    clock: Date.now,
    signal: stop.signal,
  };
  sightings = createSightings({ ...shared, window });
  doubtOf = createVisibleClick({ ...shared, sightings });
  sightings.watch(button);
  await lookLong();
});

afterEach(() => vi.useRealTimers());

test('it asks for real visibility of the whole button, at beats that no page can know', () => {
  for (const one of options) expect(one).toMatchObject({ trackVisibility: true, threshold: 1 });
  const delays = options.map(({ delay }) => delay);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(100);
  expect(new Set(delays).size).toBe(delays.length);
});

test('a trusted click on a button seen long enough is taken, by pointer and by key', async () => {
  press();
  expect(await decided(click())).toBeNull();
  expect(await decided(doubt(made(new KeyboardEvent('keydown'))))).toBeNull();
});

describe('not trusted', () => {
  test.each<[string, () => unknown]>([
    ['it was covered', () => see(false)],
    ['the browser cannot tell', () => see(undefined)],
    ['it has another size than the design gives it', () => standAt(new DOMRect(24, 700, 12, 3))],
    [
      'something around it changes how it is drawn',
      () => {
        plain = false;
      },
    ],
  ])('where %s', async (_, attack) => {
    attack();
    await lookLong();
    press();
    expect(await decided(click())).toBe('click-not-trusted');
  });

  test('where a script made the click, or nothing was pressed before it', async () => {
    expect(await decided(click())).toBe('click-not-trusted');
    press();
    expect(await decided(click(false))).toBe('click-not-trusted');
  });

  test('where the very next picture of the page does not show it', async () => {
    press();
    seen = false;
    expect(await decided(click())).toBe('click-not-trusted');
  });

  test('where one observer alone saw the cover', async () => {
    seen = false;
    report(tells.slice(-1));
    press();
    seen = true;
    expect(await decided(click())).toBe('click-not-trusted');
  });
});

describe('to be clicked again', () => {
  test.each<[string, () => unknown]>([
    ['it was covered a moment ago', () => ['', see(false), see(true)]],
    [
      'it has moved since it was seen',
      () => {
        box = new DOMRect(300, 20, 120, 32);
      },
    ],
    [
      'the window has only just come to the front',
      () => {
        focusedSince = Date.now();
      },
    ],
    [
      'the window has no focus',
      () => {
        focusedSince = null;
      },
    ],
    [
      'the page stood still',
      () => {
        tasks = [{ startTime: Date.now(), duration: 150 }];
      },
    ],
  ])('where %s', async (_, happen) => {
    happen();
    press();
    expect(await decided(click())).toBe('click-again');
  });

  test('where the event comes late, aimed at an older picture', async () => {
    press(KNOWN_AFTER_MS + 1);
    expect(await decided(click())).toBe('click-again');
  });

  test('where it moves between the press and the decision', async () => {
    press();
    const doubt = click();
    box = new DOMRect(300, 20, 120, 32);
    sightings.lookAgain();
    expect(await decided(doubt)).toBe('click-again');
  });

  test('where no picture of the page was drawn since', async () => {
    press();
    window.IntersectionObserver.prototype.observe = () => {};
    const doubt = click();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await doubt).toBe('click-again');
  });

  test('and the next click is taken, once it was seen long enough where it stands now', async () => {
    box = new DOMRect(300, 20, 120, 32);
    press();
    expect(await decided(click())).toBe('click-again');
    await lookLong();
    press();
    expect(await decided(click())).toBeNull();
  });
});

describe('on a busy machine, where the next picture comes late', () => {
  const clickAndReportLate = async (isVisible: boolean) => {
    press();
    const observe = window.IntersectionObserver.prototype.observe;
    window.IntersectionObserver.prototype.observe = () => {};
    const doubt = click();
    await vi.advanceTimersByTimeAsync(KNOWN_AFTER_MS + 400);
    window.IntersectionObserver.prototype.observe = observe;
    see(isVisible);
    await vi.advanceTimersByTimeAsync(KNOWN_AFTER_MS);
    return doubt;
  };

  test('it is waited for, and the click is taken', async () => {
    expect(await clickAndReportLate(true)).toBeNull();
  });

  test('it is waited for, and the click is not taken where it shows a cover', async () => {
    expect(await clickAndReportLate(false)).toBe('click-not-trusted');
  });
});

test('a look that finds it as it was takes nothing away', async () => {
  sightings.lookAgain();
  press();
  expect(await decided(click())).toBeNull();
});

test('a button no longer watched is forgotten', async () => {
  press();
  sightings.unwatch(button);
  expect(await decided(click())).toBe('click-not-trusted');
});

test('it stops observing with its signal', () => {
  stop.abort();
  expect(tells).toEqual([]);
});
