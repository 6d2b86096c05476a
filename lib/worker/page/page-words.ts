import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Handlers } from '@/lib/protocol/messaging/serve';
import type { ToldProblem } from '@/lib/protocol/problem';
import { REQUESTS, type RequestName } from '@/lib/protocol/requests';
import { failed, type Result } from '@/lib/result';

type Handle = (input: object, asker: never) => Promise<Result<unknown, ToldProblem>>;

/**
 * Puts every problem that a page is told into words, and keeps back the server's own. `now` in UTC ms. A request that names the
 * person it shows (`shownName`) is answered by that name.
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
  const sentence = problemSentence(problem, { name, now });
  return 'detail' in problem ? { ...problem, title: null, detail: null, sentence } : { ...problem, sentence };
}
