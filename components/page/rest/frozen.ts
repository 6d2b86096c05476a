import type { LongTask } from '@/components/page/panel/attention';

/** Long tasks of this total leave the page no time to be drawn, ms: what it shows is then older than what is clicked. */
const FROZEN = { oneTask: 150, tasks: 250 } as const;

/** Whether the page was frozen between two moments, ms, so that the screen showed an older picture of it. */
export function wasFrozen(tasks: readonly LongTask[], from: number, to: number): boolean {
  const within = tasks.filter((task) => task.startTime + task.duration > from && task.startTime < to);
  const together = within.reduce((sum, { duration }) => sum + duration, 0);
  return together >= FROZEN.tasks || within.some(({ duration }) => duration >= FROZEN.oneTask);
}
