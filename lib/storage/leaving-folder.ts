const LEAVING = 'leaving';

/**
 * Removes the folder in which 0.1.0 put the bodies of requests while they left: a worker that was ended over one has left it there, and
 * nothing reads it any more. May be done again; rejects where the browser cannot remove it.
 */
export async function removeLeavingFolder(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) if (name === LEAVING) await root.removeEntry(LEAVING, { recursive: true });
}
