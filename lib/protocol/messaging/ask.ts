import type { Answer, RequestInput, RequestName } from '@/lib/protocol/requests';
import { failed } from '@/lib/result';

/** How every surface reaches the worker. Never throws: silence, rejection and an orphaned context come back as problems. */
export type Ask = <N extends RequestName>(name: N, input: RequestInput<N>) => Promise<Answer<N>>;

/** The part of `chrome.runtime` that asking needs. */
export interface AskRuntime {
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * The caller's side of the protocol. `runtime` is read anew each time, since an update of the extension takes it away
 * from a content script that is already in a page. Chrome's own promise API serves here: the polyfill weighs 10 kB on every
 * LinkedIn page. `as` names the account that the surface shows: the worker does nothing for any other.
 */
export function createAsk(
  runtime: () => AskRuntime | undefined = () => chrome.runtime,
  as: (input: object) => string | undefined = () => undefined,
): Ask {
  const alive = () => runtime()?.id !== undefined;
  return async <N extends RequestName>(name: N, input: RequestInput<N>): Promise<Answer<N>> => {
    if (!alive()) return failed({ kind: 'updated' });
    try {
      const answer = await runtime()?.sendMessage({ name, input, as: as(input) });
      // A worker stopped while it starts resolves with undefined (seen in Chromium 156): silence, not success.
      return isAnswer<N>(answer) ? answer : failed({ kind: 'worker-silent' });
    } catch {
      return failed({ kind: alive() ? 'worker-silent' : 'updated' });
    }
  };
}

/** Only the worker can answer, so checking the shape of the envelope is enough. */
function isAnswer<N extends RequestName>(value: unknown): value is Answer<N> {
  return typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'problem' in value);
}
