import { z } from 'zod';
import { createStoredItem } from './stored-item';

const task = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('erase-everything') }),
  /** `upTo`: when it was asked for, UTC ms. What was sent later stays. */
  z.object({ kind: z.literal('erase-history'), accountId: z.string(), upTo: z.number() }),
  /** `file`: the id by which the file is kept meanwhile. */
  z.object({ kind: z.literal('take-over'), accountId: z.string(), file: z.string() }),
]);

/** Something of several steps, each of which may be done again. */
export type UnfinishedTask = z.infer<typeof task>;

/** The key of what is written down while everything is erased. */
export const UNFINISHED_KEY = 'unfinished';

/** What was begun and is not done yet. Written before the first step, so that the next worker goes on should this one die over it. */
export const unfinishedItem = createStoredItem<readonly UnfinishedTask[]>({
  area: 'local',
  key: UNFINISHED_KEY,
  budget: 'unfinished',
  version: 1,
  schema: z.array(task),
  initial: [],
  isNothing: (tasks) => tasks.length === 0,
});

/** What is left to do, in order: erasing everything takes all else along, and what was asked for twice is done once. */
export function leftToDo(tasks: readonly UnfinishedTask[]): readonly UnfinishedTask[] {
  const everything = tasks.find(({ kind }) => kind === 'erase-everything');
  if (everything) return [everything];
  return tasks.filter((one, index) => !tasks.some((other, at) => at !== index && covers(other, one, at > index)));
}

/** What is still to be done once this task is. */
export const withoutDone = (tasks: readonly UnfinishedTask[], done: UnfinishedTask): readonly UnfinishedTask[] =>
  tasks.filter((one) => !covers(done, one, true));

/** Whether doing one does the other as well; `orSame`: also where they are the same. */
function covers(one: UnfinishedTask, other: UnfinishedTask, orSame: boolean): boolean {
  if (one.kind === 'erase-everything') return orSame || other.kind !== 'erase-everything';
  if (one.kind === 'take-over') return orSame && other.kind === 'take-over' && one.file === other.file;
  if (other.kind !== 'erase-history' || one.accountId !== other.accountId) return false;
  return one.upTo > other.upTo || (orSame && one.upTo === other.upTo);
}
