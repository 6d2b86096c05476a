/** IndexedDB answers within milliseconds, or hangs: behind a damaged file, a full disk, a transaction that never ends. */
export const DATABASE_WAIT_MS = 3_000;

/** Runs tasks that may hang. While one hangs the next are refused at once, so that many together wait no longer than one. */
export type TimeLimit = <T>(task: () => Promise<T>) => Promise<T>;

/** Rejects when a task takes longer than `ms`; the task itself goes on. */
export function createTimeLimit(ms: number): TimeLimit {
  let hanging = 0;
  return async (task) => {
    if (hanging > 0) throw new Error('The database does not answer.');
    const { promise, reject } = Promise.withResolvers<never>();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      hanging += 1;
      reject(new Error(`The database has not answered for ${ms} ms.`));
    }, ms);
    const running = task().finally(() => {
      clearTimeout(timer);
      if (late) hanging -= 1;
    });
    running.catch(() => undefined);
    return Promise.race([running, promise]);
  };
}
