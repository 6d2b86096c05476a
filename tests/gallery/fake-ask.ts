import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Answer, RequestInput, RequestName } from '@/lib/protocol/requests';

/** What the worker answers to some requests; the others are never answered. */
export type Answering = { readonly [N in RequestName]?: (input: RequestInput<N>) => Answer<N> | Promise<Answer<N>> };

/** A worker that answers as told. */
export function fakeAsk(answering: Answering): Ask {
  return <N extends RequestName>(name: N, input: RequestInput<N>): Promise<Answer<N>> => {
    const answer = answering[name];
    return answer ? Promise.resolve(answer(input)) : new Promise(() => {});
  };
}
