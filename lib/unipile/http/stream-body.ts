/** Small enough that the network asks for each chunk only when it is ready for it. */
const PIECE_BYTES = 64 * 1024;

/** A body as a stream, which leaves once and cannot be read again. */
export interface StreamBody {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** The media type of a form, with its boundary; null for anything else. */
  readonly type: string | null;
  /** True while the network has not taken the whole body: the request cannot have arrived complete. */
  isUnfinished(): boolean;
}

/** Puts a body into a stream; a form gets its boundary from the browser. Without a body the stream is empty. */
export async function streamBody(body: string | FormData | null): Promise<StreamBody> {
  const whole = new Response(body);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  let taken = 0;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const piece = bytes.subarray(taken, taken + PIECE_BYTES);
        taken += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        if (taken === bytes.length) controller.close();
      },
    },
    // Nothing is taken before the network asks.
    { highWaterMark: 0 },
  );
  return {
    stream,
    type: body instanceof FormData ? whole.headers.get('content-type') : null,
    isUnfinished: () => taken < bytes.length,
  };
}
