import { z } from 'zod';
import { failed } from '@/lib/result';
import type { Answer } from './answers';
import { REQUESTS, type RequestInput, type RequestName } from './requests';
import { type Asker, type Sender, whoAsks } from './sender';

/** Who asks, narrowed to the context that the request is for. */
export type AskerOf<N extends RequestName> = Extract<Asker, { context: (typeof REQUESTS)[N]['from'] }>;

/** One function per request; a request without one is a type error. */
export type Handlers = {
  readonly [N in RequestName]: (input: RequestInput<N>, asker: AskerOf<N>) => Promise<Answer<N>>;
};

const envelope = z.strictObject({
  name: z.enum(Object.keys(REQUESTS) as [RequestName, ...RequestName[]]),
  input: z.unknown(),
});

/**
 * The worker's side of the protocol: a `runtime.onMessage` listener. Checks who asks, parses what is asked, dispatches.
 * Always answers with data: `request-refused` for a stranger or a malformed request, `unexpected` for a bug, which is reported
 * once, here.
 */
export function serve(
  handlers: Handlers,
  edge: { readonly own: { readonly id: string; readonly origin: string }; report(error: unknown): void },
): (message: unknown, sender: Sender) => Promise<Answer<RequestName>> {
  return async (message, sender) => {
    const asker = whoAsks(sender, edge.own);
    const request = envelope.safeParse(message);
    if (asker === null || !request.success) return failed({ kind: 'request-refused' });
    const { name } = request.data;
    if (REQUESTS[name].from !== asker.context) return failed({ kind: 'request-refused' });
    const input = REQUESTS[name].input.safeParse(request.data.input);
    if (!input.success) return failed({ kind: 'request-refused' });
    try {
      // The table's type ties each handler to its own input; the compiler cannot follow a name chosen at run time.
      const handle = handlers[name] as (input: unknown, asker: Asker) => Promise<Answer<RequestName>>;
      return await handle(input.data, asker);
    } catch (error) {
      edge.report(error);
      return failed({ kind: 'unexpected' });
    }
  };
}
