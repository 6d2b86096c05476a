/** Set only while an answer is being read, which takes no time. */
let heard: string[] | null = null;

/** To be told of a word that stands where the API has a list of its own, and is not of that list. */
export function hearNewer(word: string): void {
  heard?.push(word);
}

/** Reads an answer, with the words in it that are newer than this client. */
export function readHearing<T>(read: () => T): { readonly read: T; readonly newer: readonly string[] } {
  const before = heard;
  const newer: string[] = [];
  heard = newer;
  try {
    return { read: read(), newer };
  } finally {
    heard = before;
  }
}
