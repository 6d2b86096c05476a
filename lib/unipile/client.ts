import { failed } from '@/lib/result';
import { type Api, type ApiDeps, createApi } from '@/lib/unipile/http/api';
import { bareProblem, isWrite } from '@/lib/unipile/http/exchange';
import type { Operations } from '@/lib/unipile/shapes/operations';
import { V1 } from '@/lib/unipile/v1/dialect';
import { OPERATIONS_V1 } from '@/lib/unipile/v1/operations';
import { V2 } from '@/lib/unipile/v2/dialect';
import { OPERATIONS_V2 } from '@/lib/unipile/v2/operations';
import type { OutgoingFile } from './shapes/outgoing-file';
import { uploadMs } from './upload-time';

/** What the client is made of. */
export interface ClientDeps extends Omit<ApiDeps, 'dialect'> {
  /** How long one operation may take with all its requests: 24 s, and longer where it carries files. */
  readonly deadlineMs?: number;
}

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

type Bound<O> = O extends (api: Api, input: infer I, signal: AbortSignal) => infer R
  ? (input: I, options?: CallOptions) => R
  : never;

/** Every operation of the Unipile API that Kith uses, bound to one address and key. All answer a `Result`; none throws. */
export type UnipileClient = { readonly [N in keyof Operations]: Bound<Operations[N]> };

/** Makes the client of one address and key; its users need not know which version it speaks. */
export function createUnipileClient({ deadlineMs = 24_000, ...deps }: ClientDeps): UnipileClient {
  const second = deps.dsn.version === 'v2';
  const operations: Operations = second ? OPERATIONS_V2 : OPERATIONS_V1;
  const api = createApi({ ...deps, dialect: second ? V2 : V1 });
  const bind =
    (operation: (api: Api, input: never, signal: AbortSignal) => Promise<unknown>) =>
    async (input: unknown, { signal }: CallOptions = {}) => {
      const deadline = AbortSignal.timeout(deadlineMs + uploadMs(filesOf(input)));
      const { watched, mayHaveLeft } = watchWrites(api);
      try {
        return await operation(watched, input as never, signal ? AbortSignal.any([deadline, signal]) : deadline);
      } catch (error) {
        deps.report?.(error);
        return failed(mayHaveLeft() ? bareProblem('unreadable-answer', 'unknown') : bareProblem('not-begun', 'none'));
      }
    };
  // The table pairs each name with its own input and answer; the compiler cannot follow that through an index.
  return Object.fromEntries(
    Object.entries(operations).map(([name, one]) => [name, bind(one)]),
  ) as unknown as UnipileClient;
}

/** The same core, which knows whether a write was begun: what breaks before that sent nothing. */
function watchWrites(api: Api) {
  let begun = false;
  const json: Api['json'] = (call, answer, signal) => {
    begun ||= isWrite(call);
    return api.json(call, answer, signal);
  };
  return { watched: { ...api, json }, mayHaveLeft: () => begun };
}

/** The files that an operation carries. */
const filesOf = (input: unknown): readonly { readonly size: number }[] =>
  ((input as { readonly attachments?: readonly OutgoingFile[] }).attachments ?? []).map(({ content }) => content);
