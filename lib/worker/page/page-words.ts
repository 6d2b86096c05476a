import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { PersonRef } from '@/lib/linkedin/person-address';
import { properName } from '@/lib/outreach/people/proper-name';
import type { Handlers } from '@/lib/protocol/messaging/serve';
import type { ToldProblem } from '@/lib/protocol/problem';
import { REQUESTS, type RequestName } from '@/lib/protocol/requests';
import { failed, type Result } from '@/lib/result';

type Handle = (input: object, asker: never) => Promise<Result<unknown, ToldProblem>>;

interface Words {
  /** UTC ms. */
  now(): number;
  /** The name of whom an address leads to, without any call; '' where none is known. */
  nameOf(ref: PersonRef): Promise<string>;
}

/**
 * Turns every problem into a sentence for the page, without the server's own texts. It says the name that the page shows (`shownName`), and
 * where that is the identifier of the address the one that the worker knows.
 */
export function inWordsForPages(handlers: Handlers, { now, nameOf }: Words): Handlers {
  const told = Object.entries(handlers as Record<string, Handle>).map(([name, handle]) => {
    if (REQUESTS[name as RequestName].from !== 'page') return [name, handle];
    const handleInWords: Handle = async (input, asker) => {
      const answer = await handle(input, asker);
      if (answer.ok) return answer;
      const { ref, shownName = '' } = input as { readonly ref?: PersonRef; readonly shownName?: string };
      const isName = ref === undefined || properName([{ fullName: shownName }], ref) !== '';
      return failed(inWords(answer.problem, isName ? shownName : await nameOf(ref), now()));
    };
    return [name, handleInWords];
  });
  return Object.fromEntries(told);
}

function inWords(problem: ToldProblem, name: string, now: number): ToldProblem {
  const sentence = problemSentence(problem, { name, now, onPage: true });
  return 'detail' in problem ? { ...problem, title: null, detail: null, sentence } : { ...problem, sentence };
}
