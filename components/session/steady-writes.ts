/**
 * Writes what is typed as it is typed, and waits for no answer: a popup that a click on the page closes is gone before anything else runs in
 * it, so what is typed has to be on its way to the worker in the task in which it is typed. `write` begins to write all that is unwritten;
 * null where nothing is.
 */
export function createSteadyWrites(write: () => Promise<unknown> | null) {
  const underWay = new Set<Promise<unknown>>();

  const begin = (): void => {
    const writing = write();
    if (writing === null) return;
    underWay.add(writing);
    void writing.then(() => underWay.delete(writing));
  };

  return {
    /** Something has changed. */
    begin,
    /** Has all written that is unwritten, and waits for all that is on its way. */
    async finish(): Promise<void> {
      begin();
      await Promise.all(underWay);
    },
  };
}
