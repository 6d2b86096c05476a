import { z } from 'zod';
import { once } from '@/lib/once';
import { createStoredItem } from './stored-item';

const task = once(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('erase-everything') }),
    /** `id`: of this erasing. What was sent since it began stays. */
    z.object({ kind: z.literal('erase-history'), accountId: z.string(), id: z.string() }),
    z.object({ kind: z.literal('end-practice'), accountId: z.string() }),
    /** `file`: the id by which the file is kept meanwhile. */
    z.object({ kind: z.literal('take-over'), accountId: z.string(), file: z.string() }),
  ]),
);

/** Something of several steps, each of which may be done again. */
export type UnfinishedTask = z.infer<ReturnType<typeof task>>;

/** The key of what is written down while everything is erased. */
export const UNFINISHED_KEY = 'unfinished';

/** What was begun and is not done yet. Written before the first step, so that the next worker goes on should this one die over it. */
export const unfinishedItem = createStoredItem<readonly UnfinishedTask[]>({
  area: 'local',
  key: UNFINISHED_KEY,
  budget: 'unfinished',
  version: 1,
  schema: () => z.array(task()),
  initial: [],
  isNothing: (tasks) => tasks.length === 0,
});

/** What is left to do, in order: erasing everything takes all else along, and erasing history what was begun before it. */
export function leftToDo(tasks: readonly UnfinishedTask[]): readonly UnfinishedTask[] {
  const everything = tasks.find(({ kind }) => kind === 'erase-everything');
  if (everything) return [everything];
  return tasks.filter((one, index) => !tasks.some((later, at) => at > index && takesAlong(later, one)));
}

/** What is still to be done once this task is. */
export function withoutDone(tasks: readonly UnfinishedTask[], done: UnfinishedTask): readonly UnfinishedTask[] {
  if (done.kind === 'erase-everything') return [];
  const at = tasks.findLastIndex((one) => isSame(one, done));
  return tasks.filter((one, index) => index > at || !(isSame(one, done) || takesAlong(done, one)));
}

/** Whether doing one does another that was begun before it: a file that is erased before it was taken over brings nothing back. */
function takesAlong(later: UnfinishedTask, earlier: UnfinishedTask): boolean {
  if (later.kind === 'erase-everything' || isSame(later, earlier)) return true;
  if (later.kind !== 'erase-history' || earlier.kind === 'erase-everything' || earlier.kind === 'end-practice')
    return false;
  return later.accountId === earlier.accountId;
}

function isSame(one: UnfinishedTask, other: UnfinishedTask): boolean {
  if (one.kind === 'erase-history' && other.kind === 'erase-history') return one.id === other.id;
  if (one.kind === 'take-over' && other.kind === 'take-over') return one.file === other.file;
  if (one.kind === 'end-practice' && other.kind === 'end-practice') return one.accountId === other.accountId;
  return one.kind === other.kind && one.kind === 'erase-everything';
}
