/**
 * The API server's clock, from the `Date` header of its answers: a second clock, which the user cannot change.
 * `now` is UTC ms, carried forward by a monotonic timer; null before the first answer.
 */
export interface ServerClock {
  readonly fetch: typeof fetch;
  now(): number | null;
}

/**
 * Wraps a fetch so that every answer sets the clock, and is told by `heard`, with the ms by which it put right what was carried on until
 * then. `monotonic` is in ms and never goes back; it may stand while the computer sleeps.
 */
export function createServerClock(
  fetch: typeof globalThis.fetch,
  monotonic: () => number,
  heard: (putRight: number) => void = () => {},
): ServerClock {
  let offset: number | null = null;
  return {
    async fetch(input, init) {
      const response = await fetch(input, init);
      const date = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(date)) {
        const before = offset;
        offset = nearer(before, date - monotonic());
        heard(before === null ? 0 : Math.abs(offset - before));
      }
      return response;
    },
    now: () => (offset === null ? null : Math.floor(offset + monotonic())),
  };
}

/** The header has whole seconds, so a reading is up to a second too low: of those within a second of each other the highest is closest. */
const nearer = (known: number | null, read: number): number =>
  known !== null && known > read && known - read < 1_000 ? known : read;
