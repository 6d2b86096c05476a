const NAME = 'leaving';

/** Where the bodies of requests stand while they leave, one file each, in the extension's own private file system. */
export async function openLeavingFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(NAME, { create: true });
}

/** Removes what a worker that was stopped in the middle of a request left behind; for the start of the next one. */
export async function emptyLeavingFolder(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) if (name === NAME) await root.removeEntry(NAME, { recursive: true });
}
