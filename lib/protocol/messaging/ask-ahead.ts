import { type Ask, type AskRuntime, createAsk } from './ask';

/** Questions that are asked before the code is there that needs their answers. */
export interface AskAhead {
  /** Asks now, and keeps the answer for whoever asks the same. */
  readonly ask: Ask;
  /** Asks as `chrome.runtime` does; what was asked ahead is not asked again. */
  readonly runtime: () => AskRuntime | undefined;
}

/** After this time what was asked ahead is asked anew: the answer may have changed, ms. */
const KEPT_MS = 5_000;

/** Makes one for one surface. `now` is any clock, ms. */
export function createAskAhead(
  runtime: () => AskRuntime | undefined = () => chrome.runtime,
  now: () => number = () => performance.now(),
): AskAhead {
  const asked = new Map<string, { readonly at: number; readonly answer: Promise<unknown> }>();
  const over = (sendMessage: AskRuntime['sendMessage']) => () => {
    const real = runtime();
    return real && { id: real.id, sendMessage };
  };
  const sent = async (message: unknown) => runtime()?.sendMessage(message);

  return {
    ask: createAsk(
      over((message) => {
        const answer = sent(message);
        asked.set(questionOf(message), { at: now(), answer });
        return answer;
      }),
    ),
    runtime: over((message) => {
      const question = questionOf(message);
      const ahead = asked.get(question);
      asked.delete(question);
      return ahead && now() - ahead.at <= KEPT_MS ? ahead.answer : sent(message);
    }),
  };
}

/** Without the account that it is asked as: ahead of the first answer none is known yet. */
const questionOf = (message: unknown): string => {
  const { name, input } = message as { readonly name: string; readonly input: object };
  return JSON.stringify([name, input]);
};
