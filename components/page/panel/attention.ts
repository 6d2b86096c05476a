/** More tasks than fit into the seconds that count: Chrome names none that is shorter than 50 ms. */
const REMEMBERED = 99;

export interface LongTask {
  readonly startTime: number;
  readonly duration: number;
}

/** What can be known of whether the user could see the page as it is. Moments are those of events, ms. */
export interface Attention {
  /** Since when the window has had the focus and been visible without a break; null while it is not. */
  readonly since: () => number | null;
  /** The tasks of the last seconds that held the page up. */
  readonly tasks: () => readonly LongTask[];
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
  let tasks: readonly LongTask[] = [];

  // When the focus moves into a frame of the page the window loses it, but the page does not.
  const look = () => {
    since = has() ? (since ?? clock()) : null;
  };
  window.addEventListener('focus', look, { signal });
  window.addEventListener('blur', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });

  const observer = new window.PerformanceObserver((list) => {
    tasks = [...tasks, ...list.getEntries()].slice(-REMEMBERED);
  });
  observer.observe({ type: 'longtask' });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    since: () => {
      look();
      return since;
    },
    tasks: () => tasks,
  };
}
