import type { Counted } from './limits';
import type { QuotaLine } from './quota-view';

type Figures = Pick<QuotaLine, 'counted' | 'used' | 'max' | 'nextFreeAt'>;

/** Whether no place is left at `now` (UTC ms): a line that was counted earlier is full until its next place has come. */
export const isFull = ({ used, max, nextFreeAt }: Omit<Figures, 'counted'>, now: number): boolean =>
  used >= max && (nextFreeAt === null || nextFreeAt > now);

/**
 * The one line that decides whether any of what is counted may be sent at `now` (UTC ms), for every surface to name: of full ones the
 * one that frees last, else the one with the fewest places left, and of equals the first.
 */
export function bindingLine<L extends Figures>(
  lines: readonly L[],
  counted: readonly Counted[],
  now: number,
): L | null {
  return lines
    .filter((line) => counted.includes(line.counted))
    .reduce<L | null>((binding, line) => (binding && !bindsMore(line, binding, now) ? binding : line), null);
}

function bindsMore(one: Figures, other: Figures, now: number): boolean {
  const full = isFull(one, now);
  if (full !== isFull(other, now)) return full;
  return full ? freesAt(one) > freesAt(other) : left(one) < left(other);
}

const freesAt = ({ nextFreeAt }: Figures) => nextFreeAt ?? Number.POSITIVE_INFINITY;
const left = ({ used, max }: Figures) => max - used;
