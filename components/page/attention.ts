/** Long tasks of this total leave the page no time to be drawn, ms: what it shows is then older than what is clicked. */
const FROZEN = { oneTask: 150, tasks: 250 } as const;
/** Chrome names every task from this length on, ms. */
const REMEMBERED_MS = 5_000;

/** What can be known of whether the user could see the page as it is. Moments are those of events, ms. */
export interface Attention {
  /** Since when the window has had the focus and been visible without a break; null while it is not. */
  readonly since: () => number | null;
  /** Whether the page was frozen in that time, so that the screen showed an older picture of it. */
  readonly wasFrozen: (from: number, to: number) => boolean;
}

/** Watches the window's focus and the page's long tasks, until `signal` aborts. */
export function watchAttention(deps: {
  readonly window: Window & typeof globalThis;
  readonly clock: () => number;
  readonly signal: AbortSignal;
}): Attention {
  const { window, clock, signal } = deps;
  const { document } = window;
  const has = () => document.hasFocus() && document.visibilityState === 'visible';
  let since = has() ? clock() : null;
  let tasks: readonly { readonly startTime: number; readonly duration: number }[] = [];

  // When the focus moves into a frame of the page the window loses it, but the page does not.
  const look = () => {
    since = has() ? (since ?? clock()) : null;
  };
  window.addEventListener('focus', look, { signal });
  window.addEventListener('blur', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });

  const observer = new window.PerformanceObserver((list) => {
    tasks = [...tasks, ...list.getEntries()].filter(({ startTime }) => startTime > clock() - REMEMBERED_MS);
  });
  observer.observe({ type: 'longtask' });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    since: () => {
      look();
      return since;
    },
    wasFrozen(from, to) {
      const within = tasks.filter((task) => task.startTime + task.duration > from && task.startTime < to);
      const together = within.reduce((sum, { duration }) => sum + duration, 0);
      return together >= FROZEN.tasks || within.some(({ duration }) => duration >= FROZEN.oneTask);
    },
  };
}
