import type { Handlers } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import { NothingDone, StorageFailure } from '@/lib/storage/storage-failure';
import type { StoredItem } from '@/lib/storage/stored-item';
import { createTimeLimit } from '@/lib/storage/time-limit';
import { leftToDo, type UnfinishedTask, withoutDone } from '@/lib/storage/unfinished-item';
import type { WithJournals } from './with-journals';

/** How long requests wait for what is being finished, a full journal on a slow machine included. */
const FINISH_WAIT_MS = 20_000;

/** What is said of a task that is left to the next worker. */
const UNFINISHED = {
  'erase-everything': { kind: 'erasing-unfinished', what: 'everything' },
  'erase-history': { kind: 'erasing-unfinished', what: 'history' },
  'end-practice': { kind: 'erasing-unfinished', what: 'history' },
  'take-over': { kind: 'import-unfinished' },
} as const satisfies Record<UnfinishedTask['kind'], Problem>;

/** What does each kind of task. A step that rejects with `NothingDone` is given up; any other is left to the next worker. */
export type Steps = {
  readonly [K in UnfinishedTask['kind']]: (task: Extract<UnfinishedTask, { kind: K }>) => Promise<void>;
};

/** Does what takes several steps, so that it is finished by itself should the worker die over it. */
export interface Finisher {
  /**
   * Writes the task down that `begin` decides on, does it and crosses it out, while no journal of these accounts changes; `then` is
   * what this worker still has to do before anything else is done. Where it fails the next worker goes on with it. Rejects where the
   * task could not be written down: then it was not begun.
   */
  run(
    accountIds: readonly string[],
    begin: () => Promise<Result<UnfinishedTask, Problem>>,
    then?: () => Promise<void>,
  ): Promise<Result<null, Problem>>;
  /**
   * To be awaited before anything is done: resolves once what an earlier worker left, or this one is at, is over. To a problem where
   * everything is half erased and cannot be finished now: then nothing may be done. A file that this worker takes over holds nothing up:
   * its journals stand still by their locks, and what only looks finds them as they were.
   */
  open(): Promise<Problem | null>;
}

/** Begins with what an earlier worker left. */
export function createFinisher(deps: {
  readonly item: StoredItem<readonly UnfinishedTask[]>;
  readonly steps: Steps;
  readonly withJournals: WithJournals;
  report(error: unknown): void;
}): Finisher {
  const { item, steps, withJournals, report } = deps;
  const within = createTimeLimit(FINISH_WAIT_MS);
  /** As stored; null before it was read. */
  let left: readonly UnfinishedTask[] | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** What is asked waits for this. */
  let held: Promise<unknown> = last;

  const inTurn = <T>(task: (letIn: () => void) => Promise<T>): Promise<T> => {
    const { promise, resolve: letIn } = Promise.withResolvers<void>();
    const done = last.then(() => task(letIn));
    last = done.catch(() => undefined);
    held = Promise.all([held, Promise.race([promise, last])]);
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
    const step = steps[task.kind] as (task: UnfinishedTask) => Promise<void>;
    const givenUp = await step(task).catch((error: unknown) => {
      if (error instanceof NothingDone) return error;
      throw error;
    });
    left = await item.change((tasks) => withoutDone(tasks, task));
    if (givenUp) throw givenUp;
  };

  const finish = () =>
    inTurn(async () => {
      left ??= await item.read();
      for (const task of leftToDo(left)) await withJournals(lockedAgain(task), () => carryOut(task)).catch(report);
    });

  finish().catch(report);

  const undertake = async (
    begin: () => Promise<Result<UnfinishedTask, Problem>>,
    then: (() => Promise<void>) | undefined,
    letIn: () => void,
  ): Promise<Result<null, Problem>> => {
    const begun = await begin();
    if (!begun.ok) return begun;
    const task = begun.value;
    await writeDown(task);
    if (task.kind === 'take-over') letIn();
    try {
      await carryOut(task);
      await then?.();
      return ok(null);
    } catch (error) {
      report(error);
      if (!(error instanceof NothingDone)) return failed(UNFINISHED[task.kind]);
      if (task.kind === 'erase-history') return failed({ kind: 'erasing-unfinished', what: 'nothing' });
      return failed({ kind: error.cause instanceof StorageFailure ? error.cause.kind : 'storage-failed' });
    }
  };

  const isHalfErased = () => left?.some(({ kind }) => kind === 'erase-everything') ?? true;

  return {
    run: (accountIds, begin, then) =>
      // The locks are taken within the turn, as they are after a start: the other way about the two would wait for each other.
      inTurn((letIn) => withJournals(accountIds, () => undertake(begin, then, letIn))),
    async open() {
      await within(() => held).catch(() => undefined);
      // What hangs is waited for once; what failed is tried again, since nothing else may be done before.
      if (isHalfErased()) await within(finish).catch(report);
      if (left === null) left = await item.read();
      return isHalfErased() ? UNFINISHED['erase-everything'] : null;
    },
  };
}

/**
 * Whose journals may not change while a next worker goes on. Requests wait for it, though not for ever: a large file on a slow machine
 * may outlast them. While everything is half erased nothing is done at all, and erasing history may hang over a database, which stops no send.
 */
const lockedAgain = (task: UnfinishedTask): readonly string[] => (task.kind === 'take-over' ? [task.accountId] : []);

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
