import type { Handlers } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredItem } from '@/lib/storage/stored-item';
import { createTimeLimit } from '@/lib/storage/time-limit';
import { leftToDo, type UnfinishedTask, withoutDone } from '@/lib/storage/unfinished-item';

/** How long requests wait for what is being finished, a full journal on a slow machine included. */
const FINISH_WAIT_MS = 20_000;

/** What does each kind of task. */
export type Steps = {
  readonly [K in UnfinishedTask['kind']]: (task: Extract<UnfinishedTask, { kind: K }>) => Promise<void>;
};

/** Does what takes several steps, so that it is finished by itself should the worker die over it. */
export interface Finisher {
  /**
   * Writes the task down, does it and crosses it out; `then` is what this worker still has to do before anything else is done. Where
   * it fails the next worker goes on with it. Callers must hold the lock of every journal that it changes.
   */
  run(task: UnfinishedTask, then?: () => Promise<void>): Promise<Result<null, Problem>>;
  /**
   * To be awaited before anything is done: resolves once what an earlier worker left, or this one is at, is over. To a problem where
   * everything is half erased and cannot be finished now: then nothing may be done.
   */
  open(): Promise<Problem | null>;
}

/** Begins with what an earlier worker left. */
export function createFinisher(deps: {
  readonly item: StoredItem<readonly UnfinishedTask[]>;
  readonly steps: Steps;
  report(error: unknown): void;
}): Finisher {
  const { item, steps, report } = deps;
  const within = createTimeLimit(FINISH_WAIT_MS);
  /** As stored; null before it was read. */
  let left: readonly UnfinishedTask[] | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };

  const writeDown = async (task: UnfinishedTask): Promise<void> => {
    try {
      left = await item.change((tasks) => [...tasks, task]);
    } catch (error) {
      left = null;
      left = await item.read();
      // Storage may have written it all the same: then the next worker would do it, whatever was done since.
      if (withoutDone(left, task).length === left.length) throw error;
    }
  };

  const carryOut = async (task: UnfinishedTask): Promise<void> => {
    // The compiler cannot follow that each kind has its own step.
    await (steps[task.kind] as (task: UnfinishedTask) => Promise<void>)(task);
    left = await item.change((tasks) => withoutDone(tasks, task));
  };

  const finish = () =>
    inTurn(async () => {
      left ??= await item.read();
      for (const task of leftToDo(left)) await carryOut(task).catch(report);
    });

  finish().catch(report);

  const isHalfErased = () => left?.some(({ kind }) => kind === 'erase-everything') ?? true;

  return {
    run: (task, then) =>
      inTurn(async () => {
        await writeDown(task);
        try {
          await carryOut(task);
          await then?.();
          return ok(null);
        } catch (error) {
          report(error);
          return failed({
            kind: 'erasing-unfinished',
            what: task.kind === 'erase-everything' ? 'everything' : 'history',
          });
        }
      }),
    async open() {
      await within(() => last).catch(() => undefined);
      // What hangs is waited for once; what failed is tried again, since nothing else may be done before.
      if (isHalfErased()) await within(finish).catch(report);
      if (left === null) left = await item.read();
      return isHalfErased() ? { kind: 'erasing-unfinished', what: 'everything' } : null;
    },
  };
}

type Handle = (input: object, asker: never) => Promise<Result<unknown, Problem>>;

/** Handlers that wait for what is to be finished, and do nothing where it cannot be. */
export function onceFinished(handlers: Handlers, open: Finisher['open']): Handlers {
  const waiting = Object.entries(handlers as Record<string, Handle>).map(([name, handle]) => {
    const handleOnceFinished: Handle = async (input, asker) => {
      const problem = await open();
      return problem ? failed(problem) : handle(input, asker);
    };
    return [name, handleOnceFinished];
  });
  return Object.fromEntries(waiting);
}
