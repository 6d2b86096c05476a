import type { VirtualTime } from './virtual-time';

/** A stretch in which the machine stands still: asleep with its lid shut, or with all of the browser stopped. `at` is true time. */
export interface Nap {
  readonly at: number;
  readonly ms: number;
  /** Whether the monotonic timer goes on meanwhile, as on Windows or under a stopped browser; in the sleep of other machines it stands. */
  readonly counts: boolean;
}

/** The machine that a worker runs on: nothing runs while it stands still, and what was due meanwhile runs once it goes on. */
export interface Machine {
  /** What its monotonic timer shows, ms. */
  uptime(): number;
  /** Calls back after `ms` of its own timer. */
  after(ms: number, run: () => void): void;
  /** Resolves once it runs; null where it does. */
  awake(): Promise<void> | null;
}

/** `naps` in their order, of which no two overlap. */
export function createMachine(time: VirtualTime, naps: readonly Nap[] = []): Machine {
  const endOf = ({ at, ms }: Nap) => at + ms;
  const napNow = () => naps.find((nap) => nap.at <= time.now() && time.now() < endOf(nap));
  const dueAfter = (ms: number) => {
    let due = time.now() + Math.max(0, ms);
    for (const nap of naps) {
      if (endOf(nap) <= time.now() || nap.at > due) continue;
      due = nap.counts ? Math.max(due, endOf(nap)) : due + endOf(nap) - Math.max(nap.at, time.now());
    }
    return due;
  };
  return {
    uptime: () => {
      const stood = naps
        .filter(({ counts }) => !counts)
        .map((nap) => Math.max(0, Math.min(time.now(), endOf(nap)) - nap.at));
      return time.now() - stood.reduce((sum, ms) => sum + ms, 0);
    },
    after: (ms, run) => time.after(dueAfter(ms) - time.now(), run),
    awake: () => {
      const nap = napNow();
      return nap ? new Promise((resolve) => time.after(endOf(nap) - time.now(), resolve)) : null;
    },
  };
}
