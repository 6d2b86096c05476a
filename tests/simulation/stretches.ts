/** The seeds from `first` on in stretches of at most `length`, each from and to a seed: a test has a time limit, however many histories are asked for. */
export const stretches = (first: number, seeds: number, length: number): readonly (readonly [number, number])[] =>
  Array.from({ length: Math.ceil(seeds / length) }, (_, index) => {
    const from = first + index * length;
    return [from, Math.min(from + length, first + seeds) - 1] as const;
  });
