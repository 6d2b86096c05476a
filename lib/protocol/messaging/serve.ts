import { z } from 'zod';
import { once } from '@/lib/once';
import type { ToldClock } from '@/lib/own-clock';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';
import { REQUESTS, type RequestInput, type RequestName } from '@/lib/protocol/requests';
import { failed } from '@/lib/result';
import { id, MAX_TEXT, type RequestForm } from './request';
import { type Asker, type Sender, whoAsks } from './sender';

/** Who asks, narrowed to the context that the request is for. */
export type AskerOf<N extends RequestName> = Extract<Asker, { context: (typeof REQUESTS)[N]['from'] }>;

/** One function per request; a request without one is a type error. */
export type Handlers = {
  readonly [N in RequestName]: (input: RequestInput<N>, asker: AskerOf<N>) => Promise<Answer<N>>;
};

/** The handlers of one room's table of requests. */
export type HandlersOf<T> = Pick<Handlers, Extract<keyof T, RequestName>>;

const envelope = once(() =>
  z.strictObject({
    name: z.custom<RequestName>((name) => typeof name === 'string' && Object.hasOwn(REQUESTS, name)),
    input: z.unknown(),
    /** The account that the surface shows. */
    as: id.optional(),
  }),
);

/**
 * The worker's side of the protocol: a `runtime.onMessage` listener. Checks who asks, parses what is asked, dispatches.
 * Always answers with data: `request-refused` for a stranger or a malformed request, `text-too-long` for one whose text is longer than any, and `account-changed` where the surface shows
 * another account than the active one. What a handler throws is reported here, once, and answered with its known problem, or with
 * `unexpected`.
 */
export function serve(
  handlers: Handlers,
  edge: {
    readonly own: { readonly id: string; readonly origin: string };
    report(error: unknown): void;
    /** The active account; null where there is none. */
    accountId?(): Promise<string | null>;
    /** The time as the worker counts it: told with each answer to Kith's own windows, which hold moments of it. */
    clock?(): ToldClock;
    /** The problem that a thrown error stands for; null for a bug. */
    problemOf?(error: unknown): Problem | null;
  },
): (message: unknown, sender: Sender) => Promise<Answer<RequestName> & { readonly clock?: ToldClock }> {
  const timed = <A extends object>(answer: A, { context }: Asker) =>
    edge.clock && context === 'extension' ? { ...answer, clock: edge.clock() } : answer;
  return async (message, sender) => {
    const asker = whoAsks(sender, edge.own);
    const request = envelope().safeParse(message);
    if (asker === null || !request.success) return failed({ kind: 'request-refused' });
    const { name } = request.data;
    if (REQUESTS[name].from !== asker.context) return failed({ kind: 'request-refused' });
    const input = REQUESTS[name].input().safeParse(request.data.input);
    if (!input.success) return failed(tooLong(input.error, request.data.input) ?? { kind: 'request-refused' });
    const shown = request.data.as;
    try {
      const form: RequestForm = REQUESTS[name];
      if (shown !== undefined && !form.ofAnyAccount && shown !== (await edge.accountId?.()))
        return failed({ kind: 'account-changed' });
      // The table's type ties each handler to its own input; the compiler cannot follow a name chosen at run time.
      const handle = handlers[name] as (input: unknown, asker: Asker) => Promise<Answer<RequestName>>;
      return timed(await handle(input.data, asker), asker);
    } catch (error) {
      edge.report(error);
      return failed(edge.problemOf?.(error) ?? { kind: 'unexpected' });
    }
  };
}

/** By how much a text that the user wrote is too long; null where that is not all that is wrong with the request. */
function tooLong({ issues }: z.ZodError, input: unknown): Problem | null {
  const [issue, ...others] = issues;
  if (issue?.code !== 'too_big' || issue.maximum !== MAX_TEXT || others.length > 0) return null;
  const text = issue.path.reduce<unknown>((of, key) => (of as Readonly<Record<PropertyKey, unknown>>)[key], input);
  return { kind: 'text-too-long', max: MAX_TEXT, over: (text as string).length - MAX_TEXT };
}
