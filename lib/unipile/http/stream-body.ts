/** Small enough that the network asks for the next piece only when it can take it. */
const PIECE_BYTES = 64 * 1024;

/**
 * The shortest body that leaves. Chromium keeps the first 65,535 bytes of a stream, rounded up to whole reads of 16,375, and where
 * the connection dies it starts over with them. Once it has read more it gives up at once: it cannot send again what it did not
 * keep. With a shorter body it tries, and its network process crashes, and Kith's worker with it (156: each time where the end of
 * the stream comes after its last bytes, else now and then; never with this length).
 */
const SHORTEST_BYTES = 82_000;

/** What readers of each type leave unread: white space after JSON, and lines after the last boundary of a form. */
const FILLERS = { json: '  ', form: '\r\n' } as const;

/** A body as a stream, which leaves once and cannot be read again. */
export interface StreamBody {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** The media type; that of a form names its boundary. */
  readonly type: string;
  /** True where the network did not take all of the body: the request cannot have arrived whole. */
  isUnfinished(): boolean;
}

/** Puts JSON or a form into a stream; without either the body is an empty object. A form gets its boundary from the browser. */
export async function streamBody(body: string | FormData | null): Promise<StreamBody> {
  const whole = new Response(body ?? '{}');
  const isForm = body instanceof FormData;
  const bytes = filled(new Uint8Array(await whole.arrayBuffer()), FILLERS[isForm ? 'form' : 'json']);
  let taken = 0;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const piece = bytes.subarray(taken, taken + PIECE_BYTES);
        taken += piece.length;
        controller.enqueue(piece);
        if (taken === bytes.length) controller.close();
      },
    },
    // Nothing is taken before the network asks.
    { highWaterMark: 0 },
  );
  return {
    stream,
    type: (isForm && whole.headers.get('content-type')) || 'application/json',
    isUnfinished: () => taken < bytes.length,
  };
}

/** The bytes, followed by as much filler as the shortest body needs. */
function filled(bytes: Uint8Array<ArrayBuffer>, filler: string): Uint8Array<ArrayBuffer> {
  if (bytes.length >= SHORTEST_BYTES) return bytes;
  const all = new Uint8Array(SHORTEST_BYTES + (bytes.length % 2));
  all.set(bytes);
  all.set(new TextEncoder().encode(filler.repeat((all.length - bytes.length) / filler.length)), bytes.length);
  return all;
}
