/** One edit of one source. */
export interface SourceEdit {
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly before: string;
  readonly after: string;
}

/** A fault that somebody might make, and the tests of which at least one must fail with it. */
export interface PlantedFault extends SourceEdit {
  /** What the broken product does. */
  readonly fault: string;
  readonly tests: readonly string[];
}

/** The source after the edit. Throws where it does not apply any more: then the fault is to be planted anew. */
export function edited({ file, before, after }: SourceEdit, source: string): string {
  const parts = source.split(before);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} places in ${file} read ${before}`);
  return parts.join(after);
}
