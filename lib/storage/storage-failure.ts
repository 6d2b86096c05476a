/**
 * `chrome.storage` did not do what it was asked to, because the disk is full or the profile damaged, or it was not asked since what
 * is to be stored is over its budget. Nothing was changed.
 */
export class StorageFailure extends Error {
  readonly kind: 'storage-unreadable' | 'storage-failed' | 'storage-full';

  constructor(kind: StorageFailure['kind'], cause: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/** For a `catch`: rejects with a failure of this kind, or with the one that it already is. */
export const failAs =
  (kind: StorageFailure['kind']) =>
  (cause: unknown): never => {
    if (cause instanceof StorageFailure) throw cause;
    throw new StorageFailure(kind, cause);
  };

/** Nothing was done of what was to be done together, and `cause` is why. */
export class NothingDone extends Error {
  constructor(cause: unknown) {
    super('Nothing was done.', { cause });
  }
}

/** Whatever the task rejects with, it had done nothing. */
export async function nothingDone<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    throw new NothingDone(cause);
  }
}
