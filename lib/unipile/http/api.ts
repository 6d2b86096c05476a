import type { ZodType } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import { jsonIn } from '@/lib/unipile/http/body/json-in';
import { readHearing } from '@/lib/unipile/http/body/newer-words';
import { type ApiProblem, type ApiProblemKind, bareProblem } from './api-problem';
import { dsnOrigin } from './dsn';
import type { DsnMemory, DsnTraits } from './dsn-memory';
import {
  type Call,
  createExchange,
  type ExchangeDeps,
  type Expected,
  isWrite,
  type RawAnswer,
  tellUnread,
} from './exchange';
import { createHeed } from './limiter/heed';
import type { WaitMemory } from './limiter/waits';
import { isSendable } from './typed/api-key';

/** What the client is made of. */
export interface ApiDeps extends Omit<ExchangeDeps, 'onAnswer'> {
  /** Uniform in [0, 1). */
  random(): number;
  /** Resolves after `ms`, or at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  readonly memory: DsnMemory;
  readonly waits: WaitMemory;
  /** Called with each read that failed for good, which may concern the whole account; it cannot change the answer. */
  onReadProblem?(problem: ApiProblem): void;
  /** Unipile's id of an account that Kith stores under another id, as after a move from v1 to v2. */
  unipileIdOf?(accountId: string): string;
}

/** What every operation is built on. A read is tried up to three times, a write leaves exactly once; nothing throws. */
export interface Api {
  /** Calls, and believes a 2xx only when it is JSON that fits `answer`. */
  json<T>(call: Call, answer: ZodType<T>, signal: AbortSignal): Promise<Result<T, ApiProblem>>;
  /** Calls where there is nothing to answer: believes a 2xx without a body, or with JSON. */
  nothing(call: Call, signal: AbortSignal): Promise<Result<null, ApiProblem>>;
  /** Calls, and gives the body as it is; `maxBytes`: 16 MB. */
  bytes(call: Call, signal: AbortSignal, maxBytes?: number): Promise<Result<RawAnswer, ApiProblem>>;
  /** Why a call like this would not leave now, as far as Unipile has said what it lets through; null where it would. */
  limited(call: Pick<Call, 'method' | 'route'>): Promise<ApiProblem | null>;
  /** Where the API stands, as it is given to Unipile itself. */
  readonly origin: string;
  unipileId(accountId: string): string;
  /** What was learnt of the server; each version says what that may be. */
  traits(): Promise<DsnTraits>;
  learn(traits: DsnTraits): Promise<void>;
}

const JSON_ANSWER: Expected = { type: /^application\/(?:[\w.+-]+\+)?json\b/i, maxBytes: 8 * 2 ** 20 };
const NO_ANSWER: Expected = { type: /^(?:application\/json\b.*)?$/i, maxBytes: 2 ** 20 };
/** LinkedIn's attachments end at 15 MB. */
const FILE_ANSWER: Expected = { type: /^/, maxBytes: 16 * 2 ** 20 };
const TRIES = 3;
const JITTER_MS = 300;
/** The longest wait that a server may ask for within one call; a longer one is the caller's to plan. */
const PATIENCE_MS = 5_000;

/** Makes the core of the client: it retries reads and decides which answers to believe. */
export function createApi(deps: ApiDeps): Api {
  const { apiKey, memory } = deps;
  const { note, waitFor } = createHeed({ ...deps, limiter: deps.dialect.limiter });
  const exchange = createExchange({ ...deps, onAnswer: note });

  /** Why a call does not leave now; a short wait that Unipile asked for is let pass first, a longer one is the caller's to plan. */
  async function stopped(call: Call, signal: AbortSignal): Promise<ApiProblem | null> {
    const hopeless = hopelessness(call, signal);
    if (hopeless) return bareProblem(hopeless, 'none');
    const ms = await waitFor(call);
    if (ms > PATIENCE_MS) return limited(ms);
    if (ms > 0) await deps.sleep(ms, signal);
    return signal.aborted ? bareProblem('timed-out', 'none') : null;
  }

  async function send(call: Call, expected: Expected, signal: AbortSignal): Promise<Result<RawAnswer, ApiProblem>> {
    const reason = await stopped(call, signal);
    if (reason) return failed(reason);
    for (let tried = 1; ; tried++) {
      const result = await exchange(call, expected, signal);
      const wait = result.ok || isWrite(call) || tried === TRIES ? null : waitAfter(result.problem, tried);
      if (wait === null) return told(call, result);
      await deps.sleep(wait, signal);
      if (signal.aborted) return told(call, result);
    }
  }

  function told(call: Call, result: Result<RawAnswer, ApiProblem>): typeof result {
    if (result.ok || isWrite(call)) return result;
    try {
      deps.onReadProblem?.(result.problem);
    } catch (error) {
      deps.report?.(error);
    }
    return result;
  }

  /** Why a call fails before anything is sent; null where it does not. */
  function hopelessness(call: Call, signal: AbortSignal): ApiProblemKind | null {
    if (signal.aborted) return 'timed-out';
    if (call.route.path === null) return 'bad-request';
    return isSendable(apiKey) ? null : 'key-refused';
  }

  function waitAfter(problem: ApiProblem, tried: number): number | null {
    const jitter = deps.random() * JITTER_MS * 2 ** (tried - 1);
    if (!isTransient(problem)) return null;
    if (problem.retryAfterMs === null) return problem.status === 429 ? null : jitter;
    return problem.retryAfterMs <= PATIENCE_MS ? problem.retryAfterMs + jitter : null;
  }

  const traits = async () => {
    try {
      return (await memory.read()) ?? {};
    } catch (error) {
      deps.report?.(error);
      return {};
    }
  };

  /** The same, and tells of an answer that went well and is no JSON. */
  async function sendTelling(call: Call, expected: Expected, signal: AbortSignal): ReturnType<typeof send> {
    const sent = await send(call, expected, signal);
    const { kind, status } = sent.ok ? { kind: null, status: null } : sent.problem;
    if (kind === 'unreadable-answer' && status !== null) tellUnread(deps, call, { status, body: undefined });
    return sent;
  }

  return {
    async json(call, answer, signal) {
      const sent = await sendTelling(call, JSON_ANSWER, signal);
      if (!sent.ok) return sent;
      const body = jsonIn(new TextDecoder().decode(sent.value.bytes));
      const { read, newer } = readHearing(() => answer.safeParse(body));
      if (!read.success || newer.length > 0) tellUnread(deps, call, { status: sent.value.status, body, newer });
      if (read.success) return ok(read.data);
      return failed(bareProblem('unreadable-answer', isWrite(call) ? 'unknown' : 'none', sent.value.status));
    },
    async nothing(call, signal) {
      const sent = await sendTelling(call, NO_ANSWER, signal);
      return sent.ok ? ok(null) : sent;
    },
    bytes: (call, signal, maxBytes = FILE_ANSWER.maxBytes) => send(call, { ...FILE_ANSWER, maxBytes }, signal),
    origin: dsnOrigin(deps.dsn),
    async limited(call) {
      const ms = await waitFor(call);
      return ms > PATIENCE_MS ? limited(ms) : null;
    },
    unipileId: (accountId) => deps.unipileIdOf?.(accountId) ?? accountId,
    traits,
    async learn(learnt) {
      // An answer that was learned from stands whether or not the lesson can be kept.
      try {
        await memory.write({ ...(await traits()), ...learnt });
      } catch (error) {
        deps.report?.(error);
      }
    },
  };
}

/** A wait that is the caller's to plan. */
const limited = (ms: number): ApiProblem => ({ ...bareProblem('unipile-limited', 'none'), retryAfterMs: ms });

/** Whether the same read is likely to succeed in a moment. LinkedIn's limits show as 429 and as 500 (unipile-v1.md 18). */
function isTransient({ kind, status }: ApiProblem): boolean {
  if (status === 429) return true;
  if (status === 500) return false;
  if (status !== null && status >= 400 && status < 500 && status !== 408) return false;
  return kind === 'unavailable' || kind === 'offline' || kind === 'timed-out';
}
