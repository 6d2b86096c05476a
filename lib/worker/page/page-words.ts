import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Handlers } from '@/lib/protocol/messaging/serve';
import type { ToldProblem } from '@/lib/protocol/problem';
import { REQUESTS, type RequestName } from '@/lib/protocol/requests';
import { failed, type Result } from '@/lib/result';

type Handle = (input: object, asker: never) => Promise<Result<unknown, ToldProblem>>;

/**
 * Turns every problem into a sentence for the page, without the server's own texts. `now` in UTC ms. If the request gave the name it
 * shows (`shownName`), the sentence uses it.
 */
export function inWordsForPages(handlers: Handlers, now: () => number): Handlers {
  const told = Object.entries(handlers as Record<string, Handle>).map(([name, handle]) => {
    if (REQUESTS[name as RequestName].from !== 'page') return [name, handle];
    const handleInWords: Handle = async (input, asker) => {
      const answer = await handle(input, asker);
      if (answer.ok) return answer;
      const shownName = 'shownName' in input ? String(input.shownName) : '';
      return failed(inWords(answer.problem, shownName, now()));
    };
    return [name, handleInWords];
  });
  return Object.fromEntries(told);
}

function inWords(problem: ToldProblem, name: string, now: number): ToldProblem {
  const sentence = problemSentence(problem, { name, now, onPage: true });
  return 'detail' in problem ? { ...problem, title: null, detail: null, sentence } : { ...problem, sentence };
}
