import type { JournalStore } from '@/lib/outreach/journal/account-journal';
import type { SendApi, SendPorts } from '@/lib/outreach/sending/ports';
import { createSendEngine, type SendEngine } from '@/lib/outreach/sending/send-engine';
import { aroundRequest } from './around-request';
import { createMachine, type Machine } from './machine';
import type { VirtualTime } from './virtual-time';

/** The account of every history. */
export const ACCOUNT = 'account-1';

/** Named locks that the browser takes back from a worker that dies. */
interface Locks {
  hold<T>(owner: object, name: string, task: () => Promise<T>): Promise<T>;
  releaseAll(owner: object): void;
}

interface Waiting {
  readonly owner: object;
  start(): void;
}

export function createLocks(): Locks {
  const queues = new Map<string, Waiting[]>();
  const next = (name: string, done: Waiting) => {
    const queue = queues.get(name) ?? [];
    if (queue[0] !== done) return;
    queue.shift();
    queue[0]?.start();
  };
  return {
    hold: (owner, name, task) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        const waiting: Waiting = {
          owner,
          start: () =>
            void task()
              .then(resolve, reject)
              .finally(() => next(name, waiting)),
        };
        queue.push(waiting);
        if (queue.length === 1) waiting.start();
      }),
    releaseAll: (owner) => {
      for (const [name, queue] of queues) {
        const first = queue[0];
        queues.set(
          name,
          queue.filter((waiting) => waiting.owner !== owner),
        );
        if (first?.owner === owner) queues.get(name)?.[0]?.start();
      }
    },
  };
}

/** One life of the worker: an engine whose every contact with the outside can be its last. */
export interface WorkerLife {
  readonly engine: SendEngine;
  /** Resolves the person of a click, as the worker does before it asks the engine. */
  person(providerId: string): ReturnType<SendApi['person']>;
  /** How many times it was at a point where it could be killed. */
  points(): number;
  kill(): void;
  isDead(): boolean;
  /** To be awaited where this life could end; never resolves once it has. */
  survive(): Promise<never> | undefined;
}

interface LifeDeps {
  readonly time: VirtualTime;
  /** One that never stands still, where this is not said. */
  readonly machine?: Machine;
  readonly locks: Locks;
  readonly api: SendApi;
  readonly store: JournalStore;
  readonly ports: Pick<SendPorts, 'calendar' | 'settings' | 'now' | 'random' | 'newId'> &
    Partial<Pick<SendPorts, 'session' | 'serverNow'>>;
  /** Milliseconds that a storage call takes. */
  storeLatency(): number;
  /** The point (counted from 1) at which this life ends; 0 for none. */
  readonly killAt: number;
  /** Plants a bug between the engine and its ports. */
  readonly plant?: (ports: SendPorts) => SendPorts;
  onDeath(): void;
}

export function startLife(deps: LifeDeps): WorkerLife {
  const { time, locks, api, store } = deps;
  const machine = deps.machine ?? createMachine(time);
  const self = {};
  let dead = false;
  let points = 0;

  const kill = () => {
    if (dead) return;
    dead = true;
    locks.releaseAll(self);
    deps.onDeath();
  };
  /** A point where the worker can die. What a dead worker waits for never comes. */
  const survive = () => {
    points += 1;
    if (points === deps.killAt) kill();
    return dead ? new Promise<never>(() => {}) : undefined;
  };
  const wait = (ms: number) => new Promise<void>((resolve) => machine.after(ms, resolve));
  /** A call to the outside: it can end the life before it begins, under way, and before its answer is heard. */
  const call =
    <A extends unknown[], T>(run: (...args: A) => Promise<T>, latency: () => number = () => 0) =>
    async (...args: A): Promise<T> => {
      await survive();
      await wait(latency());
      await survive();
      try {
        return await run(...args);
      } finally {
        await (machine.awake() ?? undefined);
        await survive();
      }
    };

  const ports: SendPorts = {
    session: async () => 'session-1',
    isConnected: async () => true,
    uptime: machine.uptime,
    ...deps.ports,
    api: {
      person: call(api.person),
      prepare: call(aroundRequest(api.prepare, (request) => call(request))),
      sentInvitations: call(api.sentInvitations),
      newestSentInvitations: call(api.newestSentInvitations),
      receivedInvitations: call(api.receivedInvitations),
      relationsSince: call(api.relationsSince),
      messagesSince: call(api.messagesSince),
    },
    store: { load: call(store.load, deps.storeLatency), commit: call(store.commit, deps.storeLatency) },
    sleep: (ms, signal) =>
      new Promise<void>((resolve) => {
        machine.after(ms, resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      }).then(survive),
    repeat: (ms, run, signal) => {
      const next = () =>
        machine.after(ms, () => {
          if (dead || signal.aborted) return;
          run();
          next();
        });
      next();
    },
    lock: (name, task) => (dead ? new Promise(() => {}) : locks.hold(self, name, task)),
    onEntry: () => {},
  };
  const planted = deps.plant ? deps.plant(ports) : ports;
  return {
    engine: createSendEngine(planted),
    person: (providerId) => planted.api.person(ACCOUNT, { kind: 'provider-id', value: providerId }, { fresh: false }),
    points: () => points,
    kill,
    isDead: () => dead,
    survive,
  };
}
