interface LatestReadingDeps<Found> {
  /** Reads what is stored; null where there is nothing to read from, or that failed. */
  readonly read: () => Promise<Found | null>;
  readonly take: (found: Found) => void;
}

/**
 * Takes over what was stored from elsewhere, such as by another window. A reading that something newer has overtaken is dropped: what
 * overtook it reads again, or is written first.
 */
export function createLatestReading<Found>({ read, take }: LatestReadingDeps<Found>) {
  let writing = 0;
  /** Grows with whatever makes a reading that is still awaited an old one. */
  let moves = 0;
  /** Set while a change that was made elsewhere may not have been seen. */
  let missed = false;

  const look = async (): Promise<void> => {
    missed = true;
    if (writing > 0) return;
    moves += 1;
    const asked = moves;
    const found = await read();
    if (found === null || asked !== moves) return;
    missed = false;
    take(found);
  };

  return {
    look,
    /** Something was typed here that is newer than what is being read. */
    overtake: (): void => {
      moves += 1;
    },
    /** Nothing is read while something is on its way to where it is stored. */
    async during<Answer>(write: () => Promise<Answer>): Promise<Answer> {
      moves += 1;
      writing += 1;
      try {
        return await write();
      } finally {
        writing -= 1;
      }
    },
    isWriting: (): boolean => writing > 0,
    /** Looks for what may have been missed while something was written. */
    catchUp: (): void => {
      if (missed) void look();
    },
  };
}
