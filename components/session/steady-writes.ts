/**
 * Writes what is typed as it is typed: the first change at once, and whatever came since as soon as that is answered, so that nobody has to
 * pause for it. `write` begins to write all that is unwritten, and answers whether it was; null where nothing is.
 */
export function createSteadyWrites(write: () => Promise<boolean> | null) {
  const underWay = new Set<Promise<boolean>>();
  let more = false;

  const begin = (): void => {
    more = false;
    const writing = write();
    if (writing === null) return;
    underWay.add(writing);
    void writing.then(() => {
      underWay.delete(writing);
      if (more && underWay.size === 0) begin();
    });
  };

  return {
    /** Something has changed: one write at a time. */
    soon(): void {
      if (underWay.size > 0) more = true;
      else begin();
    },
    /** Has all written that is unwritten, whatever is on its way, and answers whether all of it was. */
    async now(): Promise<boolean> {
      begin();
      return underWay.size === 0 || (await Promise.all(underWay)).every(Boolean);
    },
  };
}
