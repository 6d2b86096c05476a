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
