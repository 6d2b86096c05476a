/** The median of differences between pairs, with the interval that holds it in 95 of 100 resamplings. */
export interface Difference {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLINGS = 2_000;

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Compares measurements that were taken side by side, round by round. */
export const differenceOf = (ours: readonly number[], theirs: readonly number[], random: () => number): Difference => {
  const differences = ours.map((value, round) => value - theirs[round]!);
  const resampled = Array.from({ length: RESAMPLINGS }, () =>
    medianOf(differences.map(() => differences[Math.floor(random() * differences.length)]!)),
  ).sort((a, b) => a - b);
  return {
    median: medianOf(differences),
    low: resampled[Math.floor(RESAMPLINGS * 0.025)]!,
    high: resampled[Math.floor(RESAMPLINGS * 0.975)]!,
  };
};
