/** `chrome.storage` did not do what it was asked to, because the disk is full or the profile damaged. Nothing was changed. */
export class StorageFailure extends Error {
  readonly kind: 'storage-unreadable' | 'storage-failed';

  constructor(kind: StorageFailure['kind'], cause: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}
