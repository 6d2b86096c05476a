import { failed } from '@/lib/result';
import { type Api, type ApiDeps, createApi } from '@/lib/unipile/http/api';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { isWrite } from '@/lib/unipile/http/exchange';
import { OPERATION_NAMES, type Operation, type Operations, withWhatIsMissing } from '@/lib/unipile/shapes/operations';
import { V1 } from '@/lib/unipile/v1/dialect';
import { V2 } from '@/lib/unipile/v2/dialect';
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

/** Loaded with the first call: to build all that is known of a version's answers takes a good part of a start of the worker. */
const OPERATIONS_OF = {
  v1: async (): Promise<Operations> => (await import('@/lib/unipile/v1/operations')).OPERATIONS_V1,
  v2: async (): Promise<Operations> => (await import('@/lib/unipile/v2/operations')).OPERATIONS_V2,
} as const;

/** Makes the client of one address and key; its users need not know which version it speaks. */
export function createUnipileClient({ deadlineMs = 24_000, ...deps }: ClientDeps): UnipileClient {
  const { version } = deps.dsn;
  const api = createApi({ ...deps, dialect: version === 'v2' ? V2 : V1 });
  const bind =
    (name: keyof Operations) =>
    async (input: object, { signal }: CallOptions = {}) => {
      const deadline = AbortSignal.timeout(deadlineMs + uploadMs(filesOf(input)));
      const { watched, mayHaveLeft } = watchWrites(api);
      try {
        const operations = await OPERATIONS_OF[version]();
        // The table pairs each name with its own input and answer; the compiler cannot follow that through an index.
        const operation = operations[name] as Operation<unknown, unknown>;
        const either = signal ? AbortSignal.any([deadline, signal]) : deadline;
        const answer = await operation(watched, input, either);
        const readAccount = () => operations.getAccount(watched, input as { accountId: string }, either);
        return await withWhatIsMissing(name, input, answer, readAccount);
      } catch (error) {
        deps.report?.(error);
        return failed(mayHaveLeft() ? bareProblem('unreadable-answer', 'unknown') : bareProblem('not-begun', 'none'));
      }
    };
  return Object.fromEntries(OPERATION_NAMES.map((name) => [name, bind(name)])) as unknown as UnipileClient;
}

/** The same core, which knows whether a write was begun: what breaks before that sent nothing. */
function watchWrites(api: Api) {
  let begun = false;
  const json: Api['json'] = (call, answer, signal) => {
    begun ||= isWrite(call);
    return api.json(call, answer, signal);
  };
  const nothing: Api['nothing'] = (call, signal) => {
    begun ||= isWrite(call);
    return api.nothing(call, signal);
  };
  return { watched: { ...api, json, nothing }, mayHaveLeft: () => begun };
}

/** The files that an operation carries. */
const filesOf = (input: unknown): readonly { readonly size: number }[] =>
  ((input as { readonly attachments?: readonly OutgoingFile[] }).attachments ?? []).map(({ content }) => content);
