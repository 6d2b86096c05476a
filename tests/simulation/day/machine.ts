import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';

/** Whose timers run out: a worker's that lives, or the world's around it. */
export interface Owner {
  readonly dead: boolean;
}

interface Due {
  readonly at: number;
  readonly owner: Owner | null;
  readonly run: () => void;
}

/**
 * A computer over a day: time passes when it is told to. Its clock may be wrong, and while it sleeps nothing on it happens: what was
 * due meanwhile comes all at once, late.
 */
export interface Machine {
  /** True time, UTC ms. */
  now(): number;
  /** What its clock shows, UTC ms. */
  shown(): number;
  /** Milliseconds that never go back, and stand still while it sleeps. */
  monotonic(): number;
  /** Runs something at a true time, and not once its owner is dead; returns what cancels it. */
  at(time: number, run: () => void, owner?: Owner): () => void;
  /** Resolves that much later. */
  wait(ms: number): Promise<void>;
  /** Sleeps from now on for so long. */
  sleep(ms: number): void;
  /** Sets its clock so far off true time. */
  setClock(offset: number): void;
  /** Forgets the timers of a worker that is dead. */
  forget(owner: Owner): void;
  /** How many timers of a worker wait. */
  timersOf(owner: Owner): number;
  runUntil(end: number): Promise<void>;
}

const nextTurn = setImmediate;
/** What is under way outside of any simulated time: databases, cryptography, the server. */
let underWay = 0;

/** Counts as under way until it is done. */
export const working = <T>(task: Promise<T>): Promise<T> => {
  underWay += 1;
  return task.finally(() => {
    underWay -= 1;
  });
};

/** Resolves once everything that takes no time has run. */
async function rest(): Promise<void> {
  for (let idle = 0; idle < 3; ) {
    await new Promise<void>((resolve) => nextTurn(resolve));
    idle = underWay === 0 ? idle + 1 : 0;
  }
}

const timers = new AsyncLocalStorage<{ readonly machine: Machine; readonly owner: Owner }>();

/** Runs code whose timers are those of a machine and end with their owner. */
export const onMachine = <T>(machine: Machine, owner: Owner, run: () => T): T => timers.run({ machine, owner }, run);

export function createMachine(start: number): Machine {
  let queue: Due[] = [];
  let now = start;
  let offset = 0;
  let sleepsUntil = 0;
  let slept = 0;

  const add = (due: Due) => {
    let from = 0;
    for (let to = queue.length; from < to; ) {
      const middle = (from + to) >> 1;
      if (queue[middle]!.at <= due.at) from = middle + 1;
      else to = middle;
    }
    queue.splice(from, 0, due);
  };
  const moveTo = (time: number) => {
    now = Math.max(now, time);
    vi.setSystemTime(now + offset);
  };

  vi.useFakeTimers({ toFake: ['Date'], now });
  const machine: Machine = {
    now: () => now,
    shown: () => now + offset,
    monotonic: () => now - start - slept,
    at(time, run, owner) {
      if (owner?.dead) return () => undefined;
      const due = { at: Math.max(now, time), owner: owner ?? null, run };
      add(due);
      return () => {
        const found = queue.indexOf(due);
        if (found >= 0) queue.splice(found, 1);
      };
    },
    wait: (ms) => new Promise((resolve) => void machine.at(now + ms, resolve)),
    sleep(ms) {
      sleepsUntil = now + ms;
      slept += ms;
    },
    setClock(to) {
      offset = to;
      moveTo(now);
    },
    forget(owner) {
      queue = queue.filter((due) => due.owner !== owner);
    },
    timersOf: (owner) => queue.filter((due) => due.owner === owner).length,
    async runUntil(end) {
      await rest();
      for (let due = queue[0]; due && due.at <= end; due = queue[0]) {
        queue.shift();
        moveTo(Math.max(due.at, sleepsUntil));
        due.run();
        await rest();
      }
      moveTo(end);
    },
  };
  return machine;
}

/** Gives what runs on a machine its timers in place of the real ones; everything else keeps those. To be called once. */
export function useMachineTime(): void {
  const real = { setTimeout, clearTimeout, setInterval, clearInterval, timeout: AbortSignal.timeout.bind(AbortSignal) };
  const cancels = new WeakMap<object, () => void>();
  const begin = (run: () => void, ms: number, again: boolean) => {
    const { machine, owner } = timers.getStore()!;
    const timer = {};
    const bound = AsyncLocalStorage.bind(run);
    const arm = () => {
      const ring = () => {
        if (again) arm();
        bound();
      };
      cancels.set(timer, machine.at(machine.now() + ms, ring, owner));
    };
    arm();
    return timer;
  };
  const end = (timer: unknown): boolean => {
    const cancel = typeof timer === 'object' && timer !== null ? cancels.get(timer) : undefined;
    cancel?.();
    return cancel !== undefined;
  };
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0, ...rest: unknown[]) =>
      timers.getStore() ? begin(run, ms, false) : real.setTimeout(run, ms, ...rest),
    setInterval: (run: () => void, ms = 0, ...rest: unknown[]) =>
      timers.getStore() ? begin(run, ms, true) : real.setInterval(run, ms, ...rest),
    clearTimeout: (timer: never) => void (end(timer) || real.clearTimeout(timer)),
    clearInterval: (timer: never) => void (end(timer) || real.clearInterval(timer)),
    setImmediate: (run: (...args: unknown[]) => void, ...args: unknown[]) => {
      underWay += 1;
      return nextTurn(() => {
        underWay -= 1;
        run(...args);
      });
    },
  });
  AbortSignal.timeout = (ms) => {
    if (!timers.getStore()) return real.timeout(ms);
    const controller = new AbortController();
    begin(() => controller.abort(new DOMException('The operation timed out.', 'TimeoutError')), ms, false);
    return controller.signal;
  };
  const { subtle } = crypto;
  for (const name of [
    'digest',
    'sign',
    'verify',
    'importKey',
    'exportKey',
    'generateKey',
    'encrypt',
    'decrypt',
  ] as const) {
    const run = subtle[name].bind(subtle) as (...args: unknown[]) => Promise<unknown>;
    Object.defineProperty(subtle, name, { value: (...args: unknown[]) => working(run(...args)) });
  }
}
