/** A fault that somebody might make: one edit of one source, and the tests of which at least one must fail with it. */
export interface PlantedFault {
  /** What the broken product does. */
  readonly fault: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly before: string;
  readonly after: string;
  readonly tests: readonly string[];
}

/** The source with the fault in it. Throws where the edit does not apply any more: then the fault is to be planted anew. */
export function withFault({ fault, file, before, after }: PlantedFault, source: string): string {
  const parts = source.split(before);
  if (parts.length !== 2) throw new Error(`"${fault}": ${parts.length - 1} places in ${file} read ${before}`);
  return parts.join(after);
}
